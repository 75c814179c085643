package org.mithaq.command.eventlog;

import java.io.Serial;

/** The command came under a key that has an answer: nothing of it was stored, and the slip holds that answer. */
public final class AnsweredBefore extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    AnsweredBefore() {
        super("The key of this command has an answer", null, false, false);
    }
}
