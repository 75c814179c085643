package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.model.Model;

/**
 * Answers that no plan is needed for: what cannot be read, what is no command or has an impossible value, what is not
 * permitted; and the first accepted answer again for a command that comes again under its key.
 */
final class AtTheDoor {

    private final Map<String, Exchange> accepted = new HashMap<>();
    private final List<Violation> unexplained = new ArrayList<>();

    /** Explains what can be explained without a plan, in the order in which it was answered; answers with the rest. */
    List<Exchange> passed(List<Exchange> journal) {
        var rest = new ArrayList<Exchange>();
        journal.stream().sorted(Comparator.comparingLong(Exchange::returned)).forEach(exchange -> {
            if (exchange.isUnknown()) {
                rest.add(exchange);
            } else if (isDecidedOnAPlan(exchange)) {
                rest.add(exchange);
                if (exchange.isOk()) {
                    accepted.put(exchange.key(), exchange);
                }
            }
        });
        return rest;
    }

    List<Violation> unexplained() {
        return unexplained;
    }

    private boolean isDecidedOnAPlan(Exchange exchange) {
        if (!exchange.readable()) {
            return !Model.isCommand(exchange.wish().command())
                    ? refused(exchange, 404, "command.unknown")
                    : refused(exchange, 400, "command.not-json");
        }
        var refused = Model.refusedAtTheDoor(exchange.wish());
        if (refused.isPresent()) {
            return refused(exchange, refused.get().status(), refused.get().code());
        }
        var first = accepted.get(exchange.key());
        // Who may not, or writes of what is not there, learns nothing of an earlier answer.
        if (first == null || exchange.status() == 403 || exchange.status() == 404) {
            return true;
        }
        return isAgain(first, exchange) ? same(first, exchange) : refused(exchange, 422, "command.key-reused");
    }

    private static boolean isAgain(Exchange first, Exchange exchange) {
        return first.wish().command().equals(exchange.wish().command())
                && first.wish().body().equals(exchange.wish().body())
                && first.wish()
                        .sender()
                        .subject()
                        .equals(exchange.wish().sender().subject());
    }

    private boolean refused(Exchange exchange, int status, String code) {
        if (exchange.status() != status || !exchange.code().equals(code)) {
            add(exchange, "%d %s".formatted(status, code));
        }
        return false;
    }

    private boolean same(Exchange first, Exchange exchange) {
        if (!exchange.isOk() || !exchange.answer().equals(first.answer())) {
            add(exchange, "as first " + first.answer());
        }
        return false;
    }

    private void add(Exchange exchange, String model) {
        unexplained.add(new Violation(
                Rule.R4,
                Damage.UNJUSTIFIED,
                exchange.where(),
                "%s %s%n  the system: %d %s%n  the model:  %s"
                        .formatted(
                                exchange.wish().command(),
                                exchange.wish().body(),
                                exchange.status(),
                                exchange.answer(),
                                model)));
    }
}
