package org.mithaq.importer.list;

import org.mithaq.importer.Doubt;

/** What can be doubtful about a list; the codes never change and stand in {@code docs/how-to/work-with-lists.md}. */
enum ListDoubt {
    ROW_NOT_READ(Doubt.ROW_NOT_READ),
    NOT_UTF_8("list.not-utf-8"),
    DAY_FIRST("list.day-first"),
    DOUBTS_OF_A_DATE("list.doubts-of-a-date");

    private final String code;

    ListDoubt(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
