package org.mithaq.process;

import static java.util.Map.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Budget;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.commitment.SharedProject;

/** What the record tells of promises once they are more than proposals, and of what others make of them. */
class PromiseFactsTest extends ToldPlan {

    private static final MilestoneId M1 = new MilestoneId("M1");
    private static final AmendmentId A1 = new AmendmentId("A-1");

    private void promised(String... commitments) {
        on("2025-01-10", opened("2027-06", "2027-09"));
        for (var id : commitments) {
            on("2025-01-11", commitment(id, null, null));
        }
    }

    @Test
    void who_answers_for_a_promise_what_it_costs_and_who_takes_part() {
        promised("C1", "C2");
        assertFacts(
                "2025-01-12",
                entry("commitments.withoutAccountable", List.of("C1", "C2")),
                entry("commitments.withoutBudget", List.of("C1", "C2")),
                entry("commitments.withoutSupport", List.of("C1", "C2")),
                entry("commitments.shared", 0L),
                entry("support.events", List.of()));

        on(
                "2025-01-13",
                new CommitmentSpecified(
                        C1,
                        new Who.Office(text("Director")),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        new Budget(new Quantity(10), "MAD", null),
                        List.of(new SharedProject(new PlanId("remacto"), null)),
                        List.of()));
        on("2025-01-14", new SupportPledged(C1, text("Forum"), null, List.of()));
        on("2025-01-15", new SupportDeclined(new CommitmentId("C2"), text("Forum"), text("Busy"), List.of()));

        assertFacts(
                "2025-01-16",
                entry("commitments.withoutAccountable", List.of("C2")),
                entry("commitments.withoutBudget", List.of("C2")),
                entry("commitments.withoutSupport", List.of()),
                entry("commitments.shared", 1L),
                entry("commitments.specifications", List.of(id(4))),
                entry("support.events", List.of(id(5), id(6))));
    }

    @Test
    void what_is_no_promise_any_more_is_told_apart_and_its_reports_still_count() {
        promised("C1", "C2", "C3", "C4", "C5");
        on("2025-01-12", milestone("C1", "M1", due("2025-06-30")));
        on("2025-03-01", report("M1", Status.SUBSTANTIAL, null, null, List.of()));
        on("2025-03-02", new CommitmentRejected(new CommitmentId("C2"), text("No"), List.of()));
        on("2025-03-03", new CommitmentMerged(new CommitmentId("C3"), C1, text("Same"), List.of()));
        on("2025-03-04", new CommitmentWithdrawn(C1, text("No money"), null, List.of()));
        on(
                "2025-03-05",
                new CommitmentCarriedOver(
                        new CommitmentId("C4"), new PlanId("next"), null, text("Later"), null, List.of()));

        assertFacts(
                "2025-03-06",
                entry("commitments.count", 1L),
                entry("commitments.rejected", List.of("C2")),
                entry("commitments.merged", List.of("C3")),
                entry("commitments.withdrawn", List.of("C1")),
                entry("commitments.carriedOver", List.of("C4")),
                entry("commitments.endings", List.of(id(9), id(10), id(11), id(12))),
                entry("milestones.count", 0L),
                entry("progress.overdue", List.of()),
                entry("progress.reports", 1L),
                entry("drafting.firstOn", day("2025-01-11")));
    }

    @Test
    void what_others_found_and_what_is_held_against_a_report() {
        promised("C1");
        on("2025-01-12", milestone("C1", "M1", due("2025-06-30")));
        on("2025-06-01", report("M1", Status.COMPLETE, null, null, List.of(evidence())));
        assertFacts(
                "2025-06-02",
                entry("milestones.awaitingVerification", List.of("M1")),
                entry("milestones.verified", 0L),
                entry("objections.open", List.of()));

        on("2025-06-03", new MilestoneContested(C1, M1, new ObjectionId("O-1"), text("No"), List.of(), List.of()));
        assertFacts(
                "2025-06-03",
                entry("milestones.contested", List.of("M1")),
                entry("milestones.awaitingVerification", List.of()),
                entry("objections.open", List.of("O-1")),
                entry("objections.events", List.of(id(5))));

        on(
                "2025-06-04",
                new ObjectionSettled(
                        C1, M1, new ObjectionId("O-1"), Settlement.DISMISSED, text("Seen"), null, List.of()));
        on(
                "2025-06-05",
                new MilestoneAssessed(
                        C1, M1, Assessor.MONITORING_BODY, Completion.COMPLETE, null, List.of(), List.of()));
        assertFacts(
                "2025-06-05",
                entry("milestones.contested", List.of()),
                entry("milestones.verified", 1L),
                entry("objections.open", List.of()),
                entry("verification.events", List.of(id(7))));
    }

    @Test
    void a_missed_date_stays_missed_whether_another_one_is_set_or_it_is_cancelled() {
        promised("C1");
        on("2025-01-12", milestone("C1", "M1", due("2025-06-30")));
        on("2025-01-12", milestone("C1", "M2", due("2025-06-30")));
        assertFacts("2025-06-30", entry("milestones.missed", List.of()));
        assertFacts("2025-07-01", entry("milestones.missed", List.of("M1", "M2")));

        on("2025-07-02", new MilestoneRescheduled(C1, M1, due("2025-12-31"), text("Late"), null, null, List.of()));
        on("2025-07-03", new MilestoneCancelled(C1, new MilestoneId("M2"), text("Moot"), null, null, List.of()));
        assertFacts(
                "2025-07-04",
                entry("milestones.missed", List.of("M1", "M2")),
                entry("milestones.rescheduled", List.of("M1")),
                entry("milestones.cancelled", List.of("M2")),
                entry("milestones.count", 1L),
                entry("progress.overdue", List.of()),
                entry("milestones.changes", List.of(id(5), id(6))));
    }

    @Test
    void a_declared_completion_waits_for_the_monitoring_body() {
        promised("C1");
        on("2025-06-01", new CommitmentDeclaredComplete(C1, null, List.of(), List.of()));
        assertFacts(
                "2025-06-01",
                entry("commitments.declaredComplete", List.of("C1")),
                entry("commitments.declaredUnassessed", List.of("C1")),
                entry("commitments.unassessed", List.of("C1")),
                entry("commitments.declarations", List.of(id(3))));

        on("2025-06-20", assessed(Assessor.COMMITTEE));
        assertFacts("2025-06-20", entry("commitments.declaredUnassessed", List.of("C1")));

        on("2025-06-21", assessed(Assessor.MONITORING_BODY));
        assertFacts(
                "2025-06-21",
                entry("commitments.declaredUnassessed", List.of()),
                entry("commitments.assessed", List.of("C1")),
                entry("commitments.unassessed", List.of()),
                entry("assessments.events", List.of(id(4), id(5))));
    }

    private static CommitmentAssessed assessed(Assessor by) {
        return new CommitmentAssessed(
                C1, by, new Coding(Completion.LIMITED, null, null, null, null, null), null, null, List.of(), List.of());
    }

    @Test
    void an_indicator_that_nobody_read_is_named() {
        promised("C1");
        on("2025-01-12", milestone("C1", "M1", due("2025-06-30")));
        on("2025-01-13", indicator("I1"));
        assertFacts("2025-01-14", entry("indicators.withoutReading", List.of("I1")));

        on("2025-02-01", new IndicatorRead(C1, M1, new IndicatorId("I1"), new Quantity(4), null, List.of(), List.of()));
        assertFacts("2025-02-01", entry("indicators.withoutReading", List.of()));
    }

    @Test
    void an_amendment_is_heard_decided_and_published() {
        promised("C1");
        on("2025-05-01", proposed());
        assertFacts(
                "2025-05-01",
                entry("amendments.count", 1L),
                entry("amendments.undecided", List.of("A-1")),
                entry("amendments.unheard", List.of()),
                entry("amendments.events", List.of(id(3))));

        on("2025-05-10", new AmendmentDecided(A1, Outcome.ADOPTED, text("Agreed"), List.of(), List.of()));
        assertFacts(
                "2025-05-10",
                entry("amendments.undecided", List.of()),
                entry("amendments.unheard", List.of("A-1")),
                entry("amendments.unpublished", List.of("A-1")));

        on("2025-05-09", new OpinionGiven(A1, text("Forum"), Opinion.IN_FAVOUR, null, List.of()));
        on("2025-05-11", new AmendmentPublished(A1, ADDRESS, List.of()));
        assertFacts("2025-05-11", entry("amendments.unheard", List.of()), entry("amendments.unpublished", List.of()));
    }

    private static AmendmentProposed proposed() {
        return new AmendmentProposed(A1, text("Text"), text("Reason"), List.of(new ThingId("C1")), null, List.of());
    }
}
