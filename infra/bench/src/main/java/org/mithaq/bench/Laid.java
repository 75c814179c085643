package org.mithaq.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rows that are ready to be measured in turns, and what has to be closed after them: the last first. */
final class Laid implements AutoCloseable {

    private final List<String> wanted;
    private final List<Row> rows = new ArrayList<>();
    private final Deque<Runnable> closing = new ArrayDeque<>();

    /** Takes only rows whose name begins as one of {@code wanted}, or all where nothing is wanted by name. */
    Laid(List<String> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** Whether a row may be wanted whose name begins so; else what it needs is not even started. */
    boolean wants(String name) {
        return wanted.isEmpty() || wanted.stream().anyMatch(w -> name.startsWith(w) || w.startsWith(name));
    }

    List<Row> rows() {
        return rows;
    }

    void add(Row row) {
        if (wanted.isEmpty() || wanted.stream().anyMatch(row.name()::startsWith)) {
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
