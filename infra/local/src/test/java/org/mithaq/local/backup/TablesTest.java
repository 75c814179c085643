package org.mithaq.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.local.CommandLineRun;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.servers.Database;
import org.mithaq.servers.TestServers;

class TablesTest {

    /** Every byte there is, and characters that the form of COPY has to write in another way. */
    private static final String ROWS = """
        insert into event_log (position, stream, version, event_id, command_id, type, recorded_at, line)
        select n, 'plan/a', n, gen_random_uuid(), gen_random_uuid(), 'x', '2026-01-01T00:00:00.123456Z',
               decode(lpad(to_hex(n % 256), 2, '0'), 'hex') || convert_to(E'\\t\\n\\\\N é ميثاق', 'UTF8')
        from generate_series(1, 300) n;
        insert into people.person values
            (gen_random_uuid(), E'a\\tb\\\\', 'k', '', E'\\\\N', '2026-01-01T00:00:00Z');
        update published set position = 300;
        """;

    @TempDir
    Path folder;

    private Database one;
    private Database other;
    private Schema schema;

    @BeforeEach
    void two_databases() throws IOException {
        one = TestServers.postgres().freshCommandDatabase();
        other = TestServers.postgres().freshCommandDatabase();
        schema = new Schema(jarOfTheMigrations());
        schema.make("2", one, Files.createDirectory(folder.resolve("one")));
        schema.make("2", other, Files.createDirectory(folder.resolve("other")));
    }

    @Test
    void every_byte_comes_back_and_everything_is_to_be_published_again() throws Exception {
        try (var from = asAdmin(one);
                var to = asAdmin(other)) {
            run(from, ROWS);
            var manifest = new Tables(from).writeInto(folder);
            assertThat(manifest.tables())
                    .containsEntry("public.event_log", 300L)
                    .containsEntry("people.person", 1L);
            assertThat(manifest.schema()).isEqualTo("2");

            var tables = new Tables(to);
            tables.empty(Manifest.read(manifest.bytes()));
            for (var table : manifest.tables().entrySet()) {
                try (var rows = Files.newInputStream(folder.resolve(table.getKey()))) {
                    assertThat(tables.read(table.getKey(), rows)).isEqualTo(table.getValue());
                }
            }
            tables.finish(manifest);

            for (var table : manifest.tables().keySet()) {
                if (!Names.isPlaceOfPublication(table)) {
                    assertThat(content(to, table)).as(table).isEqualTo(content(from, table));
                }
            }
            assertThat(text(to, "select position from published")).isEqualTo("0");
        }
    }

    @Test
    void a_log_with_holes_and_other_tables_are_refused() throws Exception {
        try (var to = asAdmin(other)) {
            var tables = new Tables(to);
            var strange = new Manifest(1, "", "2", new HashMap<>(Map.of("public.strange", 1L)), Map.of());
            assertThatThrownBy(() -> tables.empty(strange)).isInstanceOf(CannotGoOn.class);
            run(to, ROWS);
            run(to, "delete from event_log where position = 7");
            assertThatThrownBy(() -> tables.finish(strange)).hasMessageContaining("holes");
        }
    }

    @Test
    void a_backup_of_a_newer_version_is_refused() {
        assertThatThrownBy(() -> schema.make("999", other, Files.createDirectory(folder.resolve("newer"))))
                .hasMessageContaining("newer Mithaq");
    }

    private static Connection asAdmin(Database database) throws SQLException {
        return TestServers.postgres().asAdmin(database);
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String content(Connection database, String table) throws SQLException {
        return text(database, "select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t");
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Path jarOfTheMigrations() throws IOException {
        var jar = folder.resolve("service.jar");
        var migrations = CommandLineRun.home().resolve("command-service/src/main/resources/db/migration");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                var all = Files.newDirectoryStream(migrations)) {
            for (var migration : all) {
                zip.putNextEntry(new ZipEntry("BOOT-INF/classes/db/migration/" + migration.getFileName()));
                Files.copy(migration, zip);
            }
        }
        return jar;
    }
}
