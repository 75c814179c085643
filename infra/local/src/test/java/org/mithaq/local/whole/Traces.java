package org.mithaq.local.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mithaq.servers.Database;

/** Every place of the installation in which some words stand, wherever a name could be left behind. */
final class Traces {

    private final String words;
    private final TreeSet<String> places = new TreeSet<>();

    private Traces(String words) {
        this.words = words;
    }

    static List<String> of(String words) {
        var traces = new Traces(words);
        traces.inDatabase(Whole.SYSTEM.databases().command());
        traces.inDatabase(Whole.SYSTEM.databases().query());
        traces.inTopic("mithaq.events.v1");
        traces.inTopic("mithaq.people.v1");
        traces.inFiles(Whole.SYSTEM.data().resolve("logs"));
        traces.inExport();
        return List.copyOf(traces.places);
    }

    static List<String> onTheTopicOfPersons(String words) {
        var traces = new Traces(words);
        traces.inTopic("mithaq.people.v1");
        return List.copyOf(traces.places);
    }

    /** In every column of every table, whatever its type; bytes are read as the text that they are. */
    private void inDatabase(Database database) {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            for (var column : columns(connection)) {
                find(connection, column);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private record Column(String table, String name, String type) {}

    private static List<Column> columns(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('%I.%I', table_schema, table_name), format('%I', column_name), data_type
                          from information_schema.columns
                         where table_schema not in ('pg_catalog', 'information_schema')
                            or table_name = 'pg_stats'""")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }

    private void find(Connection connection, Column column) throws SQLException {
        var text = column.type().equals("bytea") ? "encode(%s, 'escape')" : "%s::text";
        var sql = "select count(*) from %s where strpos(lower(%s), ?) > 0"
                .formatted(column.table(), text.formatted(column.name()));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, words);
            try (var row = statement.executeQuery()) {
                if (row.next() && row.getInt(1) > 0) {
                    places.add(column.table() + "." + column.name());
                }
            }
        }
    }

    private void inTopic(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Whole.SYSTEM.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end =
                    consumer.endOffsets(List.of(partition)).values().iterator().next();
            while (consumer.position(partition) < end) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.value() != null) {
                        note(topic, message.value());
                    }
                }
            }
        }
    }

    /** In the files of the tables and indexes; the write-ahead log beside them is recycled in its own time. */
    static List<String> inTables(String words) {
        var traces = new Traces(words);
        traces.inFiles(Whole.SYSTEM.data().resolve("postgres"));
        return traces.places.stream().filter(place -> place.contains("/base/")).toList();
    }

    private void inFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file)) {
                    note(Whole.SYSTEM.data().relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void inExport() {
        var after = 0L;
        for (var page = Whole.log(after); !page.body().isEmpty(); page = Whole.log(after)) {
            note("GET /api/log", page.body().getBytes(StandardCharsets.UTF_8));
            after += page.body().lines().count();
        }
    }

    private void note(String place, byte[] bytes) {
        if (new String(bytes, StandardCharsets.ISO_8859_1)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(words)) {
            places.add(place);
        }
    }
}
