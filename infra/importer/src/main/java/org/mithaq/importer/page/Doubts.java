package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.importer.Doubt;

/** The doubts about one page, in the order in which they came up. */
final class Doubts {

    private static final int LONGEST = 160;

    private final List<Doubt> all = new ArrayList<>();

    void add(PageDoubt doubt, String where, String detail) {
        all.add(new Doubt(doubt.code(), detail, where));
    }

    void add(PageDoubt doubt, PageLine line, String detail) {
        add(doubt, line.where(), detail);
    }

    List<Doubt> all() {
        return List.copyOf(all);
    }

    /** Words of the page inside a sentence about them. */
    static String quoted(String words) {
        var line = words.replace('\n', ' ').replace('\t', ' ').strip();
        return '"' + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + '"';
    }
}
