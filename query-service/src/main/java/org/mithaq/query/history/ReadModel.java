package org.mithaq.query.history;

import java.util.List;

/** Answers one question from rows of its own, which follow the history. */
public interface ReadModel {

    /** Its name in the table of positions. */
    String name();

    /** Applies what came next, in the transaction that moves its position. */
    void apply(List<Kept> next);
}
