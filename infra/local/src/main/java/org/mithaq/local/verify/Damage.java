package org.mithaq.local.verify;

/** Where the first damage is, as far as what is at hand can tell, and what it is. */
record Damage(long from, long to, String sentence) {

    static Damage at(long position, String sentence) {
        return new Damage(position, position, sentence);
    }

    String where() {
        return from == to ? "at position " + from : "between positions " + from + " and " + to;
    }
}
