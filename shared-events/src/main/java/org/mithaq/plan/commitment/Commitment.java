package org.mithaq.plan.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.LastWords;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.Ending;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A promise of reform with its milestones and everything that was said of it. What is told before it is there is kept aside in
 * it. {@code support} holds the last word of each organisation that was asked to take part.
 */
public record Commitment(
        @Nullable Recorded<CommitmentProposed> proposed,
        PVector<Recorded<CommitmentRevised>> revisions,
        @Nullable Recorded<CommitmentSpecified> specified,
        LastWords<PromiseEvent> support,
        @Nullable Recorded<Ending> ended,
        @Nullable Recorded<CommitmentDeclaredComplete> declared,
        PVector<Recorded<CommitmentAssessed>> assessments,
        PMap<String, Milestone> byId) {

    static final Commitment UNKNOWN = new Commitment(
            null, TreePVector.empty(), null, LastWords.none(), null, null, TreePVector.empty(), HashTreePMap.empty());

    /** What is promised, as it holds now: what was proposed, put otherwise by each revision in the order in which they happened. */
    public CommitmentProposed terms() {
        if (proposed == null) {
            throw new IllegalStateException("Only commitments that were proposed are shown");
        }
        return revisions.isEmpty()
                ? proposed.event()
                : Revised.of(proposed.event(), revisions.stream().sorted(Recorded.AS_IT_HAPPENED));
    }

    /** Whether it was neither rejected nor given up nor taken elsewhere. */
    public boolean stands() {
        return ended == null;
    }

    /** The milestones that were added, in the order in which they were recorded. */
    public List<Milestone> milestones() {
        var milestones = new ArrayList<Milestone>();
        for (var milestone : byId.values()) {
            if (milestone.added() != null) {
                milestones.add(milestone);
            }
        }
        milestones.sort(Milestone.AS_RECORDED);
        return Collections.unmodifiableList(milestones);
    }

    /** Those by which it is carried out: the milestones that were not cancelled. */
    public List<Milestone> standingMilestones() {
        return milestones().stream().filter(Milestone::stands).toList();
    }

    public boolean hasMilestones() {
        return byId.values().stream().anyMatch(milestone -> milestone.added() != null && milestone.stands());
    }

    public Optional<Milestone> milestone(MilestoneId id) {
        return Optional.ofNullable(byId.get(id.key())).filter(milestone -> milestone.added() != null);
    }

    /** The organisations that take part, in the order in which they said so. */
    public List<Recorded<SupportPledged>> supporters() {
        return support.all().stream()
                .sorted(Recorded.AS_IT_HAPPENED)
                .flatMap(last ->
                        last.event() instanceof SupportPledged pledged ? Stream.of(last.as(pledged)) : Stream.empty())
                .toList();
    }

    /** The organisations that were asked and take no part. */
    public List<Recorded<SupportDeclined>> refusals() {
        return support.all().stream()
                .sorted(Recorded.AS_IT_HAPPENED)
                .flatMap(last -> last.event() instanceof SupportDeclined declined
                        ? Stream.of(last.as(declined))
                        : Stream.empty())
                .toList();
    }

    /** What this assessor found last. */
    public Optional<Recorded<CommitmentAssessed>> assessedBy(Assessor assessor) {
        return assessments.stream().filter(one -> one.event().by() == assessor).max(Recorded.AS_IT_HAPPENED);
    }

    Commitment with(Recorded<CommitmentProposed> recorded) {
        return new Commitment(
                Recorded.later(proposed, recorded), revisions, specified, support, ended, declared, assessments, byId);
    }

    Commitment with(MilestoneId id, UnaryOperator<Milestone> change) {
        var key = id.key();
        var changed = byId.plus(key, change.apply(byId.getOrDefault(key, Milestone.UNKNOWN)));
        return new Commitment(proposed, revisions, specified, support, ended, declared, assessments, changed);
    }

    Commitment declared(Recorded<CommitmentDeclaredComplete> recorded) {
        var latest = Recorded.later(declared, recorded);
        return new Commitment(proposed, revisions, specified, support, ended, latest, assessments, byId);
    }

    Commitment assessed(Recorded<CommitmentAssessed> recorded) {
        return new Commitment(
                proposed, revisions, specified, support, ended, declared, assessments.plus(recorded), byId);
    }

    Commitment after(Recorded<PromiseEvent> recorded) {
        return switch (recorded.event()) {
            case CommitmentRevised e ->
                new Commitment(
                        proposed,
                        revisions.plus(recorded.as(e)),
                        specified,
                        support,
                        ended,
                        declared,
                        assessments,
                        byId);
            case CommitmentSpecified e -> {
                var latest = Recorded.later(specified, recorded.as(e));
                yield new Commitment(proposed, revisions, latest, support, ended, declared, assessments, byId);
            }
            case SupportPledged e -> answered(e.organisation(), recorded);
            case SupportDeclined e -> answered(e.organisation(), recorded);
            case Ending e -> {
                var latest = Recorded.later(ended, recorded.as(e));
                yield new Commitment(proposed, revisions, specified, support, latest, declared, assessments, byId);
            }
        };
    }

    private Commitment answered(Text organisation, Recorded<PromiseEvent> answer) {
        var latest = support.plus(organisation, answer);
        return new Commitment(proposed, revisions, specified, latest, ended, declared, assessments, byId);
    }

    static final Comparator<Commitment> AS_RECORDED =
            Comparator.comparingInt(commitment -> commitment.proposed == null ? 0 : commitment.proposed.version());
}
