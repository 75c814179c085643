package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.publication.Processes;
import org.mithaq.query.portfolio.NextDate.What;

/** A day on which something happened to a plan, and how the plan stood at its end and on the quiet days after it. */
final class DayOfPlan {

    private final LocalDate day;
    private final PlanRecord plan;
    private final List<Share> shares;
    private final List<NextDate> dates;
    private final Stages stages;

    DayOfPlan(LocalDate day, PlanRecord plan, List<Share> shares, Processes processes) {
        this.day = day;
        this.plan = plan;
        this.shares = shares;
        var end = plan.opened().map(ActionPlanOpened::planEnd).map(NextDate::end).stream();
        dates = Stream.concat(shares.stream().flatMap(share -> share.open().stream()), end)
                .sorted(NextDate.SOONEST_FIRST)
                .toList();
        stages = Stages.of(processes.readingOf(plan).rules(), Facts.of(plan, day));
    }

    /** The stretches from this day to the next one on which something happened. */
    Stream<Standing> until(LocalDate next) {
        var changes = Stream.concat(
                        dates.stream().map(date -> date.on().plusDays(1)),
                        stages.all().stream().flatMap(stage -> stage.on().stream()))
                .filter(change -> change.isAfter(day) && change.isBefore(next));
        return Stream.concat(Stream.of(day), changes).sorted().distinct().map(this::from);
    }

    private Standing from(LocalDate from) {
        return new Standing(
                from,
                day,
                plan.version(),
                stages.on(from).id(),
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
}
