package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.keys.KeyFolder;
import org.mithaq.local.launch.Console;
import org.mithaq.local.launch.OwnPostgres;
import org.mithaq.servers.OwnFiles;

/**
 * Everything of an installation that cannot be made again, in one file. The evidence comes after the database, so that each
 * file that an event of it names is there.
 */
public record Backup(OwnPostgres postgres, Console console) {

    /** Writes the archive; it is there when it is whole, and nothing is there before. */
    public void into(Path file) {
        if (Files.exists(file)) {
            throw wrongUse(file + " is there already: name a file that is not");
        }
        var scratch = scratch(file);
        try {
            var damaged = write(scratch);
            Files.move(scratch.resolve("archive"), file, StandardCopyOption.ATOMIC_MOVE);
            console.result("Backup: " + file);
            if (!damaged.isEmpty()) {
                throw failed("The backup lacks evidence that is damaged here:\n" + String.join("\n", damaged));
            }
        } catch (IOException | SQLException failure) {
            throw failed("The backup failed: " + failure.getMessage());
        } finally {
            OwnFiles.delete(scratch);
        }
    }

    /** Beside the archive, since there is room; other users do not look into it. */
    private static Path scratch(Path file) {
        try {
            return Files.createTempDirectory(
                    Optional.ofNullable(file.getParent()).orElseThrow(), ".mithaq-backup-");
        } catch (IOException failure) {
            throw wrongUse("The folder of " + file + " cannot be written");
        }
    }

    private List<String> write(Path scratch) throws IOException, SQLException {
        var rows = Files.createDirectory(scratch.resolve("rows"));
        Manifest manifest;
        Set<String> kept;
        try (var database = postgres.command()) {
            var tables = new Tables(database);
            manifest = tables.writeInto(rows);
            kept = tables.evidence();
        }
        try (var archive = new ArchiveWriter(scratch.resolve("archive"))) {
            archive.add(Names.MANIFEST, manifest.bytes());
            for (var table : manifest.tables().keySet()) {
                archive.add(Names.rows(table), rows.resolve(table));
            }
            archive.add(Names.SOURCE, postgres.source().getBytes(StandardCharsets.UTF_8));
            secrets(archive);
            keys(archive);
            var damaged = evidence(archive, kept);
            archive.finish();
            OwnFiles.onlyMine(scratch.resolve("archive"));
            return damaged;
        }
    }

    private void secrets(ArchiveWriter archive) throws IOException {
        var folder = postgres.data().resolve("identity");
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var secret : all) {
                var name = "identity/" + secret.getFileName();
                if (Names.isSecret(name)) {
                    archive.add(name, secret);
                }
            }
        }
    }

    /** Without the secret ones: who has a backup could sign. */
    private void keys(ArchiveWriter archive) throws IOException {
        var keys = new KeyFolder(postgres.keys()).publicKeys();
        if (Files.exists(keys)) {
            archive.add(Names.KEYS, keys);
        }
    }

    /** The names of what was kept once and is not there any more, or is not what it was. */
    private List<String> evidence(ArchiveWriter archive, Set<String> kept) throws IOException {
        var folder = new EvidenceFolder(postgres.data().resolve("evidence"));
        var damaged = new ArrayList<String>();
        for (var name : folder.names()) {
            if (folder.isWhole(name)) {
                archive.add(name, folder.file(name));
            } else {
                damaged.add(name);
            }
        }
        var there = folder.names();
        kept.stream().filter(name -> !there.contains(name)).forEach(damaged::add);
        return damaged;
    }
}
