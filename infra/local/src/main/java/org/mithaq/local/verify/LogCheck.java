package org.mithaq.local.verify;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;

/** Goes through a log row by row and finds the first thing that is not as it was written. */
final class LogCheck {

    private final GrowingTree tree = new GrowingTree(Frontier.EMPTY);
    private final Map<String, Integer> versions = new HashMap<>();
    private final SeenIds ids = new SeenIds();
    private final Deque<Signed> signed = new ArrayDeque<>();
    private final BiPredicate<UUID, Long> stoodBefore;
    private String time = "";
    private String source = "";
    private long agreed;
    private int agreements;

    /** {@code stoodBefore}: whether an id really stands in a row before this position; asked when it seems so. */
    LogCheck(List<Signed> checkpoints, BiPredicate<UUID, Long> stoodBefore) {
        checkpoints.stream().sorted(Comparator.comparingLong(Signed::size)).forEach(signed::add);
        this.stoodBefore = stoodBefore;
    }

    long lines() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    /** The longest beginning of this log that was signed just so. */
    long agreed() {
        return agreed;
    }

    int agreements() {
        return agreements;
    }

    /** What is wrong with this row, or with the log up to it. */
    @Nullable Damage next(Row row) {
        var damage = compare();
        if (damage == null) {
            damage = order(row);
        }
        if (damage == null) {
            damage = line(row);
        }
        if (damage == null) {
            tree.add(row.line());
            damage = compare();
        }
        return damage;
    }

    /** What is wrong with a log that ends here. */
    @Nullable Damage end() {
        var damage = compare();
        var missing = signed.peekLast();
        if (damage != null || missing == null) {
            return damage;
        }
        return new Damage(
                lines() + 1,
                missing.size(),
                "The log ends after " + lines() + " lines, but " + missing.name() + " says that it had "
                        + missing.size());
    }

    private @Nullable Damage order(Row row) {
        var expected = lines() + 1;
        if (row.position() > expected) {
            return Damage.at(expected, "The line is missing: position " + row.position() + " comes in its place");
        }
        return row.position() == expected
                ? null
                : Damage.at(expected, "Position " + row.position() + " stands here, which was there before");
    }

    private @Nullable Damage line(Row row) {
        var head = Words.head(row.line());
        if (head == null) {
            return Damage.at(row.position(), "The line is no event as the log writes them");
        }
        if (source.isEmpty()) {
            source = head.source();
        }
        var version = versions.merge(head.key(), 1, Integer::sum);
        if (head.version() != version) {
            return Damage.at(
                    row.position(),
                    "Version " + head.version() + " of " + head.stream() + " stands where version " + version
                            + " belongs");
        }
        if (head.time().compareTo(time) < 0) {
            return Damage.at(
                    row.position(), "It was recorded at " + head.time() + ", before the line above it, " + time);
        }
        time = head.time();
        return ids.meets(head.id()) && stoodBefore.test(head.id(), row.position())
                ? Damage.at(row.position(), "The event " + head.id() + " stands in the log a second time")
                : null;
    }

    /** Compares with every checkpoint of exactly this size. */
    private @Nullable Damage compare() {
        for (var next = signed.peekFirst(); next != null && next.size() == lines(); next = signed.peekFirst()) {
            if (!root().equals(next.checkpoint().root())) {
                return different(next);
            }
            signed.removeFirst();
            agreed = lines();
            agreements++;
        }
        return null;
    }

    private Damage different(Signed with) {
        var begin = "The first " + with.size() + " lines are not those that were signed in " + with.name();
        var still = agreed > 0 ? "; the first " + agreed + " still are" : "";
        var foreign = source.isEmpty() || source.equals(with.checkpoint().origin())
                ? ""
                : " (which is of " + with.checkpoint().origin() + ", while the lines are of " + source + ")";
        return agreed == with.size()
                ? Damage.at(
                        agreed, begin + ", although another checkpoint of this size agrees: two histories were signed")
                : new Damage(agreed + 1, with.size(), begin + foreign + still);
    }
}
