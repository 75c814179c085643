package org.mithaq.command.eventlog;

import java.io.Serial;

/** Somebody else appended to the stream first: what was decided was decided on an older record. */
public final class Conflict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Conflict(String stream) {
        super("The stream " + stream + " has moved on", null, false, false);
    }
}
