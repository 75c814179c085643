package org.mithaq.lists;

/**
 * Keeps a spreadsheet from taking what people wrote for a formula: what begins like one gets an apostrophe in front, and so
 * does what begins with an apostrophe, so that it can be taken away again without loss.
 */
public final class Escape {

    /** The last four are those of East Asian keyboards, which some spreadsheets take for the first four. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char MARK = '\'';

    private Escape() {}

    static String formula(String value) {
        return begins(value, 0) ? MARK + value : value;
    }

    /** An apostrophe that somebody typed before a word stays: only what would have been written with one loses it. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == MARK && begins(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean begins(String value, int at) {
        return value.length() > at && (value.charAt(at) == MARK || BEGINNINGS.indexOf(value.charAt(at)) >= 0);
    }
}
