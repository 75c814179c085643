package org.mithaq.tree;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.events.Invalid;

/** The proof that a tree of the size {@code to} begins with the tree of the size {@code from}: nothing was changed, only added. */
public record Consistency(long from, long to, List<Hash> hashes) {

    public Consistency {
        hashes = List.copyOf(hashes);
    }

    /** Proves that the first {@code from} leaves are a beginning of the first {@code to}. */
    public static Consistency of(long from, long to, StoredNodes nodes) {
        Invalid.unless(0 <= from && from <= to, "", "A tree of " + to + " leaves does not begin with " + from);
        var hashes = new ArrayList<Hash>();
        if (from > 0) {
            path(from, to, nodes, hashes);
        }
        return new Consistency(from, to, hashes.reversed());
    }

    private static void path(long old, long size, StoredNodes nodes, List<Hash> hashes) {
        var from = 0L;
        var to = size;
        while (old < to) {
            var middle = from + StoredNodes.left(to - from);
            if (old <= middle) {
                hashes.add(nodes.root(middle, to));
                to = middle;
            } else {
                hashes.add(nodes.root(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            hashes.add(nodes.root(from, to));
        }
    }

    /** Whether this proves that the tree with the root {@code now} begins with the tree with the root {@code before}. */
    public boolean holds(Hash before, Hash now) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return hashes.isEmpty() && before.equals(now);
        }
        if (from == 0) {
            return hashes.isEmpty() && before.equals(Frontier.EMPTY.root());
        }
        var whole = Long.bitCount(from) == 1;
        if (!whole && hashes.isEmpty()) {
            return false;
        }
        return climbs(
                whole ? before : hashes.getFirst(), whole ? hashes : hashes.subList(1, hashes.size()), before, now);
    }

    private boolean climbs(Hash start, List<Hash> way, Hash before, Hash now) {
        var hasher = new Hasher();
        var levels = Long.numberOfTrailingZeros(from);
        var place = (from - 1) >> levels;
        var last = (to - 1) >> levels;
        var old = start;
        var node = start;
        for (var hash : way) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = hasher.node(hash, old);
                node = hasher.node(hash, node);
                var skipped = Long.numberOfTrailingZeros(place);
                place >>= skipped;
                last >>= skipped;
            } else {
                node = hasher.node(node, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(before) && node.equals(now);
    }
}
