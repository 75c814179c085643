package org.mithaq.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a store with made plans, faster than by commands. Their events lie between each other, as where several plans are
 * worked on; the peer gets the same events in the same order.
 */
final class Filling {

    private static final String INSERT = """
            insert into event_log (position, stream, version, event_id, command_id, type, recorded_at, line)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int BATCH = 1_000;

    private final Store store;
    private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long position;
    private long bytes;

    Filling(Store store) {
        this.store = store;
    }

    /** The average length of a line in bytes. */
    long fill() {
        var histories = IntStream.range(0, 2 * store.plans())
                .mapToObj(i -> store.made(i).history())
                .toList();
        try (var connection = store.writer().getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var i = 0; i < store.events(); i++) {
                for (var plan = 0; plan < histories.size(); plan++) {
                    add(
                            insert,
                            PlanStream.of(Store.id(plan)),
                            histories.get(plan).get(i));
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("The plans cannot be stored", failure);
        }
        fillPeer();
        JdbcClient.create(store.owner()).sql("analyze").update();
        return bytes / position;
    }

    private void add(PreparedStatement insert, String stream, Recorded<? extends PlanEvent> recorded)
            throws SQLException {
        var line = MadeLine.of(stream, recorded, position, now);
        var stored = line.bytes();
        bytes += stored.length;
        var values = List.of(
                ++position,
                stream,
                line.streamversion(),
                line.id(),
                line.commandid(),
                line.type(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                stored);
        for (var i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
        if (position % BATCH == 0) {
            insert.executeBatch();
        }
    }

    private void fillPeer() {
        var streams = IntStream.range(0, 2 * store.plans())
                .mapToObj(i -> store.ours().readEvents(PlanStream.of(Store.id(i)), 0))
                .toList();
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var i = 0; i < store.events(); i++) {
            streams.forEach(stream -> batch.add(stream.next()));
            if (batch.size() >= BATCH) {
                store.peer().appendEvents(batch);
                batch.clear();
            }
        }
        store.peer().appendEvents(batch);
    }
}
