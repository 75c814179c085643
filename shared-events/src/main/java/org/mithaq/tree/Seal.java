package org.mithaq.tree;

import java.util.List;

/** What the signatures under a note are worth to a verifier. */
public sealed interface Seal {

    /** Signed by at least one key that the verifier knows. */
    record Genuine(List<LogKey> by) implements Seal {

        public Genuine {
            by = List.copyOf(by);
        }
    }

    /** Signed, but by nobody that the verifier knows. */
    record Unknown() implements Seal {}

    /** A signature says that it is of a key which the verifier knows, and that key did not make it. */
    record Forged(LogKey key) implements Seal {}
}
