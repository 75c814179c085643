package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.committee.Committee;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.mithaq.plan.committee.TwoKeys;
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.course.AccessionEvent;
import org.mithaq.plan.course.AccessionEvent.Deliberation;
import org.mithaq.plan.course.AccessionEvent.Handling;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.EndingEvent;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.endorsement.Organisation;
import org.mithaq.plan.lifecycle.LifecycleEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.monitoring.Agreement;
import org.mithaq.plan.monitoring.MonitoringEvent;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.Report;
import org.mithaq.plan.review.ReviewEvent;
import org.mithaq.plan.timer.TimerEvent;
import org.mithaq.process.Facts;
import org.mithaq.process.publication.Processes;

/**
 * What the entries of a plan rest on, each by the code of the rule that it would break: asked of the whole record, so that a
 * correction shows which other entries would lose what they had.
 */
final class Grounds {

    /** The rules without which an entry contradicts itself: they bind history too. */
    private static final Set<String> IN_TERMS = Set.of(
            "plan.unknown",
            "plan.member-unknown",
            "committee.unknown",
            "committee.seat-unknown",
            "committee.meeting-unknown",
            "committee.recommendation-unknown",
            "committee.group-unknown",
            "committee.referral-unknown",
            "committee.more-votes-than-people",
            "committee.other-day",
            "committee.other-outcome",
            "committee.already-met",
            "committee.already-dissolved",
            "committee.decision-unknown",
            "commitment.unknown",
            "commitment.already-ended",
            "milestone.unknown",
            "milestone.already-cancelled",
            "indicator.unknown",
            "objection.unknown",
            "objection.already-settled",
            "amendment.unknown",
            "amendment.about-unknown",
            "amendment.already-decided",
            "plan.id-used",
            "plan.already-opened",
            "plan.already-submitted",
            "plan.already-suspended",
            "plan.not-suspended",
            "plan.already-closed",
            "plan.learning-already-published",
            "plan.already-archived",
            "plan.already-withdrawn",
            "membership.already-accepted",
            "submission.already-acknowledged",
            "submission.already-returned",
            "plan.already-published",
            "plan.implementation-already-started",
            "plan.co-creation-already-started",
            "endorsement.already-given",
            "endorsement.not-given",
            "monitoring.report-unknown",
            "monitoring.already-published",
            "monitoring.matrix-of-period",
            "monitoring.agreement-unknown",
            "monitoring.obligation-unknown",
            "monitoring.agreement-already-ended");

    private final Processes processes;
    private final LocalDate today;

    Grounds(Processes processes, LocalDate today) {
        this.processes = processes;
        this.today = today;
    }

    /** An entry that would lack something that it had. */
    record Lost(Recorded<? extends PlanEvent> entry, String code) {

        /** What is lost, whatever the entry says by now: on another day, or in other words, it lacks the same. */
        private List<Object> what() {
            return List.of(entry.id(), code);
        }

        boolean isContradiction() {
            return IN_TERMS.contains(code);
        }
    }

    /** What entries other than this one lack after a change and did not lack before. */
    List<Lost> lost(PlanRecord before, PlanRecord after, UUID changed) {
        var lackedBefore = lacking(before, changed).stream().map(Lost::what).collect(Collectors.toSet());
        return lacking(after, changed).stream()
                .filter(lost -> !lackedBefore.contains(lost.what()))
                .toList();
    }

    private List<Lost> lacking(PlanRecord plan, UUID except) {
        var lacking = new ArrayList<Lost>();
        var facts = Facts.of(plan, today);
        for (var entry : plan.told().whatHolds()) {
            if (!entry.id().equals(except)) {
                missing(entry, plan, facts)
                        .filter(code -> !entry.event().overridden().contains(code))
                        .forEach(code -> lacking.add(new Lost(entry, code)));
            }
        }
        return lacking;
    }

    private Stream<String> missing(Recorded<? extends PlanEvent> entry, PlanRecord plan, Facts facts) {
        var own =
                switch (entry.event()) {
                    case LifecycleEvent e -> missing(e, entry.occurredOn(), plan);
                    case AccessionEvent e -> missing(e, entry.occurredOn(), plan);
                    case EndingEvent e -> missing(e, entry.occurredOn(), plan);
                    case CommitteeEvent e -> missing(e, entry.occurredOn(), plan);
                    case CoCreationEvent e -> e instanceof WorkshopRecorded w ? member(w.territory(), plan) : nothing();
                    case EndorsementEvent e -> missing(e, entry, plan);
                    case CommitmentEvent e -> PromiseGrounds.missing(e, entry.occurredOn(), plan);
                    case AmendmentEvent e -> PromiseGrounds.missing(e, entry.occurredOn(), plan);
                    case MonitoringEvent e -> missing(e, entry.occurredOn(), plan);
                    case PlanConsultationEvent _, TimerEvent _, ReviewEvent _, CorrectionEvent _ -> nothing();
                };
        var opened = entry.event() instanceof ActionPlanOpened
                || entry.event() instanceof CorrectionEvent
                || plan.opened().isPresent();
        var steps = Steps.unmet(MadeBy.of(entry.event()).command(), plan, facts, processes);
        return Stream.of(unless(opened, "plan.unknown"), own, steps, Alone.missing(entry, plan))
                .flatMap(Function.identity());
    }

    private static Stream<String> missing(LifecycleEvent event, LocalDate day, PlanRecord plan) {
        return switch (event) {
            case LeadInstitutionNamed e -> member(e.member(), plan);
            case PublicationRecorded e -> Stream.concat(member(e.member(), plan), submitted(day, plan));
            case ImplementationStarted _ -> submitted(day, plan);
            case ActionPlanOpened _,
                    ProcessMigrated _,
                    ActionPlanDescribed _,
                    ActionPlanSubmitted _,
                    MonitoringBodyNamed _,
                    SiteNamed _,
                    DocumentPublished _ -> nothing();
        };
    }

    private static Stream<String> missing(AccessionEvent event, LocalDate day, PlanRecord plan) {
        return switch (event) {
            case LetterOfSupportSent e -> member(e.member(), plan);
            case Deliberation e ->
                Stream.concat(
                        member(e.member(), plan),
                        unless(Rules.notAfterSubmission(day, plan), "adoption.after-submission"));
            case Handling _ -> unless(Submissions.of(plan).any(day), "plan.not-submitted");
            case MembershipAccepted _ -> nothing();
        };
    }

    private static Stream<String> missing(EndingEvent event, LocalDate day, PlanRecord plan) {
        var ending = plan.course().ending();
        return switch (event) {
            case ActionPlanResumed e ->
                unless(
                        e.committeeId() == null
                                || plan.committees().committee(e.committeeId()).isPresent(),
                        "committee.unknown");
            case ActionPlanClosed _ ->
                unless(Rules.by(plan.lifecycle().started(), day), "plan.implementation-not-started");
            case ActionPlanArchived _ ->
                Stream.concat(
                        unless(Rules.by(ending.closed(), day), "plan.not-closed"),
                        unless(Rules.by(ending.learning(), day), "plan.learning-missing"));
            case ActionPlanSuspended _, LearningPublished _, ActionPlanWithdrawn _, NextPlanNamed _ -> nothing();
        };
    }

    private static Stream<String> missing(CommitteeEvent event, LocalDate day, PlanRecord plan) {
        if (event instanceof CommitteeEstablished e) {
            return member(e.member(), plan);
        }
        return plan.committees()
                .committee(event.committeeId())
                .map(committee -> missing(event, day, committee))
                .orElseGet(() -> Stream.of("committee.unknown"));
    }

    private static Stream<String> missing(CommitteeEvent event, LocalDate day, Committee committee) {
        var there = unless(committee.isThereOn(day), "committee.dissolved");
        return switch (event) {
            case CommitteeEstablished _, CommitteeDissolved _ -> nothing();
            case CommitteeConvened _ -> there;
            case CommitteeMet e ->
                Stream.concat(
                        there, unless(e.present().fitInto(committee.terms().seats()), "committee.more-than-seats"));
            case CommitteeMemberAppointed e ->
                Stream.concat(
                        there,
                        unless(
                                e.substituteFor() == null
                                        || committee.seat(e.substituteFor()).isPresent(),
                                "committee.seat-unknown"));
            case CommitteeMandateEnded e -> unless(committee.seat(e.seatId()).isPresent(), "committee.seat-unknown");
            case CommitteeDecided e ->
                committee
                        .met(e.meetingId())
                        .map(met -> missing(e, day, met, committee))
                        .orElseGet(() -> Stream.of("committee.meeting-unknown"));
            case CommitteeRecommended e ->
                Stream.concat(
                        there,
                        unless(
                                e.meetingId() == null
                                        || committee.met(e.meetingId()).isPresent(),
                                "committee.meeting-unknown"));
            case RecommendationAnswered e ->
                unless(committee.recommendation(e.recommendationId()).isPresent(), "committee.recommendation-unknown");
            case ThematicGroupFormed e ->
                Stream.concat(
                        there,
                        unless(
                                e.seatIds().stream()
                                        .allMatch(id -> committee.seat(id).isPresent()),
                                "committee.seat-unknown"));
            case ThematicGroupDissolved e ->
                unless(committee.work().group(e.groupId()).isPresent(), "committee.group-unknown");
            case InstanceConsulted _ -> there;
            case InstanceHeard e ->
                unless(committee.work().referral(e.referralId()).isPresent(), "committee.referral-unknown");
        };
    }

    /** Who was there and what was voted decide together; neither is corrected into another outcome behind the other's back. */
    private static Stream<String> missing(
            CommitteeDecided decided, LocalDate day, Recorded<CommitteeMet> met, Committee committee) {
        var present = met.event().present();
        var terms = committee.terms();
        var outcome = TwoKeys.of(terms.seats(), terms.quorum(), present, decided.votes());
        return Stream.of(
                        unless(decided.votes().areOf(present), "committee.more-votes-than-people"),
                        unless(met.occurredOn().equals(day), "committee.other-day"),
                        unless(outcome == decided.outcome(), "committee.other-outcome"))
                .flatMap(Function.identity());
    }

    private static Stream<String> missing(EndorsementEvent event, Recorded<?> entry, PlanRecord plan) {
        var own =
                switch (event) {
                    case TextFrozen _ -> nothing();
                    case EndorsementRequested e ->
                        Stream.concat(
                                member(e.territory(), plan),
                                unless(
                                        plan.endorsements()
                                                .textOn(entry.occurredOn())
                                                .isPresent(),
                                        "endorsement.no-text"));
                    case EndorsedByCSO e ->
                        Stream.concat(
                                member(e.territory(), plan),
                                unless(isToBeEndorsed(e.textHash(), entry, plan), "endorsement.other-text"));
                    case EndorsementDeclined e ->
                        Stream.concat(
                                member(e.territory(), plan),
                                unless(
                                        endorsedBefore(entry, e.organisation(), plan)
                                                .noneMatch(text -> text.equals(Optional.ofNullable(e.textHash()))),
                                        "endorsement.already-given"));
                    case EndorsementWithdrawn e ->
                        unless(
                                endorsedBefore(entry, e.organisation(), plan)
                                        .findAny()
                                        .isPresent(),
                                "endorsement.not-given");
                };
        return Stream.concat(
                own, unless(Rules.notAfterSubmission(entry.occurredOn(), plan), "endorsement.after-submission"));
    }

    /** An endorsement that names no text was given before one was frozen, as far as was known. */
    private static boolean isToBeEndorsed(@Nullable Sha256 text, Recorded<?> entry, PlanRecord plan) {
        return text == null
                || plan.endorsements()
                        .textOn(entry.occurredOn())
                        .map(frozen -> frozen.event().textHash().equals(text))
                        .orElse(true);
    }

    private static Stream<Optional<Sha256>> endorsedBefore(Recorded<?> entry, Text organisation, PlanRecord plan) {
        return plan
                .endorsements()
                .organisation(organisation)
                .orElse(Organisation.UNKNOWN)
                .endorsementsBefore(entry)
                .stream()
                .map(endorsed -> Optional.ofNullable(endorsed.event().textHash()));
    }

    private static Stream<String> missing(MonitoringEvent event, LocalDate day, PlanRecord plan) {
        return switch (event) {
            case ReportSubmitted e -> Stream.concat(commitment(e.commitmentId(), plan), submitted(day, plan));
            case ReportPublished e ->
                report(
                        e.reportId(),
                        plan,
                        report -> unless(
                                !day.isBefore(report.told().occurredOn()), "monitoring.published-before-submission"));
            case ReportCommented e ->
                report(
                        e.reportId(),
                        plan,
                        report -> unless(report.isOpenToCommentsOn(day), "monitoring.closed-to-comments"));
            case MatrixRecorded e ->
                e.rows().stream()
                        .flatMap(row -> commitment(row.commitmentId(), plan))
                        .distinct();
            case CommitmentScored e -> commitment(e.commitmentId(), plan);
            case ObligationFulfilled e ->
                agreement(
                        e.agreementId(),
                        plan,
                        agreement -> Stream.concat(
                                unless(agreement.hasObligation(e.obligationId()), "monitoring.obligation-unknown"),
                                unless(agreement.isInForceOn(day), "monitoring.agreement-not-in-force")));
            case AgreementEnded e -> agreement(e.agreementId(), plan, _ -> nothing());
            case ChartRecorded _, AgreementSigned _ -> nothing();
        };
    }

    private static Stream<String> report(Id id, PlanRecord plan, Function<Report, Stream<String>> asked) {
        return plan.monitoring().report(id).map(asked).orElseGet(() -> Stream.of("monitoring.report-unknown"));
    }

    private static Stream<String> agreement(Id id, PlanRecord plan, Function<Agreement, Stream<String>> asked) {
        return plan.monitoring().agreement(id).map(asked).orElseGet(() -> Stream.of("monitoring.agreement-unknown"));
    }

    private static Stream<String> commitment(@Nullable CommitmentId id, PlanRecord plan) {
        return unless(id == null || plan.commitments().commitment(id).isPresent(), "commitment.unknown");
    }

    private static Stream<String> member(@Nullable MemberId member, PlanRecord plan) {
        return unless(
                Optional.ofNullable(member).map(plan.lifecycle()::hasMember).orElse(true), "plan.member-unknown");
    }

    private static Stream<String> submitted(LocalDate day, PlanRecord plan) {
        return unless(Rules.submittedBy(day, plan), "plan.not-submitted");
    }

    private static Stream<String> unless(boolean met, String code) {
        return met ? nothing() : Stream.of(code);
    }

    private static Stream<String> nothing() {
        return Stream.empty();
    }
}
