package org.mithaq.tree;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.events.Invalid;

/** The proof that a leaf stands at its index in a tree of a size: the hashes beside its way to the root, from the leaf up. */
public record Inclusion(long index, long size, List<Hash> hashes) {

    public Inclusion {
        hashes = List.copyOf(hashes);
    }

    /** Proves the leaf at {@code index}, which must be one of the first {@code size}. */
    public static Inclusion of(long index, long size, StoredNodes nodes) {
        Invalid.unless(0 <= index && index < size, "", "A tree of " + size + " leaves has no leaf " + index);
        var hashes = new ArrayList<Hash>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + StoredNodes.left(to - from);
            if (index < middle) {
                hashes.add(nodes.root(middle, to));
                to = middle;
            } else {
                hashes.add(nodes.root(from, middle));
                from = middle;
            }
        }
        return new Inclusion(index, size, hashes.reversed());
    }

    /** Whether this proves that the leaf belongs to the tree with that root. */
    public boolean holds(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var hasher = new Hasher();
        var node = leaf;
        var place = index;
        var last = size - 1;
        for (var hash : hashes) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                node = hasher.node(hash, node);
                var levels = Long.numberOfTrailingZeros(place);
                place >>= levels;
                last >>= levels;
            } else {
                node = hasher.node(node, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && node.equals(root);
    }
}
