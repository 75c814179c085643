package org.mithaq.bench;

/** What can be measured by itself; each part has the machine to itself. */
enum Part {
    /** The event log beside its peers: writing, replaying, publishing, projecting, verifying. */
    LOG,
    /** Deciding, folding and loading plans. */
    PLANS,
    /** Pages and calls of the query service. */
    PAGES,
    /** A consultation of the public with many contributions, and what it costs others that more come. */
    CONSULTATION
}
