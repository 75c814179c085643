package org.mithaq.command.checkpoints;

import java.time.Instant;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.SignedNote;

/** A checkpoint as it is kept: the signed note, and the tree from which the next one grows. */
record Signed(SignedNote note, Frontier tree, Instant at) {

    Checkpoint checkpoint() {
        return Checkpoint.read(note);
    }

    long size() {
        return tree.size();
    }
}
