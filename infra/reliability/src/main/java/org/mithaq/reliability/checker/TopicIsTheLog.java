package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Message;
import org.mithaq.reliability.history.Row;

/** R5: what the publisher put on the topic; what was put there as a fault is no matter of its. */
final class TopicIsTheLog implements Check {

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        var log = history.log().stream().collect(Collectors.toMap(Row::position, Function.identity(), (one, _) -> one));
        var last = 0L;
        for (var message : history.topic()) {
            if (message.injected()) {
                continue;
            }
            var row = log.get(message.position());
            if (row == null) {
                add(found, message, "the log has no such position");
                continue;
            }
            if (message.position() > last + 1) {
                add(found, message, "comes before position " + (last + 1));
            }
            if (!Arrays.equals(row.bytes(), message.value())) {
                add(found, message, "is not the line of the log");
            }
            if (!row.stream().equals(message.key())) {
                add(found, message, "goes under the key " + message.key());
            }
            last = Math.max(last, message.position());
        }
        if (last < history.log().size()) {
            found.add(new Violation(
                    Rule.R5,
                    Damage.TOPIC,
                    "the end",
                    "positions " + (last + 1) + " to " + history.log().size() + " are not there"));
        }
        return found;
    }

    private static void add(List<Violation> found, Message message, String what) {
        found.add(new Violation(
                Rule.R5, Damage.TOPIC, "offset %d, position %d".formatted(message.offset(), message.position()), what));
    }
}
