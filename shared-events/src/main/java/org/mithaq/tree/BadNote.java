package org.mithaq.tree;

import java.io.Serial;

/** A note, checkpoint, key or hash that cannot be read, with one sentence that says why. */
public final class BadNote extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    public BadNote(String sentence) {
        super(sentence);
    }

    /** The sentence, given on as it stands. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean good, String sentence) {
        if (!good) {
            throw new BadNote(sentence);
        }
    }
}
