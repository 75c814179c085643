package org.mithaq.tree;

/** Where a growing tree tells each complete subtree: a leaf is level 0, its index its position - 1; a node covers the leaves from index * 2^level on. */
@FunctionalInterface
public interface CompleteNodes {

    void complete(int level, long index, Hash hash);
}
