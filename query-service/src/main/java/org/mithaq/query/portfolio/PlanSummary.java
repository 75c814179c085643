package org.mithaq.query.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.Processes;

/** A plan as an item of the list; stage and overdue are those of {@code day}. */
public record PlanSummary(
        String planId,
        @Nullable Text title,
        String stage,
        int version,
        List<Member> members,
        int commitments,
        Milestones milestones,
        int endorsements,
        String process,
        @Nullable MonthOrDay planEnd,
        Instant changedAt,
        LocalDate changedOn,
        LocalDate day) {

    /** Milestones by reported status; {@code unreported} are those on which there is no report yet. */
    public record Milestones(Map<Status, Integer> byStatus, int unreported, int overdue) {}

    static PlanSummary of(
            String planId, int version, Instant changedAt, Facts facts, List<LocalDate> openUntil, LocalDate today) {
        var overdue = Math.toIntExact(
                openUntil.stream().filter(day -> day.isBefore(today)).count());
        return new PlanSummary(
                planId,
                facts.title(),
                facts.stage(today),
                version,
                facts.members(),
                facts.commitments(),
                new Milestones(facts.byStatus(), facts.unreported(), overdue),
                facts.endorsements(),
                facts.process(),
                facts.planEnd(),
                changedAt,
                LocalDate.ofInstant(changedAt, facts.zone()),
                today);
    }

    /** The name of the stage in which the plan stands. */
    public Text stageTitle() {
        return Processes.named(process).orElseThrow().stages().stream()
                .filter(known -> known.id().equals(stage))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
