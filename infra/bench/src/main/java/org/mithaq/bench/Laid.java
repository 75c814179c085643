package org.mithaq.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rows that are ready to be measured in turns, and what has to be closed after them: the last first. */
final class Laid implements AutoCloseable {

    private final String wanted;
    private final List<Row> rows = new ArrayList<>();
    private final Deque<Runnable> closing = new ArrayDeque<>();

    /** Takes only rows whose name begins as {@code wanted}. */
    Laid(String wanted) {
        this.wanted = wanted;
    }

    /** Whether a row may be wanted whose name begins so; else what it needs is not even started. */
    boolean wants(String name) {
        return name.startsWith(wanted) || wanted.startsWith(name);
    }

    List<Row> rows() {
        return rows;
    }

    void add(Row row) {
        if (row.name().startsWith(wanted)) {
            rows.add(row);
        }
    }

    /** Has this closed at the end, whatever happens before. */
    void atTheEnd(Runnable close) {
        closing.push(close);
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
