package org.mithaq.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mithaq.events.EventTypes;
import org.mithaq.events.LineReader;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/**
 * The whole log folded into the records of its plans, stream by stream: so each record is complete when it is handed over,
 * and no more is held than what is being folded. One connection reads, and all processors decode and fold.
 */
record Replay(DataSource database, LineReader reader) {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int FETCHED = 2_000;

    /** So many lines, and the rest of their last stream, are folded in one go. */
    private static final int TOGETHER = 1_000;

    static Replay of(DataSource database, EventTypes types) {
        return new Replay(database, new LineReader(types));
    }

    /** Hands over the record of each stream, from several threads. */
    void each(BiConsumer<String, PlanRecord> records) {
        try (var connection = database.getConnection();
                var folding = Executors.newFixedThreadPool(PROCESSORS)) {
            var inOneTransaction = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                each(connection, folding, records);
            } finally {
                connection.rollback();
                connection.setAutoCommit(inOneTransaction);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The log cannot be read", failure);
        }
    }

    private void each(Connection connection, Executor folding, BiConsumer<String, PlanRecord> records)
            throws SQLException {
        var ahead = new Semaphore(2 * PROCESSORS);
        var folds = new ArrayList<CompletableFuture<Void>>();
        Consumer<List<byte[]>> later = lines -> {
            ahead.acquireUninterruptibly();
            folds.add(CompletableFuture.runAsync(() -> fold(lines, records), folding)
                    .whenComplete((_, _) -> ahead.release()));
        };
        try (var select = connection.prepareStatement(
                "select lower(stream), line from event_log order by lower(stream), version")) {
            select.setFetchSize(FETCHED);
            try (var rows = select.executeQuery()) {
                inWholeStreams(rows, later);
            }
        }
        CompletableFuture.allOf(folds.toArray(CompletableFuture<?>[]::new)).join();
    }

    private static void inWholeStreams(ResultSet rows, Consumer<List<byte[]>> together) throws SQLException {
        var lines = new ArrayList<byte[]>();
        var last = "";
        while (rows.next()) {
            var stream = rows.getString(1);
            if (lines.size() >= TOGETHER && !stream.equals(last)) {
                together.accept(lines);
                lines = new ArrayList<>();
            }
            lines.add(rows.getBytes(2));
            last = stream;
        }
        together.accept(lines);
    }

    private void fold(List<byte[]> lines, BiConsumer<String, PlanRecord> records) {
        var stream = "";
        var told = new ArrayList<Recorded<? extends PlanEvent>>();
        for (var line : lines) {
            var read = reader.read(line);
            if (!read.stream().equalsIgnoreCase(stream)) {
                folded(stream, told, records);
                stream = read.stream();
                told = new ArrayList<>();
            }
            if (read.recorded().event() instanceof PlanEvent event) {
                told.add(read.recorded().as(event));
            }
        }
        folded(stream, told, records);
    }

    private static void folded(
            String stream, List<Recorded<? extends PlanEvent>> told, BiConsumer<String, PlanRecord> records) {
        if (!told.isEmpty()) {
            records.accept(stream, PlanRecord.of(told));
        }
    }
}
