package org.mithaq.query.checkpoints;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.ReadModel;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree over every line of the history: how far it has grown, and its complete nodes from which proofs are made. */
@Component
class LogTree implements ReadModel {

    static final String NAME = "tree";

    /** Nodes over fewer leaves than 2 to the power of this are made anew from the leaves: they would be 99 of 100 rows. */
    static final int LOWEST_KEPT = 8;

    private static final int HASH = 32;

    private final JdbcTemplate batches;
    private final JdbcClient db;

    LogTree(JdbcTemplate batches, JdbcClient db) {
        this.batches = batches;
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Kept> next) {
        var nodes = new ArrayList<Object[]>();
        var tree = new GrowingTree(frontier(), (level, index, hash) -> {
            if (level >= LOWEST_KEPT) {
                nodes.add(new Object[] {level, index, hash.bytes()});
            }
        });
        for (var kept : next) {
            if (kept.position() != tree.size() + 1) {
                throw new IllegalStateException(
                        "The tree has " + tree.size() + " leaves, and position " + kept.position() + " comes next");
            }
            tree.add(kept.line().bytes());
        }
        batches.batchUpdate("insert into tree_node (level, index, hash) values (?, ?, ?)", nodes);
        grown(tree.frontier());
    }

    /** How many lines the tree covers. */
    long size() {
        return frontier().size();
    }

    Frontier frontier() {
        return db.sql("select size, subtrees from tree_frontier")
                .query((row, _) -> new Frontier(row.getLong(1), hashes(row.getBytes(2))))
                .optional()
                .orElse(Frontier.EMPTY);
    }

    private void grown(Frontier frontier) {
        var subtrees = ByteBuffer.allocate(HASH * frontier.subtrees().size());
        frontier.subtrees().forEach(hash -> subtrees.put(hash.bytes()));
        db.sql("""
                        insert into tree_frontier (size, subtrees) values (:size, :subtrees)
                        on conflict (only_one) do update set size = excluded.size, subtrees = excluded.subtrees""")
                .param("size", frontier.size())
                .param("subtrees", subtrees.array())
                .update();
    }

    private static List<Hash> hashes(byte[] bytes) {
        var hashes = new ArrayList<Hash>();
        for (var at = ByteBuffer.wrap(bytes); at.hasRemaining(); ) {
            var hash = new byte[HASH];
            at.get(hash);
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }
}
