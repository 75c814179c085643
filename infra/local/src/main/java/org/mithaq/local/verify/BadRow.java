package org.mithaq.local.verify;

import java.io.Serial;

/** Bytes that are no row of a log, and where they stand. */
final class BadRow extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BadRow(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
