package org.mithaq.process.definition;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.consultation.Figures;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.ModelPlan.Told;
import org.mithaq.process.publication.Published;
import org.mithaq.process.shipped.ShippedProcesses;

/** Every rule of every process that comes with Mithaq is kept by a model plan, and broken by what is changed in it here. */
class EveryRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final Figures WAITING = new Figures(3, 2, 0, 0, 0, 0);

    /** What breaks each rule. */
    private static final Map<String, UnaryOperator<List<Told>>> BREAKS = Map.ofEntries(
            entry("submission.lead-institution", without(LeadInstitutionNamed.class)),
            entry("submission.endorsement", without(EndorsedByCSO.class)),
            entry("endorsement.given", without(EndorsedByCSO.class)),
            entry("endorsement.same-text", with("2025-03-21", ModelPlan.endorsed("Forum", Sha256.of("another text")))),
            entry("commitments.some", without(CommitmentProposed.class)),
            entry("monitoring-body.named", without(MonitoringBodyNamed.class)),
            entry(
                    "monitoring-body.independent",
                    with("2025-02-01", new LeadInstitutionNamed(ModelPlan.english("University"), null, List.of()))),
            entry("site.exists", without(SiteNamed.class, site -> site.purpose() == SitePurpose.SITE)),
            entry("repository.exists", without(SiteNamed.class, site -> site.purpose() == SitePurpose.REPOSITORY)),
            entry("timeline.notice", without(TimelinePublished.class)),
            entry("outreach.done", without(WorkshopRecorded.class, meeting -> meeting.kind() == Kind.INFORMATION)),
            entry(
                    "inputs.gathered",
                    both(
                            without(ConsultationReported.class),
                            without(WorkshopRecorded.class, meeting -> meeting.kind() == Kind.CO_CREATION))),
            entry("public.consulted", without(ConsultationReported.class)),
            entry("consultations.answered", told -> with(told, ModelPlan.consulted("2025-03-10", WAITING, null, null))),
            entry(
                    "consultations.in-time",
                    told -> with(told, ModelPlan.consulted("2025-03-10", WAITING, "2025-03-31", null))),
            entry("consultations.closed", told -> with(told, ModelPlan.unclosed("2025-03-10"))),
            entry(
                    "drafts.window",
                    told -> with(told, ModelPlan.consulted("2025-03-10", WAITING, null, ModelPlan.drafted(13)))),
            entry("consultations.held", withoutDay("2025-03-01")),
            entry("feedback.given", both(without(ConsultationReported.class), withoutDay("2025-03-05"))),
            entry("plan.within-term", opened("2027-04", "2027-03", ModelPlan.TITLE)),
            entry("plan.languages", opened("2027-04", "2027-09", ModelPlan.english("Joint plan"))),
            entry("programme.two-years", opened("2027-05", "2027-09", ModelPlan.TITLE)),
            entry(
                    "publication.by-members",
                    without(
                            PublicationRecorded.class,
                            page -> page.member().value().equals("oriental"))),
            entry("commitments.complete", with("2025-03-06", ModelPlan.bare("C2", "2027-03"))),
            entry("commitments.within-plan", with("2025-03-06", ModelPlan.bare("C2", "2027-05"))),
            entry("milestones.within-commitment", with("2025-03-07", ModelPlan.milestone("M2", "2027-04-15"))),
            entry("milestones.dated", with("2025-03-07", ModelPlan.milestone("M2", null))),
            entry("milestones.proven", with("2027-02-15", ModelPlan.report(Status.COMPLETE, null, List.of()))),
            entry("progress.challenges", with("2027-02-15", ModelPlan.report(Status.LIMITED, null, List.of()))),
            entry("progress.explained", with("2027-02-15", ModelPlan.report(Status.LIMITED, null, List.of()))),
            entry(
                    "progress.languages",
                    with("2027-02-15", ModelPlan.report(Status.LIMITED, ModelPlan.english("Late"), List.of()))),
            entry("membership.letters", without(LetterOfSupportSent.class)),
            entry("membership.term", with("2025-01-12", new MembershipAccepted(null, new MonthOrDay("2026-03")))),
            entry(
                    "adoption.by-councils",
                    without(
                            AdoptedByCouncil.class,
                            adopted -> adopted.member().value().equals("oriental"))),
            entry(
                    "learning.published",
                    told -> without(LearningPublished.class)
                            .apply(opened("2026-12", "2027-09", ModelPlan.TITLE).apply(told))),
            entry("next-plan.named", both(without(NextPlanNamed.class), opened("2026-02", "2027-09", ModelPlan.TITLE))),
            entry(
                    "committees.established",
                    without(
                            CommitteeEstablished.class,
                            committee -> committee.committeeId().value().equals("SC-2"))),
            entry("committees.equal-halves", with("2025-01-12", ModelPlan.established("SC-3", null, 3))),
            entry("committees.quorate", told -> with(told, ModelPlan.met("2026-12-01", 1))),
            entry("committees.meet", withoutDay("2026-05-05")),
            entry("recommendations.answered", with("2026-12-01", ModelPlan.recommended("R-2"))),
            entry("commitments.accountable", without(CommitmentSpecified.class)),
            entry("commitments.supported", without(SupportPledged.class)),
            entry("milestones.kept", withoutDay("2026-11-10")),
            entry("milestones.verified", without(MilestoneAssessed.class)),
            entry("objections.settled", told -> with(told, ModelPlan.contested("2027-02-16", "O-2"))),
            entry("amendments.heard", without(OpinionGiven.class)),
            entry("amendments.published", without(AmendmentPublished.class)),
            entry("commitments.assessed", without(CommitmentAssessed.class)),
            entry(
                    "endorsement.current-text",
                    with("2025-03-30", new TextFrozen(Sha256.of("new"), null, null, List.of()))),
            entry("endorsement.answered", without(EndorsementDeclined.class)),
            entry("inception.reported", without(ReportSubmitted.class, is(ReportKind.INCEPTION))),
            entry("commitments.reported", without(ReportSubmitted.class, is(ReportKind.END_OF_COMMITMENT))),
            entry("reports.published", told -> with(told, ModelPlan.reported("2027-02-01", "R-2", ReportKind.YEARLY))),
            entry("agreements.kept", with("2026-07-01", ModelPlan.agreement("AG-2", "2026-12-31"))),
            entry("matrices.recorded", withoutDay("2026-03-25")),
            entry("forum.meets", withoutDay("2026-05-20")),
            entry("committee.meets", withoutDay("2026-05-20")),
            entry("results.presented", withoutDay("2025-12-01")),
            entry("site.updated", withoutDay("2026-02-20")),
            entry(
                    "repository.updated",
                    told -> keeping(
                            told,
                            one -> !(one.event() instanceof DocumentPublished
                                    && one.day().startsWith("2026")))),
            entry(
                    "progress.reported",
                    without(MilestoneUpdated.class, report -> report.status() == Status.SUBSTANTIAL)));

    static Stream<Arguments> everyRule() {
        return ShippedProcesses.ALL.all().stream()
                .flatMap(process ->
                        rules(process).map(rule -> Arguments.of(process.ref().id(), rule.code())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyRule")
    void a_model_plan_keeps_it_and_one_change_breaks_it_in_whichever_order_things_were_told(
            String process, String code) {
        var rules = ShippedProcesses.ALL.newest(process).orElseThrow().rules();
        for (var seed = 0; seed < 10; seed++) {
            assertThat(verdict(rules, code, ModelPlan.TOLD, seed))
                    .as("kept, seed %s", seed)
                    .isEqualTo(Verdict.MET);
            var broken = Objects.requireNonNull(BREAKS.get(code), code).apply(ModelPlan.TOLD);
            assertThat(verdict(rules, code, broken, seed))
                    .as("broken, seed %s", seed)
                    .isEqualTo(Verdict.NOT_MET);
        }
    }

    @Test
    void nothing_is_broken_here_that_no_process_asks() {
        var asked = ShippedProcesses.ALL.all().stream()
                .flatMap(EveryRuleTest::rules)
                .map(Definition.Rule::code)
                .collect(toCollection(TreeSet::new));

        assertThat(BREAKS.keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static Stream<Definition.Rule> rules(Published process) {
        return Stream.concat(process.definition().requirements().stream(), process.definition().obligations().stream());
    }

    private static Verdict verdict(Rules rules, String code, List<Told> told, long seed) {
        return Conformance.of(rules, Facts.of(recorded(told, new Random(seed)), TODAY)).stream()
                .filter(judgement -> judgement.rule().code().equals(code))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** One event in twenty is told when everything else has been. */
    private static PlanRecord recorded(List<Told> told, Random random) {
        var inTime = new ArrayList<Told>();
        var late = new ArrayList<Told>();
        told.forEach(one -> (random.nextInt(20) == 0 ? late : inTime).add(one));
        inTime.addAll(late);
        var recorded = new ArrayList<Recorded<? extends PlanEvent>>();
        for (var one : inTime) {
            recorded.add(one.as(recorded.size() + 1));
        }
        return PlanRecord.of(recorded);
    }

    private static <E extends PlanEvent> UnaryOperator<List<Told>> without(Class<E> type) {
        return without(type, _ -> true);
    }

    private static <E extends PlanEvent> UnaryOperator<List<Told>> without(Class<E> type, Predicate<E> such) {
        return told -> keeping(told, one -> !(type.isInstance(one.event()) && such.test(type.cast(one.event()))));
    }

    private static Predicate<ReportSubmitted> is(ReportKind kind) {
        return report -> report.kind() == kind;
    }

    private static UnaryOperator<List<Told>> both(UnaryOperator<List<Told>> one, UnaryOperator<List<Told>> other) {
        return told -> other.apply(one.apply(told));
    }

    private static UnaryOperator<List<Told>> withoutDay(String day) {
        return told -> keeping(told, one -> !one.day().equals(day));
    }

    private static UnaryOperator<List<Told>> with(String day, PlanEvent event) {
        return told -> with(told, new Told(day, event));
    }

    private static List<Told> with(List<Told> told, Told one) {
        return Stream.concat(told.stream(), Stream.of(one)).toList();
    }

    private static UnaryOperator<List<Told>> opened(String planEnd, String termEnd, Text title) {
        return told -> told.stream()
                .map(one -> one.event() instanceof ActionPlanOpened
                        ? new Told(one.day(), ModelPlan.opened(planEnd, termEnd, title))
                        : one)
                .toList();
    }

    private static List<Told> keeping(List<Told> told, Predicate<Told> such) {
        return told.stream().filter(such).toList();
    }
}
