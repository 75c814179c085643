package org.mithaq.process.definition;

/** What can be said of a requirement on a day. */
public enum Verdict {
    MET,
    NOT_MET,
    /** It is not asked yet, or there is time until it is due. */
    NOT_YET_DUE,
    /** The record does not tell what the rule has to know. */
    CANNOT_TELL
}
