package org.mithaq.reliability.model;

import java.util.List;

/** {@code If-Match}: {@code "17"} says that the thing did not change after version 17, {@code "=17"} that the stream is at 17. */
final class Expected {

    private Expected() {}

    static void check(Wish wish, List<Fact> history, String thing) {
        if (wish.ifMatch().isEmpty()) {
            return;
        }
        var wholeStream = wish.ifMatch().startsWith("\"=");
        var version = Integer.parseInt(wish.ifMatch().replaceAll("[\"=]", ""));
        Settled.unless(
                wholeStream ? history.size() == version : Corrections.lastChange(history, thing) <= version,
                412,
                "command.stale");
    }
}
