package org.mithaq.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path once per version. */
record PostgresSoftware(Path folder) {

    /** Several JVMs may do this at once: each unpacks aside, the first one's folder is taken by all. */
    static PostgresSoftware unpackedIn(Path cache) throws IOException {
        var folder = cache.toAbsolutePath().resolve("postgresql-" + version());
        if (Files.notExists(folder)) {
            OwnFiles.passable(cache);
            var aside = Files.createTempDirectory(cache, ".unpacking");
            try {
                unpack(aside);
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
                // another one was faster
            } finally {
                OwnFiles.delete(aside);
            }
        }
        return new PostgresSoftware(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = resource("/postgres-" + system() + "-" + (isArm() ? "arm_64" : "x86_64") + ".txz");
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive of PostgreSQL leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String version() throws IOException {
        try (var in = resource("versions.properties")) {
            var versions = new Properties();
            versions.load(in);
            return versions.getProperty("postgresql");
        }
    }

    private static InputStream resource(String name) throws IOException {
        var in = PostgresSoftware.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("There is no PostgreSQL for this kind of machine on the class path: " + name);
        }
        return in;
    }

    private static String system() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return mac ? "darwin" : "linux";
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
