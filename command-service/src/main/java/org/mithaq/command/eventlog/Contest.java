package org.mithaq.command.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who of a batch may be written, asked under the lock when writing everybody at once has failed or its outcome is unknown:
 * who stands in the log already is told so, who came under a key that has an answer gets that one, who was decided on an
 * older record or while another held the stream's turn has lost, and the rest is written.
 */
final class Contest {

    private static final String HEADS = """
            select head.stream, head.version, head.position
              from unnest(?::text[]) as wanted (stream),
                   lateral (select stream, version, position from event_log
                             where lower(stream) = wanted.stream order by version desc limit 1) as head
            """;

    // The command is compared too: an id that somebody else's event has is no place of ours.
    private static final String STORED =
            "select event_id, command_id, position from event_log where event_id = any (?)";

    private static final String TAKEN =
            "select stream from unnest(?::text[]) as wanted (stream) where not " + Turns.IS_FREE;

    private final Connection connection;
    private final String source;
    private final Map<String, EventLog.Head> heads = new HashMap<>();
    private final Map<UUID, Kept> receipts = new HashMap<>();
    private final Map<Place, Long> stored = new HashMap<>();
    private final Map<UUID, Waiting> keyed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Waiting> winners = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();

    /** What tells an event of a command from every other. */
    private record Place(UUID event, UUID command) {}

    Contest(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** In one transaction; nobody is answered before it is committed. The time given, which is not before {@code now}. */
    Instant settle(List<Waiting> batch, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock();
            var time = notBeforeTheLast(now);
            read(batch.stream().map(Waiting::draft).toList());
            batch.forEach(this::judge);
            write(time);
            connection.commit();
            connection.setAutoCommit(true);
            answers.forEach(Runnable::run);
            return time;
        } catch (SQLException failed) {
            undo(failed);
            throw failed;
        }
    }

    private void undo(SQLException failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }

    private void lock() throws SQLException {
        try (var lock = connection.prepareStatement(Rows.LOCK)) {
            lock.execute();
        }
    }

    private Instant notBeforeTheLast(Instant now) throws SQLException {
        try (var end = connection.prepareStatement("select recorded_at from event_log order by position desc limit 1");
                var row = end.executeQuery()) {
            var last = row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
            return last.isAfter(now) ? last : now;
        }
    }

    private void read(List<Draft> drafts) throws SQLException {
        each(HEADS, "text", drafts.stream().map(Draft::aggregate).distinct(), row -> {
            var head = new EventLog.Head(row.getString(1), row.getInt(2), row.getLong(3));
            heads.put(Attributes.aggregate(head.stream()), head);
        });
        each(
                TAKEN,
                "text",
                drafts.stream().filter(Draft::yields).map(Draft::aggregate).distinct(),
                row -> taken.add(row.getString(1)));
        each(Kept.FIND, "uuid", drafts.stream().filter(Draft::isKeyed).map(Draft::commandId), row -> {
            var kept = Kept.read(row);
            receipts.put(kept.receipt().commandId(), kept);
        });
        each(
                STORED,
                "uuid",
                drafts.stream().map(draft -> draft.lines().getFirst().id()),
                row -> stored.put(
                        new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), row.getLong(3)));
    }

    private void judge(Waiting waiting) {
        var draft = waiting.draft();
        var position = stored.get(new Place(draft.lines().getFirst().id(), draft.commandId()));
        if (position != null) {
            answers.add(() -> waiting.stored(draft.receipt(position)));
        } else if (draft.append().key() instanceof KeyOf.Given given && hasAnswer(waiting, given)) {
            return;
        } else {
            place(waiting);
        }
    }

    /** Whether this key has an answer: in the table, or by somebody before in this batch. */
    private boolean hasAnswer(Waiting waiting, KeyOf.Given key) {
        var id = waiting.draft().commandId();
        var kept = receipts.get(id);
        if (kept != null) {
            answers.add(() -> waiting.answered(() -> kept.answerTo(key.digest())));
            return true;
        }
        var first = keyed.putIfAbsent(id, waiting);
        if (first == null) {
            return false;
        }
        var digest = ((KeyOf.Given) first.draft().append().key()).digest();
        answers.add(() -> waiting.answered(() -> new Kept(digest, first.await()).answerTo(key.digest())));
        return true;
    }

    private void place(Waiting waiting) {
        var draft = waiting.draft();
        var head = heads.getOrDefault(draft.aggregate(), new EventLog.Head(draft.head().stream(), 0, 0));
        if (!draft.mayFollow(head) || (draft.yields() && taken.contains(draft.aggregate()))) {
            keyed.remove(draft.commandId(), waiting);
            answers.add(() -> waiting.failed(new Conflict(head.stream())));
            return;
        }
        waiting.redraft(draft.after(head, source));
        heads.put(draft.aggregate(), waiting.draft().end());
        winners.add(waiting);
    }

    private void write(Instant time) throws SQLException {
        if (winners.isEmpty()) {
            return;
        }
        var first =
                new Rows(connection).insert(winners.stream().map(Waiting::draft).toList(), time);
        // Before those who came under the same key and wait for the answer to the first of them.
        answers.addFirst(() -> Waiting.storedFrom(first, winners));
    }

    /** What is done with a row of an answer. */
    @FunctionalInterface
    private interface OfRow {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, String type, Stream<?> wanted, OfRow reading) throws SQLException {
        var values = wanted.toArray();
        if (values.length == 0) {
            return;
        }
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf(type, values));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        }
    }
}
