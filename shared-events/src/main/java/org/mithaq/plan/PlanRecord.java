package org.mithaq.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.cocreation.CoCreation;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.Commitments;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.Endorsements;
import org.mithaq.plan.lifecycle.Lifecycle;
import org.mithaq.plan.lifecycle.LifecycleEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the events of one plan add up to: an immutable fold, on which deciders decide and which pages show, for today as for
 * any past day. It is total: it takes any subset of a history in version order, judges nothing and never throws.
 * {@code version} is that of the last event folded, {@code told} keeps what was told of each thing, in version order.
 */
public record PlanRecord(
        int version,
        Lifecycle lifecycle,
        CoCreation coCreation,
        Endorsements endorsements,
        Commitments commitments,
        PMap<Thing, PVector<Recorded<? extends PlanEvent>>> told) {

    public static final PlanRecord NONE = new PlanRecord(
            0, Lifecycle.NONE, CoCreation.NONE, Endorsements.NONE, Commitments.NONE, HashTreePMap.empty());

    /** The zone of a plan that says nothing else. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Casablanca");

    public PlanRecord after(Recorded<? extends PlanEvent> recorded) {
        var thing = Thing.of(recorded.event());
        var now = told.plus(thing, told(thing).plus(recorded));
        var version = recorded.version();
        return switch (recorded.event()) {
            case LifecycleEvent e ->
                new PlanRecord(version, lifecycle.after(recorded.as(e)), coCreation, endorsements, commitments, now);
            case CoCreationEvent e ->
                new PlanRecord(version, lifecycle, coCreation.after(recorded.as(e)), endorsements, commitments, now);
            case EndorsementEvent e ->
                new PlanRecord(version, lifecycle, coCreation, endorsements.after(recorded.as(e)), commitments, now);
            case CommitmentEvent e ->
                new PlanRecord(version, lifecycle, coCreation, endorsements, commitments.after(recorded.as(e)), now);
        };
    }

    /** The fold over a history, which must be in version order. */
    public static PlanRecord of(Iterable<? extends Recorded<? extends PlanEvent>> history) {
        var record = NONE;
        for (var recorded : history) {
            record = record.after(recorded);
        }
        return record;
    }

    /** What the plan is, once it was opened. */
    public Optional<ActionPlanOpened> opened() {
        return Optional.ofNullable(lifecycle.opened()).map(Recorded::event);
    }

    /** The zone in which days are counted for this plan. */
    public ZoneId zone() {
        return opened().map(ActionPlanOpened::timeZone).orElse(DEFAULT_ZONE);
    }

    /** The day of submission, if the plan was submitted. */
    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(lifecycle.submitted()).map(Recorded::occurredOn);
    }

    /** The version at which this thing changed last; 0 if nothing was ever said of it. */
    public int changed(Thing thing) {
        var last = told(thing);
        return last.isEmpty() ? 0 : last.getLast().version();
    }

    /** Everything that was told of this thing, in the order in which it was recorded. */
    public PVector<Recorded<? extends PlanEvent>> told(Thing thing) {
        return told.getOrDefault(thing, TreePVector.empty());
    }

    /** The one thing that goes by this id, whatever its kind: ids are unique within the plan. */
    public Optional<Thing> thing(Id id) {
        var candidates = List.of(
                Thing.document(id), Thing.workshop(id), Thing.commitment(id), Thing.milestone(id), Thing.indicator(id));
        return candidates.stream().filter(told::containsKey).findFirst();
    }
}
