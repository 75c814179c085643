package org.mithaq.bench;

/** What can be measured by itself. */
enum Part {
    /** Deciding, folding and loading plans. */
    PLANS,
    /** Pages and calls of the query service. */
    PAGES
}
