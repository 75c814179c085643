package org.mithaq.tree;

/** The complete subtrees of a tree, as they were told by {@link CompleteNodes}; proofs are made from them. */
@FunctionalInterface
public interface StoredNodes {

    Hash node(int level, long index);

    /** The root over the leaves from {@code from} to before {@code to}, where {@code from} begins a subtree of the tree. */
    default Hash root(long from, long to) {
        var leaves = to - from;
        if (leaves == 0) {
            return Frontier.EMPTY.root();
        }
        if (Long.bitCount(leaves) == 1) {
            var level = Long.numberOfTrailingZeros(leaves);
            return node(level, from >> level);
        }
        var half = Long.highestOneBit(leaves);
        return new Hasher().node(root(from, from + half), root(from + half, to));
    }

    /** How many leaves stand left in a tree of more than one leaf: the greatest power of two that is less than its size. */
    static long left(long size) {
        return Long.highestOneBit(size - 1);
    }
}
