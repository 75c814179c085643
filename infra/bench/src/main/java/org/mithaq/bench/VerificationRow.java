package org.mithaq.bench;

import java.time.Duration;
import javax.sql.DataSource;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;

/** Computing the leaf of every line in a log and the tree over them anew, and comparing the root. */
final class VerificationRow implements Row {

    private final LogBlocks blocks;
    private final long events;
    private final Hash root;

    VerificationRow(DataSource database, long events) {
        this.blocks = new LogBlocks(database);
        this.events = events;
        this.root = tree().root();
    }

    @Override
    public String name() {
        return "log.verification";
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        var many = 0L;
        do {
            var tree = tree();
            if (tree.size() != events || !tree.root().equals(root)) {
                throw new IllegalStateException("The log has changed while it was verified");
            }
            many += events;
        } while (System.nanoTime() < end);
        stopwatch.rate(name(), "events", many, System.nanoTime() - began);
    }

    private GrowingTree tree() {
        var tree = new GrowingTree(Frontier.EMPTY);
        blocks.each(lines -> lines.forEach(tree::add));
        return tree;
    }
}
