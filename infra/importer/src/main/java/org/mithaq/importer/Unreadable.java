package org.mithaq.importer;

import java.io.Serial;

/** A file that is nothing that can be imported; the message is the one line that its owner reads. */
public final class Unreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public Unreadable(String message) {
        super(message);
    }
}
