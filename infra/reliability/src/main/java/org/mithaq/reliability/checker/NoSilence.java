package org.mithaq.reliability.checker;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Pulse;

/** R10: who stands before the end of the log for as long as this, and says all the while that it is well, is dead. */
final class NoSilence implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        history.pulses().stream()
                .collect(groupingBy(Pulse::part))
                .forEach((part, pulses) -> check(
                        part,
                        pulses.stream()
                                .sorted(Comparator.comparingLong(Pulse::at))
                                .toList(),
                        found));
        return found;
    }

    private static void check(String part, List<Pulse> pulses, List<Violation> found) {
        var since = pulses.getFirst();
        for (var pulse : pulses) {
            var stands = pulse.saysWell() && pulse.position() == since.position() && since.position() < since.end();
            if (!stands) {
                since = pulse;
            } else if (pulse.at() - since.at() > PATIENCE.toNanos()) {
                found.add(new Violation(
                        Rule.R10,
                        Damage.SILENT,
                        part,
                        "says that it is well, and has stood at %d of %d for %d s"
                                .formatted(
                                        pulse.position(),
                                        pulse.end(),
                                        Duration.ofNanos(pulse.at() - since.at())
                                                .toSeconds())));
                return;
            }
        }
    }
}
