package org.mithaq.query.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** In which order plans are listed; among equals by their ids. */
public enum Order {
    ID("plan_key"),
    OVERDUE("overdue desc, plan_key"),
    NEXT("next_on nulls last, plan_key"),
    CHANGED("changed desc, plan_key");

    private final String columns;

    Order(String columns) {
        this.columns = columns;
    }

    /** As it is written into an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Stream.of(values()).map(Order::word).toList();
    }

    /** The order that goes by this word. */
    public static Order of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String columns() {
        return columns;
    }
}
