package org.mithaq.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The lines of a whole log in its order, read by position in large blocks: the next one while one is worked on. */
record LogBlocks(DataSource database) {

    private static final int BLOCK = 5_000;

    void each(Consumer<List<byte[]>> work) {
        try (var connection = database.getConnection()) {
            var position = 0L;
            var lines = block(connection, position);
            while (!lines.isEmpty()) {
                position += lines.size();
                var after = position;
                var next = CompletableFuture.supplyAsync(() -> block(connection, after), Thread::startVirtualThread);
                try {
                    work.accept(lines);
                } finally {
                    lines = next.join();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The log cannot be read", failure);
        }
    }

    private static List<byte[]> block(Connection connection, long after) {
        try (var select = connection.prepareStatement(
                "select line from event_log where position > ? and position <= ? order by position")) {
            select.setLong(1, after);
            select.setLong(2, after + BLOCK);
            var lines = new ArrayList<byte[]>(BLOCK);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getBytes(1));
                }
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException("The log cannot be read", failure);
        }
    }
}
