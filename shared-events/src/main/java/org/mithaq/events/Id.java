package org.mithaq.events;

import java.util.Locale;
import java.util.regex.Pattern;

/** A name that people gave to one thing, for example {@code open-regions-2025} or {@code C01.1.3}; two spellings that differ only in case name the same thing. */
public interface Id {

    String value();

    /** What two ids are compared by. */
    default String key() {
        return value().toLowerCase(Locale.ROOT);
    }

    default boolean names(Id other) {
        return key().equals(other.key());
    }

    /** The shape of every id. */
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");

    static void check(String value, String kind, String example) {
        if (!SHAPE.matcher(value).matches()) {
            throw new Invalid("The id of a " + kind + " looks like " + example
                    + ": 1 to 63 letters, digits, dots and hyphens, the first a letter or digit");
        }
    }
}
