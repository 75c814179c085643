package org.mithaq.tree;

import java.util.ArrayList;
import java.util.List;

/** A tree that grows leaf by leaf and tells each node that it completes; for one thread. */
public final class GrowingTree {

    private final Hasher hasher = new Hasher();
    private final CompleteNodes told;
    private final List<Hash> subtrees;
    private long size;

    public GrowingTree(Frontier from, CompleteNodes told) {
        this.told = told;
        this.subtrees = new ArrayList<>(from.subtrees());
        this.size = from.size();
    }

    /** A tree whose nodes nobody keeps. */
    public GrowingTree(Frontier from) {
        this(from, (_, _, _) -> {});
    }

    /** Adds the leaf over a stored line and returns it. */
    public Hash add(byte[] line) {
        var leaf = hasher.leaf(line);
        add(leaf);
        return leaf;
    }

    public void add(Hash leaf) {
        told.complete(0, size, leaf);
        var node = leaf;
        var level = 0;
        for (; (size >> level & 1) == 1; level++) {
            node = hasher.node(subtrees.removeLast(), node);
            told.complete(level + 1, size >> (level + 1), node);
        }
        subtrees.add(node);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Frontier.root(subtrees, hasher);
    }

    public Frontier frontier() {
        return new Frontier(size, subtrees);
    }
}
