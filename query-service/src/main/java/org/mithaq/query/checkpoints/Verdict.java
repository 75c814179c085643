package org.mithaq.query.checkpoints;

/** What a checkpoint is worth here. */
public enum Verdict {
    /** A known key signed it, and the tree over what arrived here has the same root at its size. */
    AGREES,
    /** The roots are the same, but no key that is known here signed it. */
    UNKNOWN_KEY,
    /** Not as many lines have arrived here yet. */
    AHEAD,
    /** What arrived here is not what was signed. */
    DIFFERS,
    /** A signature names a known key that did not make it. */
    FORGED
}
