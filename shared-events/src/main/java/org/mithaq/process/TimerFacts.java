package org.mithaq.process;

import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;

/** What was noticed when a day had come. */
final class TimerFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "timers.count",
                            title("التنبيهات", "Alertes", "Timers triggered"),
                            "How many timers were triggered: reminders, escalations, standstills and lapses.",
                            facts -> triggered(facts).count())
                    .counting()
                    .cameIn(4),
            day(
                            "timers.stalledOn",
                            title("تاريخ أول توقف", "Premier arrêt constaté", "First standstill"),
                            "The first day on which it was noticed that the plan stands still.",
                            facts -> first(facts, Kind.STALLED))
                    .cameIn(4),
            day(
                            "timers.lapsedOn",
                            title("تاريخ أول سقوط أجل", "Première échéance caduque", "First lapse"),
                            "The first day on which it was noticed that the time for something is over.",
                            facts -> first(facts, Kind.LAPSED))
                    .cameIn(4),
            events(
                            "timers.events",
                            title("أحداث التنبيه", "Alertes", "Timers triggered"),
                            "The events in which timers were triggered.",
                            TimerFacts::triggered)
                    .cameIn(4));

    private TimerFacts() {}

    private static Stream<Recorded<TimerTriggered>> triggered(Facts facts) {
        return facts.plan().timers().all().stream();
    }

    private static Optional<LocalDate> first(Facts facts, Kind kind) {
        return triggered(facts)
                .map(Recorded::event)
                .filter(timer -> timer.kind() == kind)
                .map(TimerTriggered::due)
                .min(Comparator.naturalOrder());
    }
}
