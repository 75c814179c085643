package org.mithaq.consultation;

/** What became of a contribution. */
public enum Outcome {
    /** It is taken up. */
    ACCEPTED,
    /** It became part of a commitment together with others. */
    MERGED,
    REJECTED
}
