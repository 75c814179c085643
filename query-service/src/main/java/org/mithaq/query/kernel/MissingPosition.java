package org.mithaq.query.kernel;

import java.io.Serial;

/** The log has no gaps, so what is missing was lost on the way; going on would lose it for good. */
final class MissingPosition extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    MissingPosition(long missing, long before) {
        super("position " + missing + " is missing before " + before);
    }
}
