package org.mithaq.query.kernel;

import java.io.Serial;

/** The log is read again from the bookmark on. */
final class ReadAgain extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    ReadAgain() {
        super("Reading again from the bookmark");
    }
}
