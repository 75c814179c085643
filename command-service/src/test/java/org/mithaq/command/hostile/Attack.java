package org.mithaq.command.hostile;

import java.util.Arrays;

/** One way of sending something in ill will, and its share of all that are sent. */
enum Attack {
    BOUNDARY(6),
    TYPE_CONFUSION(7),
    HUGE_NUMBER(3),
    DEEP_NESTING(3),
    DUPLICATE_KEY(3),
    NOT_A_NUMBER(3),
    LONE_SURROGATE(3),
    INVISIBLE(5),
    LINE_BREAK(3),
    PATH_TRAVERSAL(3),
    SQL(3),
    MARKUP(3),
    TEMPLATE(3),
    UNKNOWN_FIELD(4),
    MISSING_FIELD(4),
    BAD_DAY(3),
    NOT_JSON(4),
    NOT_UTF8(3),
    CONTENT_TYPE(4),
    HEADER_VALUE(3),
    METHOD_OVERRIDE(3),
    COMMAND_NAME(2),
    ELSEWHERE(3),
    TOKEN(3),
    BATCH(2),
    SMUGGLING(3),
    REQUEST_TARGET(4),
    HEADER_FORM(3),
    CHUNKING(2),
    TRUNCATED(2),
    PROTOCOL(2);

    private static final int ALL =
            Arrays.stream(values()).mapToInt(attack -> attack.share).sum();

    private final int share;

    Attack(int share) {
        this.share = share;
    }

    /** How many of {@code total} requests are of this kind; at least one. */
    int of(int total) {
        return Math.ceilDiv(total * share, ALL);
    }

    /** Whether it is broken before it is a request, so that no client sends it. */
    boolean onTheWire() {
        return compareTo(SMUGGLING) >= 0;
    }
}
