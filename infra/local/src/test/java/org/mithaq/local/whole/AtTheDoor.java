package org.mithaq.local.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.local.model.Model;

/**
 * Answers that no plan is needed for: what cannot be read, what is no command or has an impossible value, what is not
 * permitted; and the first accepted answer again for a command that comes again under its key.
 */
final class AtTheDoor {

    private final Map<String, Exchange> accepted = new HashMap<>();
    private final List<String> unexplained = new ArrayList<>();

    /** Explains what can be explained without a plan, in the order in which one client sent it; answers with the rest. */
    List<Exchange> passed(List<Exchange> exchanges) {
        var rest = new ArrayList<Exchange>();
        for (var exchange : exchanges) {
            if (isDecidedOnAPlan(exchange)) {
                rest.add(exchange);
                if (exchange.status() == 200 && !exchange.key().isEmpty()) {
                    accepted.put(exchange.key(), exchange);
                }
            }
        }
        return rest;
    }

    List<String> unexplained() {
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
            unexplained.add("%s\n  the model: %d %s".formatted(exchange, status, code));
        }
        return false;
    }

    private boolean same(Exchange first, Exchange exchange) {
        if (exchange.status() != 200 || !exchange.answer().equals(first.answer())) {
            unexplained.add("%s\n  the model: as first %s".formatted(exchange, first.answer()));
        }
        return false;
    }
}
