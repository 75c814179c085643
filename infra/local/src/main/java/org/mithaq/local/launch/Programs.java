package org.mithaq.local.launch;

import static java.util.stream.Collectors.joining;
import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.servers.JavaServer;
import org.mithaq.servers.OwnFiles;

/** What the Java children run: copies, since a build beside a running system must not change what it runs. */
public record Programs(Path folder) {

    private static final String VERSION = "0.1.0";

    /** Takes what was built, in place of what the last start took. */
    void take(Path home) {
        for (var service : List.of(Part.COMMAND_SERVICE, Part.QUERY_SERVICE)) {
            take(built(home, service), jar(service));
        }
        OwnFiles.delete(libraries());
        ownClassPath().filter(Programs::isJar).distinct().forEach(jar -> take(jar, taken(jar)));
    }

    /** Where a build puts the jar of a service. */
    public static Path built(Path home, Part service) {
        return home.resolve(service.id() + "/target/" + service.id() + "-" + VERSION + "-app.jar");
    }

    /** The class path of this JVM, as taken; folders, which only tests have on it, stay where they are. */
    String classPath() {
        return ownClassPath().map(this::taken).map(Path::toString).collect(joining(File.pathSeparator));
    }

    /** The class path of a service. */
    String classPath(Part service) {
        return taken(JavaServer.ownPlace()) + File.pathSeparator + jar(service);
    }

    private Path jar(Part service) {
        return folder.resolve(service.id() + ".jar");
    }

    private Path libraries() {
        return folder.resolve("lib");
    }

    private Path taken(Path entry) {
        return isJar(entry) ? libraries().resolve(entry.getFileName()) : entry;
    }

    private static void take(Path built, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            if (isOurs(built) || !isLinked(built, copy)) {
                Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw failed(built + " cannot be copied to " + copy + " (" + DataFolder.reason(failure) + ")");
        }
    }

    /** A build writes our own jars over, where they lie; a library of a version never changes. */
    private static boolean isOurs(Path jar) {
        var name = jar.getFileName().toString();
        return name.endsWith("-" + VERSION + ".jar") || name.endsWith("-" + VERSION + "-app.jar");
    }

    /** Links save space and time; other file systems and other people's files do not have them. */
    private static boolean isLinked(Path built, Path copy) {
        try {
            Files.createLink(copy, built);
            return true;
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static boolean isJar(Path entry) {
        return entry.toString().endsWith(".jar");
    }

    private static Stream<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::exists);
    }
}
