package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mithaq.reliability.history.Checkpoint;
import org.mithaq.reliability.history.History;

/** R8: recomputes the root at the size of each checkpoint, in the order in which they were signed. */
final class CheckpointsHold implements Check {

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        var log = history.log();
        var before = 0L;
        var tree = new Root();
        for (var checkpoint : history.checkpoints()) {
            if (!checkpoint.genuine()) {
                add(found, checkpoint, "is not signed by who should sign it");
            }
            if (checkpoint.size() < before || checkpoint.size() > log.size()) {
                add(found, checkpoint, "after one of size %d, over a log of %d".formatted(before, log.size()));
                continue;
            }
            while (tree.size() < checkpoint.size()) {
                tree.add(log.get((int) tree.size()).bytes());
            }
            var root = HexFormat.of().formatHex(tree.hash());
            if (!root.equals(checkpoint.root())) {
                add(found, checkpoint, "the log has the root " + root);
            }
            before = checkpoint.size();
        }
        return found;
    }

    private static void add(List<Violation> found, Checkpoint checkpoint, String what) {
        found.add(new Violation(
                Rule.R8,
                Damage.CHECKPOINT,
                "checkpoint of size %d, root %s".formatted(checkpoint.size(), checkpoint.root()),
                what));
    }
}
