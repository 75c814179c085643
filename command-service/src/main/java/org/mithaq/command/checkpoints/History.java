package org.mithaq.command.checkpoints;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mithaq.command.publication.LogRows;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;

/** The log as the tree over its lines, and what it has said of itself before. */
final class History {

    private static final int BATCH = 1_000;

    private final LogRows log;
    private final Checkpoints checkpoints;
    private final BooleanSupplier goOn;

    /**
     * @param goOn whether somebody still waits for what takes long
     */
    History(LogRows log, Checkpoints checkpoints, BooleanSupplier goOn) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.goOn = goOn;
    }

    /** The tree of the newest checkpoint, from which the next one grows; it is made anew if what is kept is not that tree. */
    GrowingTree resumed(Optional<Signed> newest) {
        if (newest.isEmpty()) {
            return new GrowingTree(Frontier.EMPTY);
        }
        var signed = newest.get().checkpoint();
        if (signed.size() > log.end()) {
            throw new CannotSign(shorter(signed, "in the database"));
        }
        var kept = newest.get().tree();
        if (kept.size() == signed.size() && kept.root().equals(signed.root())) {
            return new GrowingTree(kept);
        }
        var made = new GrowingTree(Frontier.EMPTY);
        grow(made, signed.size());
        if (!made.root().equals(signed.root())) {
            throw new CannotSign(other(signed, "in the database"));
        }
        return made;
    }

    /** Adds the lines up to this position, as they stand in the log. */
    void grow(GrowingTree tree, long upTo) {
        while (tree.size() < upTo && goOn.getAsBoolean()) {
            var before = tree.size();
            log.after(before, (int) Math.min(BATCH, upTo - before), (_, _, _, line) -> tree.add(line));
            if (tree.size() == before) {
                throw new CannotSign("The log ends at " + before + ", and was published up to " + upTo);
            }
        }
    }

    /** Refuses a log that is not the one of which this checkpoint was signed earlier. */
    void agreesWith(Checkpoint earlier, String where) {
        if (earlier.size() > log.end()) {
            throw new CannotSign(shorter(earlier, where));
        }
        if (earlier.size() > 0 && !root(earlier.size()).equals(earlier.root())) {
            throw new CannotSign(other(earlier, where));
        }
    }

    private Hash root(long size) {
        var kept = checkpoints.of(size);
        if (kept.isPresent()) {
            return kept.get().checkpoint().root();
        }
        var made = new GrowingTree(Frontier.EMPTY);
        grow(made, size);
        return made.root();
    }

    private String shorter(Checkpoint signed, String where) {
        return "The log ends at " + log.end() + ", and a checkpoint of size " + signed.size() + " " + where
                + " is signed: the end of the log was lost, or an older state was restored";
    }

    private static String other(Checkpoint signed, String where) {
        return "The first " + signed.size() + " lines of the log are not those of the signed checkpoint " + where
                + ": history was changed";
    }
}
