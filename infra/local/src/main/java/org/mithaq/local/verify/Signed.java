package org.mithaq.local.verify;

import org.mithaq.tree.Checkpoint;

/** A checkpoint at hand, and how it is called when it is spoken of. */
record Signed(Checkpoint checkpoint, String name) {

    long size() {
        return checkpoint.size();
    }
}
