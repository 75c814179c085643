package org.mithaq.reliability.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Tells from what PostgreSQL answers whether it has just committed something. */
final class CommitWatch {

    /** How the end of a transaction that was begun is answered. */
    private static final String COMMITTED = "COMMIT\0";

    /** How rows are answered that were added; those of a statement that is its own transaction before the server is idle again. */
    private static final String ROWS = "INSERT 0 ";

    /** The message 'Z', its length, and "idle": outside a transaction. */
    private static final String READY = "Z\0\0\0\5I";

    private CommitWatch() {}

    static boolean answersACommit(byte[] chunk) {
        var said = new String(chunk, ISO_8859_1);
        return said.contains(COMMITTED) || (said.contains(ROWS) && said.contains(READY));
    }
}
