package org.mithaq.tree;

import java.util.List;
import org.mithaq.events.Invalid;
import org.mithaq.events.Sha256;

/**
 * What must be kept of a tree so that it can grow: its size and the roots of its complete subtrees from left to right, one
 * for each binary digit 1 of the size. Immutable; it can be stored and read back as these two.
 */
public record Frontier(long size, List<Hash> subtrees) {

    /** The tree over no line at all. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        Invalid.unless(size >= 0, "", "A tree cannot have " + size + " leaves");
        Invalid.unless(
                subtrees.size() == Long.bitCount(size),
                "",
                "A tree of " + size + " leaves has " + Long.bitCount(size) + " complete subtrees, not "
                        + subtrees.size());
        subtrees = List.copyOf(subtrees);
    }

    /** This tree with one more leaf. Who adds many, uses a {@link GrowingTree}. */
    public Frontier after(Hash leaf) {
        var tree = new GrowingTree(this);
        tree.add(leaf);
        return tree.frontier();
    }

    /** This tree with one more leaf, as {@code Line.leaf} gives it. */
    public Frontier after(Sha256 leaf) {
        return after(Hash.of(leaf));
    }

    /** The root as in RFC 6962; that of the empty tree is the SHA-256 of nothing. */
    public Hash root() {
        return root(subtrees, new Hasher());
    }

    static Hash root(List<Hash> subtrees, Hasher hasher) {
        if (subtrees.isEmpty()) {
            return hasher.nothing();
        }
        var root = subtrees.getLast();
        for (var i = subtrees.size() - 2; i >= 0; i--) {
            root = hasher.node(subtrees.get(i), root);
        }
        return root;
    }
}
