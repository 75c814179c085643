package org.mithaq.importer.page;

import java.util.regex.Pattern;

/** A line of a page without blank ones: its number in the file, its words, and whether the page itself marks it as a heading. */
record PageLine(int number, String text, boolean heading) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•*·▪‣◦]|\\d{1,3}[.)])\\s+");

    /** Whether it is one of a list. */
    boolean isItem() {
        return BULLET.matcher(text).find();
    }

    /** Its words without the sign of a list. */
    String entry() {
        return BULLET.matcher(text).replaceFirst("").strip();
    }

    PageLine with(String words) {
        return new PageLine(number, words, heading);
    }

    String where() {
        return "line " + number;
    }

    String where(Label label, int entry) {
        return where() + ", " + label.id() + " entry " + entry;
    }
}
