package org.mithaq.command.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only log of lines in PostgreSQL, in its plainest form: one transaction a command under one advisory lock, so
 * that positions are dense and in commit order, and {@code recordedAt} never goes back. A command is acknowledged only
 * after the commit.
 */
public final class EventLog {

    /** The lock under which positions are given; taken last in a transaction of nothing else. */
    private static final long APPEND_LOCK = 0x6d697468_6c6f6701L;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Receipts receipts;
    private final Clock clock;
    private final String source;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public EventLog(JdbcClient db, TransactionTemplate transaction, Receipts receipts, Clock clock, String source) {
        this.db = db;
        this.transaction = transaction;
        this.receipts = receipts;
        this.clock = clock;
        this.source = source;
    }

    /** Where a stream stands: its name as first spelled, its last version and that event's position. */
    public record Head(String stream, int version, long position) {}

    /** The end of the log. */
    private record End(long position, Instant recordedAt) {}

    /** Appends all events or none; {@link Conflict} if the stream does not stand where they were decided. */
    public Receipt append(Append append) {
        var receipt = transaction.execute(_ -> appendLocked(append));
        listeners.forEach(Runnable::run);
        return receipt;
    }

    /** Runs this after each append, on the thread that appended. */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    public Optional<Head> head(String stream) {
        return db.sql("""
                        select stream, version, position from event_log
                        where lower(stream) = lower(?) order by version desc limit 1
                        """).param(stream).query(Head.class).optional();
    }

    /** The line of this event, wherever it stands. */
    public Optional<Line> event(UUID id) {
        return db.sql("select line from event_log where event_id = ?")
                .param(id)
                .query((row, _) -> Line.read(row.getBytes(1)))
                .optional();
    }

    /** The lines of one stream from a version on, in order. */
    public List<Line> stream(String stream, int fromVersion) {
        return db.sql("select line from event_log where lower(stream) = lower(?) and version >= ? order by version")
                .params(stream, fromVersion)
                .query((row, _) -> Line.read(row.getBytes(1)))
                .list();
    }

    /** The lines after a position, in the order of the log. */
    public List<StoredLine> after(long position, int limit) {
        return db.sql("select position, line from event_log where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, _) -> new StoredLine(row.getLong(1), row.getBytes(2)))
                .list();
    }

    private Receipt appendLocked(Append append) {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(APPEND_LOCK)
                .query((_, _) -> true)
                .single();
        if (append.key() instanceof KeyOf.Given(var digest)) {
            var earlier = receipts.find(append.attributes().commandid(), digest);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var end = end();
        var now = later(end.recordedAt(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var head = head(append.attributes().stream()).orElse(new Head(append.attributes().stream(), 0, 0));
        checkPlace(append.after(), head);
        var stored = insert(append, head, end.position(), now);
        var receipt = new Receipt(
                append.attributes().commandid(),
                head.stream(),
                head.version() + stored.size(),
                end.position() + stored.size(),
                stored);
        if (append.key() instanceof KeyOf.Given(var digest)) {
            receipts.keep(receipt, digest, now);
        }
        return receipt;
    }

    private static void checkPlace(OptionalInt after, Head head) {
        if (after.isPresent() && after.getAsInt() != head.version()) {
            throw new Conflict(head.stream());
        }
    }

    private List<Receipt.Stored> insert(Append append, Head head, long lastPosition, Instant now) {
        var stored = new ArrayList<Receipt.Stored>();
        for (var event : append.events()) {
            var version = head.version() + stored.size() + 1;
            var line = line(append.attributes(), event, head.stream(), version, now);
            db.sql("""
                            insert into event_log (position, stream, version, event_id, command_id, type, recorded_at, line)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            lastPosition + stored.size() + 1,
                            line.subject(),
                            version,
                            line.id(),
                            line.commandid(),
                            line.type(),
                            OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                            line.bytes())
                    .update();
            stored.add(new Receipt.Stored(line.id(), line.type(), version));
        }
        return stored;
    }

    private Line line(Attributes attributes, Append.New event, String stream, int version, Instant now) {
        var name = EventTypes.nameOf(event.event().getClass());
        return new Line(
                "1.0",
                event.id(),
                source,
                Line.TYPE_PREFIX + name,
                stream,
                version,
                Line.time(now),
                attributes.occurredon(),
                attributes.actor(),
                attributes.role(),
                attributes.onbehalfof(),
                attributes.document(),
                attributes.commandid(),
                attributes.commandid(),
                attributes.causationid(),
                "application/json",
                "/contracts/events/" + name + ".json",
                EventTypes.write(event.event()));
    }

    private End end() {
        return db.sql("select position, recorded_at from event_log order by position desc limit 1")
                .query((row, _) -> new End(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new End(0, Instant.EPOCH));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
