package org.mithaq.local.verify;

import org.jspecify.annotations.Nullable;

/** The rows of a log one after the other, from wherever it is read. */
interface Rows extends AutoCloseable {

    /** The next row; nothing after the last. A row that cannot be read is a {@link BadRow}. */
    @Nullable Row next();

    @Override
    void close();
}
