package org.mithaq.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tree grown from lines, with all nodes that it told. */
record GrownTree(Frontier frontier, Map<String, Hash> told) implements StoredNodes {

    static GrownTree of(List<byte[]> lines) {
        var told = new HashMap<String, Hash>();
        var tree = new GrowingTree(Frontier.EMPTY, (level, index, hash) -> {
            if (told.put(level + "/" + index, hash) != null) {
                throw new AssertionError("Node " + level + "/" + index + " was told twice");
            }
        });
        lines.forEach(tree::add);
        return new GrownTree(tree.frontier(), told);
    }

    @Override
    public Hash node(int level, long index) {
        return Objects.requireNonNull(told.get(level + "/" + index), level + "/" + index);
    }
}
