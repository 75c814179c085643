package org.mithaq.query.portfolio;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.correction.CorrectionEvent;

/** The first day of a plan's course that looks otherwise once more is known: late entries and corrections change the past. */
final class FirstChange {

    private FirstChange() {}

    /** The day from which on what holds now differs from what held at this version; {@code LocalDate.MAX} if nothing does. */
    static LocalDate since(int version, PlanRecord now) {
        var history = now.told().history();
        var before = now.told().before(version + 1);
        var next = history.subList(before.history().size(), history.size());
        var corrected = next.stream().anyMatch(recorded -> recorded.event() instanceof CorrectionEvent);
        return earliest(corrected ? different(before.whatHolds(), now.told().whatHolds()) : next.stream());
    }

    private static LocalDate earliest(Stream<? extends Recorded<? extends PlanEvent>> changed) {
        return changed.<LocalDate>map(Recorded::occurredOn).min(naturalOrder()).orElse(LocalDate.MAX);
    }

    /** What is only in one of these, both in the order of their versions. */
    private static Stream<Recorded<? extends PlanEvent>> different(
            List<Recorded<? extends PlanEvent>> these, List<Recorded<? extends PlanEvent>> those) {
        var changed = Stream.<Recorded<? extends PlanEvent>>builder();
        var at = 0;
        for (var one : these) {
            while (at < those.size() && those.get(at).version() < one.version()) {
                changed.add(those.get(at++));
            }
            if (at < those.size() && those.get(at).version() == one.version()) {
                var other = those.get(at++);
                if (!one.equals(other)) {
                    changed.add(one).add(other);
                }
            } else {
                changed.add(one);
            }
        }
        those.subList(at, those.size()).forEach(changed);
        return changed.build();
    }
}
