package org.mithaq.events;

import java.io.Serial;

/** A value that cannot be: what is wrong with it in one sentence, and where it stands as a JSON pointer below the value that refuses it. */
public final class Invalid extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String pointer;

    public Invalid(String pointer, String sentence) {
        super(sentence);
        this.pointer = pointer;
    }

    public Invalid(String sentence) {
        this("", sentence);
    }

    public String pointer() {
        return pointer;
    }

    /** The sentence, given on as it stands. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public static void unless(boolean valid, String pointer, String sentence) {
        if (!valid) {
            throw new Invalid(pointer, sentence);
        }
    }
}
