package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;
import org.mithaq.keys.KeyFolder;
import org.mithaq.local.launch.Console;
import org.mithaq.local.launch.OwnPostgres;
import org.mithaq.local.launch.Settings;
import org.mithaq.servers.OwnFiles;

/** Makes an installation out of an archive, in a folder where there was none. What fails leaves nothing behind. */
public final class Restore {

    private static final int LARGEST_SECRET = 64 * 1024;

    private final Settings settings;
    private final Path jar;
    private final Console console;
    private final Path root;

    /**
     * @param jar of the command service, which holds the migrations
     */
    public Restore(Settings settings, Path jar, Console console) {
        this.settings = settings;
        this.jar = jar;
        this.console = console;
        this.root = settings.data();
    }

    public void from(Path file) {
        try (var archive = open(file)) {
            var manifest = archive.manifest();
            refuseUnlessEmpty();
            console.progress("Restoring what was saved at " + manifest.madeAt());
            try {
                fill(archive, manifest);
            } catch (IOException | SQLException | RuntimeException failure) {
                emptyAgain();
                throw failure;
            }
            console.result("Restored into " + root + ": ./mithaq up starts it");
        } catch (IOException | SQLException | FlywayException failure) {
            throw failed("The backup cannot be restored: " + failure.getMessage());
        }
    }

    private static ArchiveReader open(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrongUse("There is no file " + file + " that can be read");
        }
        return new ArchiveReader(file);
    }

    private void refuseUnlessEmpty() throws IOException {
        if (Files.exists(root)) {
            try (var any = Files.newDirectoryStream(root)) {
                if (any.iterator().hasNext()) {
                    throw wrongUse(root + " is not empty: set MITHAQ_DATA to a folder that is not there yet");
                }
            }
        }
    }

    /** The folder itself may have been there, or be a place where a disk is mounted. */
    private void emptyAgain() throws IOException {
        if (Files.exists(root)) {
            try (var all = Files.newDirectoryStream(root)) {
                all.forEach(OwnFiles::delete);
            }
        }
    }

    private void fill(ArchiveReader archive, Manifest manifest) throws IOException, SQLException {
        try (var postgres = OwnPostgres.toRestore(settings)) {
            var scratch = Files.createDirectories(root.resolve("run/migrations"));
            new Schema(jar).make(manifest.schema(), postgres.databases().command(), scratch);
            OwnFiles.delete(scratch);
            try (var database = postgres.command()) {
                var tables = new Tables(database);
                tables.empty(manifest);
                take(archive, manifest, tables);
                tables.finish(manifest);
            }
            postgres.restored();
        }
    }

    private void take(ArchiveReader archive, Manifest manifest, Tables tables) throws IOException, SQLException {
        var missing = new TreeMap<>(manifest.tables());
        archive.each((name, bytes) -> {
            var table = Names.table(name).filter(missing::containsKey);
            if (table.isPresent()) {
                var rows = tables.read(table.get(), bytes);
                if (!missing.remove(table.get(), rows)) {
                    throw failed("The backup is damaged: " + name + " has " + rows + " rows");
                }
            } else {
                put(name, bytes);
            }
        });
        if (!missing.isEmpty()) {
            throw failed("The backup is damaged: it lacks the rows of " + missing.keySet());
        }
    }

    private void put(String name, InputStream bytes) throws IOException {
        if (Names.evidence(name).isPresent()) {
            new EvidenceFolder(root.resolve("evidence")).put(name, bytes);
        } else if (Names.isSecret(name) || name.equals(Names.SOURCE)) {
            var text = new String(bytes.readNBytes(LARGEST_SECRET), StandardCharsets.UTF_8);
            OwnFiles.write(root.resolve(name), name.equals(Names.SOURCE) ? text + "\n" : text);
        } else if (name.equals(Names.KEYS)) {
            putKeys(new String(bytes.readNBytes(LARGEST_SECRET), StandardCharsets.UTF_8));
        } else {
            throw failed("A backup of Mithaq holds nothing called " + name);
        }
    }

    /** Keys that lie elsewhere have outlived the data, and may be newer. */
    private void putKeys(String text) throws IOException {
        var keys = new KeyFolder(settings.keys()).publicKeys();
        if (Files.notExists(keys)) {
            Files.createDirectories(settings.keys());
            Files.setPosixFilePermissions(settings.keys(), PosixFilePermissions.fromString("rwx------"));
            Files.writeString(keys, text);
        }
    }
}
