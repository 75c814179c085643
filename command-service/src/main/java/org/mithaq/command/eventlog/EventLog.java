package org.mithaq.command.eventlog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.Line;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The append-only log of lines in PostgreSQL. Positions are dense and in the order of commits, and {@code recordedAt} never
 * goes back, however many processes write to it. A command is acknowledged only after the commit.
 */
public final class EventLog implements AutoCloseable {

    private static final String HEAD = """
            select coalesce((select version from event_log where lower(stream) = lower(?)
                              order by version desc limit 1), 0) as head
            """;

    private final JdbcClient db;
    private final Writer writer;
    private final Turns turns;
    private final String source;

    public EventLog(DataSource database, Clock clock, String source, Bounds bounds) {
        this.db = JdbcClient.create(database);
        this.writer = new Writer(database, clock, source, bounds);
        this.turns = new Turns(database);
        this.source = source;
    }

    /** Where a stream stands: its name as first spelled, its last version and that event's position. */
    public record Head(String stream, int version, long position) {}

    /** What the writer has done since the start, and how many commands wait for it now. */
    public record Figures(boolean alive, int waiting, long commands, long batches, long contests) {}

    /** Where the stream of a command stands and what the command was answered with before, in one look. */
    public record Present(int version, Optional<Receipt> answer) {}

    /**
     * Appends all events or none: {@link Conflict} if the stream does not stand where they were decided. A command that came
     * under a key which has an answer appends nothing and gets that answer.
     */
    public Receipt append(Append append) {
        var inTurn = Turns.isHeld(append.attributes().stream());
        return writer.write(Draft.of(append, placeOf(append), source, inTurn));
    }

    /**
     * Decides and appends while nobody else, in whichever process, appends to this stream: for who has lost the place in it.
     * A record that is loaded in turn is the present one.
     */
    public <T> T inTurn(String stream, Supplier<T> deciding) {
        return turns.in(stream, deciding);
    }

    /** Who was decided on a record knows its place; for the others it is looked up, and looked up again should they lose it. */
    private Head placeOf(Append append) {
        var stream = append.attributes().stream();
        return append.after().isPresent()
                ? new Head(stream, append.after().getAsInt(), 0)
                : head(stream).orElse(new Head(stream, 0, 0));
    }

    /** Runs this after each commit; it must be quick. */
    public void onAppend(Runnable listener) {
        writer.onCommit(listener);
    }

    public Figures figures() {
        var storing = writer.storing();
        return new Figures(
                writer.isAlive(), writer.waiting(), storing.commands(), storing.batches(), storing.contests());
    }

    /** Takes no more commands, and ends when those who wait are answered. */
    @Override
    public void close() {
        writer.close();
    }

    /** Confirms what was decided on a record that may have been old: one read. */
    public Present present(String stream, UUID commandId, KeyOf key) {
        return db.sql("select kept.*, present.head from (" + HEAD + ") as present left join (" + Kept.FIND
                        + ") as kept on true")
                .params(stream, key instanceof KeyOf.Given ? "{" + commandId + "}" : "{}")
                .query((row, _) -> new Present(
                        row.getInt("head"),
                        key instanceof KeyOf.Given(var digest) && row.getString("digest") != null
                                ? Optional.of(Kept.read(row).answerTo(digest))
                                : Optional.empty()))
                .single();
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
}
