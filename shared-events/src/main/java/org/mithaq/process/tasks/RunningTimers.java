package org.mithaq.process.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.definition.Rules.Answer;
import org.mithaq.process.definition.Timer;

/**
 * The timers of a process that run for a plan: those whose day is known, which are not settled and were not triggered for
 * that day. A function of rules and record; nothing in them changes with the calendar alone, so that it is the same on every day.
 */
public final class RunningTimers {

    /** A timer, and the day on which it is triggered. */
    public record Running(Timer timer, LocalDate on) {}

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    private RunningTimers() {}

    /** In the order of their days, and on one day in that of the definition. */
    public static List<Running> of(Rules rules, PlanRecord plan, LocalDate today) {
        var facts = Facts.of(plan, today);
        return rules.definition().timers().stream()
                .flatMap(timer -> running(timer, rules, facts))
                .filter(running -> !plan.timers().wasTriggered(running.timer().code(), running.on()))
                .sorted(Comparator.comparing(Running::on))
                .toList();
    }

    /** Whether what it waits for has come. */
    public static boolean isSettled(Timer timer, Rules rules, Facts facts) {
        return timer.unless().isGiven() && holds(timer.unless(), rules, facts);
    }

    private static Stream<Running> running(Timer timer, Rules rules, Facts facts) {
        return isSettled(timer, rules, facts)
                ? Stream.empty()
                : day(timer, rules, facts).map(on -> new Running(timer, on)).stream();
    }

    /** The day to which it is set; a day that no plan lives to see is none. */
    static Optional<LocalDate> day(Timer timer, Rules rules, Facts facts) {
        return rules.ask(timer.on(), facts) instanceof Answer.Told(LocalDate day)
                ? Optional.of(day).filter(on -> on.getYear() >= FIRST && on.getYear() <= LAST)
                : Optional.empty();
    }

    private static boolean holds(Expression expression, Rules rules, Facts facts) {
        return rules.ask(expression, facts) instanceof Answer.Told(Boolean holds) && holds;
    }
}
