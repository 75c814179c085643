package org.mithaq.reliability.checker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.Row;

/** Between which versions of one plan an answer was decided, as far as the journal's clock can tell. */
final class Bounds {

    private final List<Row> log;
    private final Map<String, Long> firstSent = new HashMap<>();

    /** The greatest version that had been answered by each moment. */
    private final NavigableMap<Long, Integer> known = new TreeMap<>();

    Bounds(List<Row> log, List<Exchange> exchanges) {
        this.log = log;
        exchanges.forEach(exchange -> firstSent.merge(exchange.key(), exchange.invoked(), Math::min));
        var greatest = 0;
        for (var exchange : exchanges.stream()
                .filter(Exchange::isOk)
                .sorted(Comparator.comparingLong(Exchange::returned))
                .toList()) {
            greatest = Math.max(greatest, exchange.version());
            known.put(exchange.returned(), greatest);
        }
    }

    /** What had been acknowledged before it was sent was there when it was decided. */
    int from(Exchange exchange) {
        var entry = known.lowerEntry(exchange.invoked());
        return entry == null ? 0 : entry.getValue();
    }

    /** What was not yet sent when it was answered was not; nor what stands behind {@code position}. */
    int to(Exchange exchange, long position) {
        if (exchange.isOk()) {
            return exchange.version();
        }
        var version = from(exchange);
        while (version < log.size()
                && log.get(version).position() < position
                && firstSent.getOrDefault(log.get(version).says("commandid"), Long.MIN_VALUE) < exchange.returned()) {
            version++;
        }
        return version;
    }
}
