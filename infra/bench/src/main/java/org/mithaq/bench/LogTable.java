package org.mithaq.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mithaq.bench.MadeLog.Made;
import org.postgresql.PGConnection;

/** A table with the columns and indexes of the event log, and the ways in which PostgreSQL takes rows. */
record LogTable(String name) {

    static final LogTable EVENT_LOG = new LogTable("event_log");

    private static final String COLUMNS =
            " (position, stream, version, event_id, command_id, type, recorded_at, line) ";
    private static final OffsetDateTime RECORDED = OffsetDateTime.ofInstant(MadeLog.RECORDED, ZoneOffset.UTC);
    private static final byte[] COPY_HEAD = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final Instant EPOCH_OF_POSTGRES = Instant.parse("2000-01-01T00:00:00Z");

    /** Makes it anew, empty and as the event log is, but without its triggers. */
    void makeAnew(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("drop table if exists " + name);
            statement.execute("create table " + name + " (like event_log including all)");
        }
    }

    /** One row, one statement, one commit. */
    void single(Connection connection, long position, Made made) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into " + name + COLUMNS + "values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, position);
            insert.setString(2, made.stream());
            insert.setInt(3, made.version());
            insert.setObject(4, made.event());
            insert.setObject(5, made.command());
            insert.setString(6, made.type());
            insert.setObject(7, RECORDED);
            insert.setBytes(8, made.line());
            insert.executeUpdate();
        }
    }

    /** Many rows in one statement and one commit, from this position on. */
    void many(Connection connection, long position, List<Made> rows) throws SQLException {
        try (var insert = connection.prepareStatement("insert into " + name + COLUMNS + """
                select ? + row.number, row.stream, row.version, row.event, row.command, row.type, ?, row.line
                from unnest(?, ?, ?, ?, ?, ?) with ordinality
                    as row (stream, version, event, command, type, line, number)
                """)) {
            insert.setLong(1, position - 1);
            insert.setObject(2, RECORDED);
            insert.setArray(3, connection.createArrayOf("text", column(rows, Made::stream)));
            insert.setArray(4, connection.createArrayOf("int4", column(rows, Made::version)));
            insert.setArray(5, connection.createArrayOf("uuid", column(rows, Made::event)));
            insert.setArray(6, connection.createArrayOf("uuid", column(rows, Made::command)));
            insert.setArray(7, connection.createArrayOf("text", column(rows, Made::type)));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(Made::line).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<Made> rows, Function<Made, ?> column) {
        return rows.stream().map(column).toArray();
    }

    /** Many rows by {@code COPY} in its binary form, in one commit, from this position on. */
    void copy(Connection connection, long position, List<Made> rows) throws SQLException {
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + COLUMNS + "from stdin (format binary)");
            var bytes = binary(position, rows);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] binary(long position, List<Made> rows) throws IOException {
        var bytes = new ByteArrayOutputStream(rows.size() * 1_000);
        try (var out = new DataOutputStream(bytes)) {
            out.write(COPY_HEAD);
            out.writeLong(0);
            var recorded = Duration.between(EPOCH_OF_POSTGRES, MadeLog.RECORDED).toNanos() / 1_000;
            for (var i = 0; i < rows.size(); i++) {
                var made = rows.get(i);
                out.writeShort(8);
                number(out, position + i);
                field(out, made.stream().getBytes(UTF_8));
                out.writeInt(Integer.BYTES);
                out.writeInt(made.version());
                uuid(out, made.event());
                uuid(out, made.command());
                field(out, made.type().getBytes(UTF_8));
                number(out, recorded);
                field(out, made.line());
            }
            out.writeShort(-1);
        }
        return bytes.toByteArray();
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
