package org.mithaq.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.query.kernel.Advance;
import org.mithaq.query.kernel.Arrival;
import org.mithaq.query.kernel.Keeper;
import org.mithaq.query.kernel.StoredLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of everything that the log has told, which is also the inbox: what stands here was applied. */
@Component
public class History implements Keeper {

    private static final String COLUMNS =
            "select position, stream, version, type, occurred_on, recorded_at, line from history ";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcTemplate batches;
    private final JdbcClient db;
    private final Advance advance = new Advance();

    public History(JdbcTemplate batches, JdbcClient db) {
        this.batches = batches;
        this.db = db;
    }

    /** How a stream is compared: without regard to case. */
    public static String key(String stream) {
        return stream.toLowerCase(Locale.ROOT);
    }

    public Advance advance() {
        return advance;
    }

    @Override
    public void keep(List<Arrival> arrivals) {
        batches.batchUpdate("""
                insert into history (position, stream, stream_key, version, event_id, type, occurred_on, recorded_at, actor, role, line, leaf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", arrivals.stream().map(History::columns).toList());
    }

    @Override
    public void reached(long position) {
        advance.reached(position);
    }

    /** What comes after this position in the log. */
    public List<Kept> after(long position, int limit) {
        return db.sql(COLUMNS + "where position > ? order by position limit ?")
                .params(position, limit)
                .query(History::kept)
                .list();
    }

    /** What comes after this version in a stream. */
    public List<Kept> after(String stream, int version, int limit) {
        return after(stream, version, limit, Search.ALL);
    }

    /** What of it is looked for and comes after this version in a stream. */
    public List<Kept> after(String stream, int version, int limit, Search search) {
        return part(stream, search, " and version > ? order by version limit ?", version, limit);
    }

    /** What of it is looked for and comes before this version in a stream, the newest first. */
    public List<Kept> before(String stream, int version, int limit, Search search) {
        return part(stream, search, " and version < ? order by version desc limit ?", version, limit);
    }

    /** The lines of a stream at these versions. */
    public List<Kept> at(String stream, Collection<Integer> versions) {
        return db.sql(COLUMNS + "where stream_key = ? and version = any(?) order by version")
                .param(key(stream))
                .param(versions.toArray(Integer[]::new))
                .query(History::kept)
                .list();
    }

    /** The streams whose names begin so, in their order, as they were first spelled. */
    public List<String> streams(String prefix) {
        return db.sql("select stream from history where stream_key like ? and version = 1 order by stream_key")
                .param(prefix + "%")
                .query(String.class)
                .list();
    }

    /** The version that a stream has reached; 0 if there is nothing in it. */
    public int version(String stream) {
        return db.sql("select coalesce(max(version), 0) from history where stream_key = ?")
                .param(key(stream))
                .query(Integer.class)
                .single();
    }

    /** The last entry of a stream that was recorded by this instant. */
    Optional<Kept> last(String stream, Instant recordedBy) {
        return db.sql(COLUMNS + "where stream_key = ? and recorded_at <= ? order by version desc limit 1")
                .params(key(stream), storable(recordedBy).atOffset(ZoneOffset.UTC))
                .query(History::kept)
                .optional();
    }

    /** People may ask for instants that the database does not know; nothing was recorded then. */
    private static Instant storable(Instant asked) {
        return asked.isBefore(FIRST) ? FIRST : asked.isAfter(LAST) ? LAST : asked;
    }

    private List<Kept> part(String stream, Search search, String rest, int version, int limit) {
        return db.sql(COLUMNS + "where stream_key = ?" + search.conditions() + rest)
                .param(key(stream))
                .params(search.fillings())
                .param(version)
                .param(limit)
                .query(History::kept)
                .list();
    }

    private static Object[] columns(Arrival arrival) {
        var line = arrival.line();
        return new Object[] {
            arrival.position(),
            line.subject(),
            key(line.subject()),
            line.streamversion(),
            line.id(),
            line.eventName(),
            line.occurredon(),
            line.recordedAt().atOffset(ZoneOffset.UTC),
            line.actor(),
            line.role(),
            arrival.bytes().bytes(),
            arrival.bytes().leaf()
        };
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                new StoredLine(row.getBytes(7)));
    }
}
