package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.DayByDay;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.process.publication.Processes;

/**
 * The course of a plan through the list from a day on: how it stood on every day, as far as is known now, and how it will
 * stand if nothing more is told of it. The fold goes once over what holds; a day looks anew only at the commitments that
 * it changed.
 */
final class Course {

    private final String planId;
    private final LocalDate since;
    private final Processes processes;
    private final IdentityHashMap<Commitment, Share> shares = new IdentityHashMap<>();
    private final List<Standing> standings = new ArrayList<>();
    private final List<Standing> nexts = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private @Nullable List<NextDate> next;
    private @Nullable List<Object> headed;

    private Course(String planId, LocalDate since, Processes processes) {
        this.planId = planId;
        this.since = since;
        this.processes = processes;
    }

    /** The stretches that begin on this day or later. */
    static Course of(
            String planId, List<Recorded<? extends PlanEvent>> whatHolds, LocalDate since, Processes processes) {
        var course = new Course(planId, since, processes);
        course.run(whatHolds.stream()
                .filter(recorded -> !(recorded.event() instanceof CorrectionEvent))
                .sorted(Recorded.AS_IT_HAPPENED)
                .toList());
        return course;
    }

    List<Standing> standings() {
        return standings;
    }

    /** Those with which other dates than before lie ahead. */
    List<Standing> nexts() {
        return nexts;
    }

    List<Heading> headings() {
        return headings;
    }

    private void run(List<Recorded<? extends PlanEvent>> asItHappened) {
        var days = new DayByDay();
        var told = asItHappened.iterator();
        var next = told.hasNext() ? told.next() : null;
        while (next != null) {
            var day = next.occurredOn();
            while (next != null && next.occurredOn().equals(day)) {
                days.tell(next);
                next = told.hasNext() ? told.next() : null;
            }
            ended(day, days.record(), next == null ? LocalDate.MAX : next.occurredOn());
        }
    }

    private void ended(LocalDate day, PlanRecord plan, LocalDate until) {
        head(day, plan);
        if (!until.isBefore(since)) {
            new DayOfPlan(
                            day,
                            plan,
                            plan.commitments().standing().stream()
                                    .map(this::share)
                                    .toList(),
                            processes)
                    .until(until)
                    .forEach(this::stands);
        }
    }

    private void stands(Standing standing) {
        if (!standing.from().isBefore(since)) {
            standings.add(standing);
            if (!standing.next().equals(next)) {
                nexts.add(standing);
            }
        }
        next = standing.next();
    }

    private Share share(Commitment commitment) {
        return shares.computeIfAbsent(commitment, Share::of);
    }

    /** A heading changes with what it is made of; as long as that is the very same, comparing costs nothing. */
    private void head(LocalDate day, PlanRecord plan) {
        var of = new ArrayList<Object>();
        plan.opened().ifPresent(of::add);
        plan.lifecycle().process().ifPresent(of::add);
        plan.commitments().standing().forEach(commitment -> of.add(commitment.terms()));
        if (!day.isBefore(since) && !of.equals(headed)) {
            headings.add(Heading.of(day, planId, plan, processes));
        }
        headed = of;
    }
}
