package org.mithaq.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.Amendments;
import org.mithaq.plan.cocreation.CoCreation;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.Commitments;
import org.mithaq.plan.commitment.ProgressEvent;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.PromiseEvent;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.Committees;
import org.mithaq.plan.consultation.Consultations;
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.course.Course;
import org.mithaq.plan.course.CourseEvent;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.Endorsements;
import org.mithaq.plan.lifecycle.Lifecycle;
import org.mithaq.plan.lifecycle.LifecycleEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.monitoring.Monitoring;
import org.mithaq.plan.monitoring.MonitoringEvent;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.review.ReviewEvent;
import org.mithaq.plan.review.Reviews;
import org.mithaq.plan.timer.TimerEvent;
import org.mithaq.plan.timer.Timers;

/**
 * What the events of one plan add up to: an immutable fold, on which deciders decide and which pages show, for today as for
 * any past day. It is total: it takes any subset of a history in version order, judges nothing and never throws.
 * {@code version} is that of the last event folded, {@code told} is what was folded.
 */
public record PlanRecord(
        int version,
        Lifecycle lifecycle,
        Course course,
        Committees committees,
        CoCreation coCreation,
        Endorsements endorsements,
        Commitments commitments,
        Amendments amendments,
        Monitoring monitoring,
        Consultations consultations,
        Timers timers,
        Reviews reviews,
        Told told) {

    public static final PlanRecord NONE = new PlanRecord(
            0,
            Lifecycle.NONE,
            Course.NONE,
            Committees.NONE,
            CoCreation.NONE,
            Endorsements.NONE,
            Commitments.NONE,
            Amendments.NONE,
            Monitoring.NONE,
            Consultations.NONE,
            Timers.NONE,
            Reviews.NONE,
            Told.NOTHING);

    /** The zone of a plan that says nothing else. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Casablanca");

    public PlanRecord after(Recorded<? extends PlanEvent> recorded) {
        return recorded.event() instanceof CorrectionEvent ? of(told.history().plus(recorded)) : with(recorded);
    }

    /** As {@link #after(Recorded)} for what came next, with one fold for all corrections in it. */
    public PlanRecord after(List<Recorded<? extends PlanEvent>> next) {
        return next.stream().anyMatch(recorded -> recorded.event() instanceof CorrectionEvent)
                ? of(told.history().plusAll(next))
                : folded(this, next);
    }

    /** The fold over a history, which must be in version order. */
    public static PlanRecord of(List<? extends Recorded<? extends PlanEvent>> history) {
        var record = folded(NONE, WhatHolds.of(history));
        return history.stream().anyMatch(recorded -> recorded.event() instanceof CorrectionEvent)
                ? record.corrected(
                        history.getLast().version(), record.told.corrected(history, WhatHolds.corrected(history)))
                : record;
    }

    /** The fold over what of this history holds and happened by that day: things as they stood, as they are known now. */
    public static PlanRecord asOf(LocalDate day, List<? extends Recorded<? extends PlanEvent>> history) {
        return folded(
                NONE,
                WhatHolds.of(history).stream()
                        .filter(recorded -> !recorded.occurredOn().isAfter(day))
                        .toList());
    }

    private static PlanRecord folded(PlanRecord start, List<? extends Recorded<? extends PlanEvent>> events) {
        var record = start;
        for (var recorded : events) {
            record = record.with(recorded);
        }
        return record;
    }

    private PlanRecord with(Recorded<? extends PlanEvent> recorded) {
        return switch (recorded.event()) {
            case LifecycleEvent e ->
                next(
                        recorded,
                        lifecycle.after(recorded.as(e)),
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case CourseEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course.after(recorded.as(e)),
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case CommitteeEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees.after(recorded.as(e)),
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case CoCreationEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation.after(recorded.as(e)),
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case EndorsementEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements.after(recorded.as(e)),
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case CommitmentEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments.after(recorded.as(e)),
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case AmendmentEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments.after(recorded.as(e)),
                        monitoring,
                        consultations,
                        timers,
                        reviews);
            case MonitoringEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring.after(recorded.as(e)),
                        consultations,
                        timers,
                        reviews);
            case PlanConsultationEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations.after(recorded.as(e)),
                        timers,
                        reviews);
            case TimerEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers.after(recorded.as(e)),
                        reviews);
            case ReviewEvent e ->
                next(
                        recorded,
                        lifecycle,
                        course,
                        committees,
                        coCreation,
                        endorsements,
                        commitments,
                        amendments,
                        monitoring,
                        consultations,
                        timers,
                        reviews.after(recorded.as(e)));
            // It was applied to what it corrects.
            case CorrectionEvent _ -> this;
        };
    }

    private PlanRecord next(
            Recorded<? extends PlanEvent> recorded,
            Lifecycle lifecycle,
            Course course,
            Committees committees,
            CoCreation coCreation,
            Endorsements endorsements,
            Commitments commitments,
            Amendments amendments,
            Monitoring monitoring,
            Consultations consultations,
            Timers timers,
            Reviews reviews) {
        return new PlanRecord(
                recorded.version(),
                lifecycle,
                course,
                committees,
                coCreation,
                endorsements,
                commitments,
                amendments,
                monitoring,
                consultations,
                timers,
                reviews,
                told.after(recorded));
    }

    private PlanRecord corrected(int last, Told whole) {
        return new PlanRecord(
                last,
                lifecycle,
                course,
                committees,
                coCreation,
                endorsements,
                commitments,
                amendments,
                monitoring,
                consultations,
                timers,
                reviews,
                whole);
    }

    /** What the plan is, once it was opened. */
    public Optional<ActionPlanOpened> opened() {
        return Optional.ofNullable(lifecycle.opened()).map(Recorded::event);
    }

    /** The zone in which days are counted for this plan. */
    public ZoneId zone() {
        return opened().map(ActionPlanOpened::timeZone).orElse(DEFAULT_ZONE);
    }

    /** The submission that stands: the last one, unless OGP returned it since. */
    public Optional<Recorded<ActionPlanSubmitted>> submission() {
        return Optional.ofNullable(lifecycle.submitted()).filter(course.accession()::stands);
    }

    /** The day of the submission that stands, if one does. */
    public Optional<LocalDate> submittedOn() {
        return submission().map(Recorded::occurredOn);
    }

    /** Every submission, also those that were returned, as they happened. */
    public List<Recorded<ActionPlanSubmitted>> submissions() {
        return told.of(Thing.PLAN).stream()
                .flatMap(recorded -> recorded.event() instanceof ActionPlanSubmitted submitted
                        ? Stream.of(recorded.as(submitted))
                        : Stream.empty())
                .sorted(Recorded.AS_IT_HAPPENED)
                .toList();
    }

    /** The version at which this thing changed last; 0 if nothing was ever said of it. */
    public int changed(Thing thing) {
        return told.changed().getOrDefault(thing, 0);
    }

    /** The one thing that goes by this id, whatever its kind: ids are unique within the plan. */
    public Optional<Thing> thing(Id id) {
        return introductions(id).map(introduced -> Thing.of(introduced.event())).findFirst();
    }

    /** Every event that introduced something under this id: one, unless a correction brought another one back. */
    public Stream<Recorded<? extends PlanEvent>> introductions(Id id) {
        return Stream.of(
                        Thing.document(id),
                        Thing.workshop(id),
                        Thing.committee(id),
                        Thing.seat(id),
                        Thing.meeting(id),
                        Thing.decision(id),
                        Thing.recommendation(id),
                        Thing.group(id),
                        Thing.referral(id),
                        Thing.commitment(id),
                        Thing.milestone(id),
                        Thing.indicator(id),
                        Thing.objection(id),
                        Thing.amendment(id),
                        Thing.report(id),
                        Thing.comment(id),
                        Thing.matrix(id),
                        Thing.chart(id),
                        Thing.scorecard(id),
                        Thing.agreement(id))
                .flatMap(thing -> told.of(thing).stream())
                .filter(recorded -> introduces(recorded.event()));
    }

    /** Whether something is there since then that was not; the others tell more of what is. */
    private static boolean introduces(PlanEvent event) {
        return !(event instanceof MilestoneUpdated
                || event instanceof PromiseEvent
                || (event instanceof ProgressEvent && !(event instanceof MilestoneContested))
                || event instanceof OpinionGiven
                || event instanceof AmendmentDecided
                || event instanceof AmendmentPublished
                || event instanceof CommitteeDissolved
                || event instanceof CommitteeMandateEnded
                || event instanceof RecommendationAnswered
                || event instanceof ThematicGroupDissolved
                || event instanceof InstanceHeard
                || event instanceof ReportPublished
                || event instanceof ObligationFulfilled
                || event instanceof AgreementEnded);
    }
}
