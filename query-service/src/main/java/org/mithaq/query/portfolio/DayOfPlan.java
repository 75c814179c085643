package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.ProcessDefinition;
import org.mithaq.process.Processes;
import org.mithaq.query.portfolio.NextDate.What;

/** A day on which something happened to a plan, and how the plan stood at its end and on the quiet days after it. */
final class DayOfPlan {

    private final LocalDate day;
    private final PlanRecord plan;
    private final List<Share> shares;
    private final List<NextDate> dates;
    private final ProcessDefinition process;
    private final List<Entered> stages;

    /** A stage and the day on which the plan entered it, or will. */
    private record Entered(String stage, LocalDate on) {}

    DayOfPlan(LocalDate day, PlanRecord plan, List<Share> shares) {
        this.day = day;
        this.plan = plan;
        this.shares = shares;
        var end = plan.opened().map(ActionPlanOpened::planEnd).map(NextDate::end).stream();
        dates = Stream.concat(shares.stream().flatMap(share -> share.open().stream()), end)
                .sorted(NextDate.SOONEST_FIRST)
                .toList();
        process = Processes.of(plan);
        stages = process.stages().stream()
                .flatMap(stage -> stage.entered().apply(plan).stream().map(on -> new Entered(stage.id(), on)))
                .toList();
    }

    /** The stretches from this day to the next one on which something happened. */
    Stream<Standing> until(LocalDate next) {
        var changes = Stream.concat(
                        dates.stream().map(date -> date.on().plusDays(1)),
                        stages.stream().map(Entered::on))
                .filter(change -> change.isAfter(day) && change.isBefore(next));
        return Stream.concat(Stream.of(day), changes).sorted().distinct().map(this::from);
    }

    private Standing from(LocalDate from) {
        return new Standing(
                from,
                day,
                plan.version(),
                stage(from),
                shares.size(),
                Standing.milestones(shares, overdue(from)),
                plan.endorsements().all().size(),
                dates.stream()
                        .filter(date -> !date.on().isBefore(from))
                        .limit(Standing.NEXT)
                        .toList());
    }

    private int overdue(LocalDate today) {
        return Math.toIntExact(dates.stream()
                .takeWhile(date -> date.on().isBefore(today))
                .filter(date -> date.what() == What.MILESTONE)
                .count());
    }

    private String stage(LocalDate today) {
        return stages.stream()
                .filter(entered -> !entered.on().isAfter(today))
                .reduce((_, later) -> later)
                .map(Entered::stage)
                .orElseGet(() -> process.stages().getFirst().id());
    }
}
