package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/** Every table of the command database in one snapshot, in the words of PostgreSQL's own COPY, which gives back every byte. */
record Tables(Connection database) {

    private static final String ALL = """
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
          and c.relname <> 'flyway_schema_history'
        """;
    private static final String SEQUENCES = """
        select schemaname || '.' || sequencename, last_value from pg_sequences where last_value is not null
        """;
    private static final String SCHEMA = """
        select version from flyway_schema_history where success and version is not null
        order by installed_rank desc limit 1
        """;

    /** Writes the rows of each table into a file of this folder; what runs meanwhile is not disturbed. */
    Manifest writeInto(Path folder) throws SQLException, IOException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var rows = new TreeMap<String, Long>();
        var schema = text(SCHEMA);
        for (var table : names()) {
            rows.put(table, write(table, folder.resolve(table)));
        }
        var manifest = new Manifest(Manifest.FORMAT, Instant.now().toString(), schema, rows, sequences());
        database.commit();
        return manifest;
    }

    /** The files of evidence that have to be there: a file comes before its row. */
    Set<String> evidence() throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select sha256 from evidence")) {
            while (row.next()) {
                var hash = row.getString(1);
                names.add("evidence/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
            }
        }
        database.commit();
        return names;
    }

    private long write(String table, Path file) throws SQLException, IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout with (format text, header)", out);
        }
    }

    /** Makes room for what an archive holds; neither triggers nor references object while it comes in. */
    void empty(Manifest manifest) throws SQLException {
        database.setAutoCommit(false);
        if (!names().equals(manifest.tables().keySet())) {
            throw failed("The tables of the backup are " + manifest.tables().keySet() + ", and those of version "
                    + manifest.schema() + " are " + names());
        }
        run("set session_replication_role = replica");
        run("truncate " + String.join(", ", manifest.tables().keySet()));
    }

    long read(String table, InputStream rows) throws SQLException, IOException {
        return database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin with (format text, header match)", rows);
    }

    /** Nothing that was restored is on any topic, so that all of it is published again. */
    void finish(Manifest manifest) throws SQLException {
        for (var sequence : manifest.sequences().entrySet()) {
            run("select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
        }
        for (var table : manifest.tables().keySet()) {
            if (Names.isPlaceOfPublication(table)) {
                run("update " + table + " set position = 0");
            }
        }
        if (!text("select count(*) = coalesce(max(position), 0) from event_log").equals("t")) {
            throw failed("The event log of the backup has holes");
        }
        database.commit();
    }

    private Set<String> names() throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(ALL)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        Names.check(names);
        return names;
    }

    private Map<String, Long> sequences() throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                sequences.put(row.getString(1), row.getLong(2));
            }
        }
        Names.check(sequences.keySet());
        return sequences;
    }

    private String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw failed("The command database has no schema: nothing was ever started on it");
            }
            return row.getString(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }
}
