package org.mithaq.process;

import static java.util.Map.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.plan.commitment.CommitmentEvent.Status;

/** What the record tells of the promises of a plan and of their progress. */
class CommitmentFactsTest extends ToldPlan {

    @Test
    void commitments_tell_what_they_lack() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-11", commitment("C1", "2027-07", text("Council")));
        on("2025-01-12", commitment("C2", "2027-06", null));
        on("2025-01-13", milestone("C1", "M1", due("2027-08-01")));

        assertFacts(
                "2025-02-01",
                entry("commitments.count", 2L),
                entry("commitments.withoutLead", List.of("C2")),
                entry("commitments.withoutProblem", List.of("C1", "C2")),
                entry("commitments.withoutSolution", List.of("C1", "C2")),
                entry("commitments.withoutResults", List.of("C1", "C2")),
                entry("commitments.withoutMilestone", List.of("C2")),
                entry("commitments.outsidePlan", List.of("C1")),
                entry("commitments.events", List.of(id(2), id(3))),
                entry("milestones.count", 1L),
                entry("milestones.outsideCommitment", List.of("M1")),
                entry("milestones.withoutDue", List.of()),
                entry("milestones.withoutOutput", List.of("M1")),
                entry("milestones.events", List.of(id(4))));
    }

    @Test
    void reports_tell_what_is_late_unproven_unexplained_or_silent() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-11", commitment("C1", null, null));
        for (var milestone : List.of("M1", "M2", "M3", "M4")) {
            on("2025-01-12", milestone("C1", milestone, milestone.equals("M4") ? null : due("2025-06-30")));
        }
        on("2025-03-01", report("M1", Status.COMPLETE, null, null, List.of()));
        on("2025-03-02", report("M2", Status.SUBSTANTIAL, null, null, List.of()));
        on("2025-05-02", report("M2", Status.LIMITED, null, null, List.of()));
        on("2025-05-03", report("M3", Status.LIMITED, null, text("Funds are late"), List.of()));

        assertFacts(
                "2025-07-01",
                entry("progress.complete", 1L),
                entry("progress.overdue", List.of("M2", "M3")),
                entry("milestones.withoutDue", List.of("M4")),
                entry("progress.completeWithoutEvidence", List.of("M1")),
                entry("progress.withoutChallenges", List.of("M2")),
                entry("progress.fellBack", List.of("M2")),
                entry("progress.silentThisQuarter", List.of("M2", "M3", "M4")),
                entry("progress.reports", 4L),
                entry("progress.lastOn", day("2025-05-03")),
                entry("progress.events", List.of(id(7), id(8), id(9), id(10))));
        assertFacts("2025-06-30", entry("progress.overdue", List.of()));
        assertFacts("2025-06-30", entry("progress.silentThisQuarter", List.of("M4")));

        on("2025-07-02", report("M1", Status.SUBSTANTIAL, text("The court stopped it"), null, List.of(evidence())));

        assertFacts(
                "2025-07-03",
                entry("progress.complete", 0L),
                entry("progress.completeWithoutEvidence", List.of()),
                entry("progress.fellBack", List.of("M2")));
    }

    @Test
    void indicators_tell_whether_they_can_measure_anything() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-11", commitment("C1", null, null));
        on("2025-01-12", milestone("C1", "M1", null));
        on("2025-01-13", indicator("I1"));

        assertFacts(
                "2025-02-01",
                entry("indicators.count", 1L),
                entry("indicators.withoutBaseline", List.of("I1")),
                entry("indicators.withoutTarget", List.of("I1")),
                entry("indicators.events", List.of(id(4))));
    }
}
