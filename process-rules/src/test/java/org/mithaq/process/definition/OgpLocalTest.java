package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Url;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.process.Facts;
import org.mithaq.process.ToldPlan;
import org.mithaq.process.shipped.ShippedProcesses;

/** Each requirement of OGP Local with a history that keeps it and one that breaks it. */
class OgpLocalTest extends ToldPlan {

    private static final Rules OGP_LOCAL =
            ShippedProcesses.ALL.newest("ogp-local").orElseThrow().rules();

    @Test
    void a_plan_without_a_monitoring_body_breaks_the_rule_and_one_that_names_it_before_submission_keeps_it() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        assertVerdict("2025-06-01", "monitoring-body.named", Verdict.NOT_MET);

        on("2025-03-01", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null));
        on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
        var judgement = assertVerdict("2025-06-01", "monitoring-body.named", Verdict.MET);
        assertThat(judgement.evidence()).containsExactly(id(2));
        assertThat(judgement.because()).containsEntry("monitoringBodies.firstOn", day("2025-03-01"));
    }

    @Test
    void a_monitoring_body_that_is_named_after_submission_comes_too_late() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
        on("2025-04-03", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null));

        assertVerdict("2025-06-01", "monitoring-body.named", Verdict.NOT_MET);
    }

    @Test
    void a_monitoring_body_that_replaces_another_one_after_submission_does_not_come_too_late() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-03-01", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null));
        on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
        on("2025-09-01", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("Observatory")), null));

        assertThat(assertVerdict("2025-10-01", "monitoring-body.named", Verdict.MET)
                        .evidence())
                .containsExactly(id(2), id(4));
    }

    @Test
    void forty_seven_meetings_that_are_only_declared_prove_nothing_and_disprove_nothing() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-02-01", new ParticipationDeclared(9, 47, text("The plan")));
        var judgement = assertVerdict("2025-06-01", "forum.meets", Verdict.CANNOT_TELL);
        assertThat(judgement.unknown()).containsExactly("meetings.count");

        on("2025-05-01", workshop("W1", Kind.COORDINATION, null, ORIENTAL, List.of()));
        assertVerdict("2025-06-01", "forum.meets", Verdict.MET);
    }

    @Test
    void a_forum_has_six_months_until_it_meets_again_and_not_a_day_more() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-02-28", workshop("W1", Kind.COORDINATION, null, ORIENTAL, List.of()));

        assertVerdict("2025-08-28", "forum.meets", Verdict.MET);
        assertVerdict("2025-08-29", "forum.meets", Verdict.NOT_MET);
    }

    @Test
    void forty_seven_endorsements_are_forty_seven_pieces_of_evidence() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        assertVerdict("2025-02-02", "endorsement.given", Verdict.NOT_MET);

        IntStream.range(0, 47).forEach(i -> on("2025-02-02", endorsed("Organisation " + i, ORIENTAL, null)));
        assertThat(assertVerdict("2025-02-02", "endorsement.given", Verdict.MET).evidence())
                .hasSize(47)
                .startsWith(id(2))
                .endsWith(id(48));
    }

    @Test
    void a_timeline_is_published_fourteen_days_before() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        assertVerdict("2025-02-20", "timeline.notice", Verdict.CANNOT_TELL);

        on("2025-02-01", new TimelinePublished(day("2025-02-15"), null, null, List.of()));
        assertVerdict("2025-02-20", "timeline.notice", Verdict.MET);

        on("2025-02-14", new CoCreationStarted(List.of()));
        assertVerdict("2025-02-20", "timeline.notice", Verdict.NOT_MET);
    }

    @Test
    void co_creation_that_starts_without_a_timeline_was_not_announced() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-02-01", new CoCreationStarted(List.of()));

        assertVerdict("2025-02-01", "timeline.notice", Verdict.NOT_MET);
    }

    @Test
    void who_reads_finds_a_site_a_repository_and_something_new_in_it() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        for (var code : List.of("site.exists", "repository.exists")) {
            assertVerdict("2025-03-01", code, Verdict.NOT_MET);
        }
        assertVerdict("2025-05-10", "site.updated", Verdict.NOT_YET_DUE);
        assertVerdict("2025-05-11", "site.updated", Verdict.NOT_MET);

        on("2025-01-20", new SiteNamed(ADDRESS, SitePurpose.SITE));
        on("2025-01-20", new SiteNamed(new Url("https://example.org/documents"), SitePurpose.REPOSITORY));
        on("2025-02-01", document("D1", About.CO_CREATION, HASH));
        for (var code : List.of("site.exists", "repository.exists", "site.updated")) {
            assertVerdict("2025-03-01", code, Verdict.MET);
        }
        assertVerdict("2025-06-02", "site.updated", Verdict.NOT_MET);

        on("2025-05-01", new ImplementationStarted(List.of()));
        assertVerdict("2025-06-02", "repository.exists", Verdict.NOT_MET);
        on("2025-06-01", document("D2", About.IMPLEMENTATION, HASH));
        assertVerdict("2025-06-02", "repository.exists", Verdict.MET);
    }

    @Test
    void outreach_is_a_meeting_that_informs_or_trains() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-02-01", workshop("W1", Kind.COORDINATION, null, ORIENTAL, List.of()));
        assertVerdict("2025-03-01", "outreach.done", Verdict.NOT_MET);

        on("2025-02-02", workshop("W2", Kind.INFORMATION, null, ORIENTAL, List.of()));
        assertVerdict("2025-03-01", "outreach.done", Verdict.MET);
    }

    @Test
    void whoever_leads_does_not_watch() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-01-11", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("Observatory")), null));
        assertVerdict("2025-03-01", "monitoring-body.independent", Verdict.MET);

        on("2025-01-12", new LeadInstitutionNamed(text("Observatory"), ORIENTAL, List.of()));
        assertVerdict("2025-03-01", "monitoring-body.independent", Verdict.NOT_MET);
    }

    @Test
    void a_plan_ends_with_the_term_and_what_is_in_it_ends_with_the_plan() {
        on("2025-01-10", opened("2027-06", "2027-03"));
        on("2025-01-12", commitment("C1", "2027-05", null));
        assertVerdict("2025-03-01", "plan.within-term", Verdict.NOT_MET);
        assertVerdict("2025-03-01", "commitments.within-plan", Verdict.MET);

        on("2025-01-13", commitment("C2", "2027-07", null));
        var judgement = assertVerdict("2025-03-01", "commitments.within-plan", Verdict.NOT_MET);
        assertThat(judgement.because()).containsEntry("commitments.outsidePlan", List.of("C2"));
    }

    @Test
    void of_a_term_whose_end_nobody_knows_nothing_is_claimed() {
        on("2025-01-10", opened("2027-06", null));
        assertVerdict("2025-03-01", "plan.within-term", Verdict.CANNOT_TELL);
    }

    @Test
    void what_is_complete_is_proven_and_what_falls_back_is_explained() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-01-12", commitment("C1", "2027-05", null));
        on("2025-01-12", milestone("C1", "M1", null));
        on("2025-02-01", report("M1", Status.COMPLETE, null, null, List.of(evidence())));
        assertVerdict("2025-03-01", "milestones.proven", Verdict.MET);
        assertVerdict("2025-03-01", "progress.explained", Verdict.MET);

        on("2025-02-02", report("M1", Status.LIMITED, null, null, List.of()));
        assertVerdict("2025-03-01", "progress.explained", Verdict.NOT_MET);
        on("2025-02-03", report("M1", Status.COMPLETE, null, null, List.of()));
        assertVerdict("2025-03-01", "milestones.proven", Verdict.NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void of_any_history_no_verdict_is_without_evidence_or_reason(long seed) {
        var plan = PlanRecord.of(Histories.of(seed, 150));
        for (var day : List.of(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 6, 30), LocalDate.of(2031, 12, 31))) {
            assertThat(Conformance.of(OGP_LOCAL, Facts.of(plan, day)))
                    .hasSize(OGP_LOCAL.definition().requirements().size()
                            + OGP_LOCAL.definition().obligations().size())
                    .allSatisfy(judgement -> assertThat(judgement.because().size()
                                    + judgement.unknown().size())
                            .isPositive())
                    .allSatisfy(judgement -> assertThat(judgement.verdict() == Verdict.CANNOT_TELL
                                    && judgement.unknown().isEmpty())
                            .as(judgement.rule().code())
                            .isFalse());
        }
    }

    private Judgement assertVerdict(String day, String code, Verdict verdict) {
        var judgement = Conformance.of(OGP_LOCAL, facts(day)).stream()
                .filter(one -> one.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(judgement.verdict()).as(code).isEqualTo(verdict);
        return judgement;
    }
}
