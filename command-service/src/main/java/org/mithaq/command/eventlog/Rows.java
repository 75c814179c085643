package org.mithaq.command.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rows of several drafts, written in one round trip: the lock under which positions are given, all events in one insert
 * that takes its positions from the last row, and the receipts of the commands that came under a key. PostgreSQL runs what is
 * sent together as one transaction, which it commits by itself: no statement of it stands without the others.
 */
final class Rows {

    /** The lock under which positions are given. */
    static final String LOCK = "select pg_advisory_xact_lock(" + 0x6d697468_6c6f6701L + ")";

    // A time before that of the last row is no time.
    // Who yields has no position in a stream whose turn is held by somebody else.
    // A row that lacks either is refused, and with it the batch, which is then settled by Contest.
    private static final String EVENTS = """
            with last as (select position, recorded_at from event_log order by position desc limit 1),
                 given as (insert into event_log (position, stream, version, event_id, command_id, type, recorded_at, line)
                           select case when not yields or %s then coalesce((select position from last), 0) + n end,
                                  stream, version, event_id, command_id, type,
                                  case when (select recorded_at from last) > now_at then null else now_at end, line
                             from unnest(?::text[], ?::int[], ?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::boolean[])
                                  with ordinality as row (stream, version, event_id, command_id, type, line, yields, n),
                                  (values (?::timestamptz)) as clock (now_at)
                        returning position)
            select min(position) from given
            """.formatted(Turns.IS_FREE);

    // Read again, after the insert: how far behind the new end of the log each command's last event stands is known.
    private static final String RECEIPTS = """
            ;insert into receipt (command_id, digest, stream, version, position, events, recorded_at)
            select command_id, digest, stream, version, (select max(position) from event_log) - behind, events, ?
              from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[])
                   as receipt (command_id, digest, stream, version, behind, events)
            """;

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** The position of the first event. */
    long insert(List<Draft> drafts, Instant time) throws SQLException {
        var at = OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
        var receipts = Keyed.of(drafts);
        try (var insert = connection.prepareStatement(LOCK + ";" + EVENTS + (receipts.isEmpty() ? "" : RECEIPTS))) {
            bindEvents(insert, drafts, time);
            if (!receipts.isEmpty()) {
                bindReceipts(insert, receipts, at);
            }
            insert.execute();
            insert.getMoreResults();
            try (var given = insert.getResultSet()) {
                given.next();
                return given.getLong(1);
            }
        }
    }

    /** The receipt of a command under a key: so many events behind the end of this batch. */
    private record Keyed(Draft draft, String digest, int behind) {

        static List<Keyed> of(List<Draft> drafts) {
            var kept = new ArrayList<Keyed>();
            var behind = drafts.stream().mapToInt(draft -> draft.lines().size()).sum();
            for (var draft : drafts) {
                behind -= draft.lines().size();
                if (draft.append().key() instanceof KeyOf.Given(var digest)) {
                    kept.add(new Keyed(draft, digest.value(), behind));
                }
            }
            return kept;
        }
    }

    private void bindEvents(PreparedStatement insert, List<Draft> drafts, Instant time) throws SQLException {
        var size = drafts.stream().mapToInt(draft -> draft.lines().size()).sum();
        var streams = new String[size];
        var versions = new Integer[size];
        var events = new UUID[size];
        var commands = new UUID[size];
        var types = new String[size];
        var lines = new byte[size][];
        var yields = new Boolean[size];
        var n = 0;
        for (var draft : drafts) {
            for (var line : draft.lines()) {
                streams[n] = draft.head().stream();
                versions[n] = line.version();
                events[n] = line.id();
                commands[n] = draft.commandId();
                types[n] = line.type();
                lines[n] = line.at(time);
                yields[n] = draft.yields();
                n++;
            }
        }
        insert.setArray(1, connection.createArrayOf("text", streams));
        insert.setArray(2, connection.createArrayOf("int4", versions));
        insert.setArray(3, connection.createArrayOf("uuid", events));
        insert.setArray(4, connection.createArrayOf("uuid", commands));
        insert.setArray(5, connection.createArrayOf("text", types));
        insert.setArray(6, connection.createArrayOf("bytea", lines));
        insert.setArray(7, connection.createArrayOf("bool", yields));
        insert.setObject(8, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private void bindReceipts(PreparedStatement insert, List<Keyed> receipts, OffsetDateTime at) throws SQLException {
        insert.setObject(9, at);
        insert.setArray(
                10, array("uuid", receipts.stream().map(kept -> kept.draft().commandId())));
        insert.setArray(11, array("text", receipts.stream().map(Keyed::digest)));
        insert.setArray(12, array("text", receipts.stream().map(kept -> kept.draft().head().stream())));
        insert.setArray(
                13,
                array(
                        "int4",
                        receipts.stream()
                                .map(kept -> kept.draft().lines().getLast().version())));
        insert.setArray(14, array("int4", receipts.stream().map(Keyed::behind)));
        insert.setArray(
                15,
                array("int4", receipts.stream().map(kept -> kept.draft().lines().size())));
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
