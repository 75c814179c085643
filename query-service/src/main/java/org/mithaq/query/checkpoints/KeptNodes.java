package org.mithaq.query.checkpoints;

import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;
import org.mithaq.tree.StoredNodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes of the tree as they are kept; the lowest are made from the leaves. */
@Component
class KeptNodes implements StoredNodes {

    private final JdbcClient db;

    KeptNodes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Hash node(int level, long index) {
        return level < LogTree.LOWEST_KEPT
                ? overLeaves(index << level, 1 << level)
                : db.sql("select hash from tree_node where level = ? and index = ?")
                        .params(level, index)
                        .query((row, _) -> Hash.of(row.getBytes(1)))
                        .single();
    }

    private Hash overLeaves(long from, int count) {
        var tree = new GrowingTree(Frontier.EMPTY);
        db.sql("select leaf from history where position > ? and position <= ? order by position")
                .params(from, from + count)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list()
                .forEach(tree::add);
        return tree.root();
    }
}
