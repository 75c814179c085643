package org.mithaq.query.checkpoints;

import java.util.HexFormat;
import org.mithaq.events.Sha256;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.SignedNote;

/** A note as it came from the topic, and the checkpoint that its text is. */
record Arrived(SignedNote note, Checkpoint checkpoint) {

    static Arrived read(byte[] bytes) {
        var note = SignedNote.read(bytes);
        return new Arrived(note, Checkpoint.read(note));
    }

    /** By which it is known again when it comes a second time. */
    byte[] hash() {
        return HexFormat.of().parseHex(Sha256.of(note.note()).value());
    }
}
