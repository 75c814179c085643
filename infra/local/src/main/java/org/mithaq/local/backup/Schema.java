package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.mithaq.servers.Database;

/** The schema of the command database as its service's migrations make it; they lie in the service's jar. */
record Schema(Path jar) {

    private static final String MIGRATIONS = "BOOT-INF/classes/db/migration/";

    /** Brings an empty database to this version; the service brings it further when it starts. */
    void make(String version, Database database, Path scratch) throws IOException {
        unpackInto(scratch);
        var flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("filesystem:" + scratch)
                .placeholders(database.roles("writer"));
        var newest = newest(flyway.load());
        if (MigrationVersion.fromVersion(version).compareTo(newest) > 0) {
            throw failed("The backup was made by a newer Mithaq (schema " + version + ", here " + newest
                    + "): restore it with that one");
        }
        flyway.target(version).load().migrate();
    }

    private static MigrationVersion newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private void unpackInto(Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream()
                    .filter(file -> file.getName().matches(MIGRATIONS + "[A-Za-z0-9_]+\\.sql"))
                    .toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(entry.getName().substring(MIGRATIONS.length())));
                }
            }
        }
    }
}
