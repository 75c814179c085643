package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.ProcessDefinition;
import org.mithaq.process.Processes;

/** What a list shows of a plan, as far as it does not depend on today. */
record Facts(
        @Nullable Text title,
        List<Member> members,
        @Nullable MonthOrDay planEnd,
        String process,
        List<Entered> stages,
        ZoneId zone,
        int commitments,
        Map<Status, Integer> byStatus,
        int unreported,
        int endorsements) {

    /** A stage and the day on which the plan entered it, or will. */
    record Entered(String stage, LocalDate on) {}

    static Facts of(PlanRecord plan) {
        var process = Processes.of(plan);
        var milestones = plan.commitments().milestones();
        return new Facts(
                plan.opened().map(ActionPlanOpened::title).orElse(null),
                plan.lifecycle().members(),
                plan.opened().map(ActionPlanOpened::planEnd).orElse(null),
                process.ref().id(),
                entered(process, plan),
                plan.zone(),
                plan.commitments().all().size(),
                byStatus(milestones),
                Math.toIntExact(milestones.stream()
                        .filter(milestone -> milestone.status().isEmpty())
                        .count()),
                plan.endorsements().all().size());
    }

    static List<LocalDate> openUntil(PlanRecord plan) {
        return plan.commitments().milestones().stream()
                .map(Milestone::openUntil)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** What a search looks into: the plan's id, title and members, and the titles of what it promises, as compared. */
    static String searchable(String planId, PlanRecord plan) {
        var texts = Stream.of(
                        plan.opened().map(ActionPlanOpened::title).stream(),
                        plan.lifecycle().members().stream().map(Member::name),
                        plan.commitments().all().stream()
                                .map(commitment -> commitment.facts().title()))
                .flatMap(text -> text)
                .flatMap(text -> text.all().stream());
        return Stream.concat(Stream.of(planId), texts).map(Written::key).reduce("", (one, other) -> one + " " + other);
    }

    /** The stage in which the plan stands on a day: the last that it has entered by then. */
    String stage(LocalDate today) {
        return stages.stream()
                .filter(entered -> !entered.on().isAfter(today))
                .reduce((_, later) -> later)
                .map(Entered::stage)
                .orElseGet(() -> definition().stages().getFirst().id());
    }

    ProcessDefinition definition() {
        return Processes.named(process).orElseThrow();
    }

    private static List<Entered> entered(ProcessDefinition process, PlanRecord plan) {
        return process.stages().stream()
                .flatMap(stage -> stage.entered().apply(plan).stream().map(day -> new Entered(stage.id(), day)))
                .toList();
    }

    private static Map<Status, Integer> byStatus(List<Milestone> milestones) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        for (var status : Status.values()) {
            counts.put(status, 0);
        }
        milestones.forEach(milestone -> milestone.status().ifPresent(status -> counts.merge(status, 1, Integer::sum)));
        return counts;
    }
}
