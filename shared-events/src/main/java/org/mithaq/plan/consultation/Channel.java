package org.mithaq.plan.consultation;

/** How a contribution reached those who consult. */
public enum Channel {
    /** Questions that were put to people. */
    SURVEY,
    /** The web: the public writes it here itself, without an account. */
    PLATFORM,
    MEETING,
    POST
}
