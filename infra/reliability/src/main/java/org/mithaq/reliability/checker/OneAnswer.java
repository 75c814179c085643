package org.mithaq.reliability.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.History;

/** R9: the answers to one wish under one key. */
final class OneAnswer implements Check {

    /** Who may no longer, or writes of what is no longer there, learns nothing of an earlier answer. */
    private static final Set<Integer> SAYS_NOTHING = Set.of(403, 404);

    private record Sent(String key, String command, String body, String subject) {
        static Sent of(Exchange exchange) {
            var wish = exchange.wish();
            return new Sent(
                    exchange.key(),
                    wish.command(),
                    wish.body().toString(),
                    wish.sender().subject());
        }
    }

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        history.journal().stream()
                .filter(Exchange::readable)
                .collect(groupingBy(Sent::of))
                .values()
                .forEach(exchanges -> check(exchanges, found));
        return found;
    }

    private static void check(List<Exchange> sent, List<Violation> found) {
        var exchanges = sent.stream()
                .sorted(Comparator.comparingLong(Exchange::returned))
                .toList();
        if (exchanges.stream().allMatch(Exchange::isUnknown)) {
            add(found, Damage.UNRESOLVED, exchanges.getLast(), "was sent %d times".formatted(exchanges.size()));
        }
        var accepted = exchanges.stream().filter(Exchange::isOk).findFirst();
        accepted.ifPresent(first -> exchanges.stream()
                .filter(other -> differs(first, other))
                .forEach(other -> add(
                        found,
                        Damage.TWO_ANSWERS,
                        other,
                        "first %s, then %d %s".formatted(first.answer(), other.status(), other.answer()))));
    }

    private static boolean differs(Exchange first, Exchange other) {
        return other.isOk()
                ? !first.answer().equals(other.answer())
                : other.isRefused() && other.invoked() > first.returned() && !SAYS_NOTHING.contains(other.status());
    }

    private static void add(List<Violation> found, Damage damage, Exchange exchange, String what) {
        found.add(new Violation(Rule.R9, damage, exchange.where(), what));
    }
}
