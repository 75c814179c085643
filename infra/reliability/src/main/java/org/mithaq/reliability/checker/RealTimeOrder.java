package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.History;

/** R3: appends are one after the other, so one sweep over the journal's clock is enough. */
final class RealTimeOrder implements Check {

    /** An accepted command: first sent, first acknowledged, and where it stands. */
    private record Span(long sent, long acknowledged, Exchange accepted) {
        long position() {
            return accepted.position();
        }
    }

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var spans = spans(history.journal());
        var sent = spans.stream().sorted(Comparator.comparingLong(Span::sent)).toList();
        var acknowledged = spans.stream()
                .sorted(Comparator.comparingLong(Span::acknowledged))
                .toList();
        var found = new ArrayList<Violation>();
        Span last = null;
        var next = 0;
        for (var span : sent) {
            for (; next < acknowledged.size() && acknowledged.get(next).acknowledged() < span.sent(); next++) {
                var before = acknowledged.get(next);
                last = last == null || before.position() > last.position() ? before : last;
            }
            if (last != null && last.position() >= span.position()) {
                found.add(new Violation(
                        Rule.R3,
                        Damage.ORDER,
                        span.accepted().where(),
                        "stands at %d; at %d stands what was acknowledged before it was sent: %s"
                                .formatted(
                                        span.position(),
                                        last.position(),
                                        last.accepted().where())));
            }
        }
        return found;
    }

    private static List<Span> spans(List<Exchange> journal) {
        Map<String, Long> firstSent = new HashMap<>();
        journal.forEach(exchange -> firstSent.merge(exchange.key(), exchange.invoked(), Math::min));
        return journal.stream()
                .filter(Exchange::hasEvents)
                .collect(Collectors.toMap(
                        Exchange::key, one -> one, (one, other) -> one.returned() <= other.returned() ? one : other))
                .values()
                .stream()
                .map(one -> new Span(firstSent.getOrDefault(one.key(), one.invoked()), one.returned(), one))
                .toList();
    }
}
