package org.mithaq.importer.page;

import org.mithaq.events.Written;

/** One of those who make the plan: its id, and its name as the page writes it. */
record Member(String id, String name) {

    private static final int LONGEST_ID = 63;

    /** A member under an id made of its name, or of its place among the members where that gives none. */
    static Member named(String name, int place) {
        var id = id(name);
        return new Member(id.isEmpty() ? "member-" + place : id, name);
    }

    /** A name as an id in Latin letters; nothing where it has none. */
    static String id(String name) {
        var latin = Written.slug(name).replaceAll("[^a-z0-9-]", "").replaceAll("^-+", "");
        return latin.substring(0, Math.min(LONGEST_ID, latin.length())).replaceAll("-+$", "");
    }

    String key() {
        return key(name);
    }

    /** What names of members are compared by: without words such as region. */
    static String key(String name) {
        return Written.key(bare(name));
    }

    static String bare(String name) {
        var before = "";
        var bare = name;
        while (!before.equals(bare)) {
            before = bare;
            bare = Words.CONNECTING.removedFromEnds(Words.TERRITORY.removedFromEnds(bare));
        }
        return bare;
    }
}
