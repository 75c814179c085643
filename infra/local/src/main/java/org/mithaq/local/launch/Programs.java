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
    private static final String LOCAL = "local";

    /** Takes what was built, and what this JVM runs, in place of what the last start took. */
    void take(Path home) {
        take(home, ownClassPath());
    }

    /** Takes what was built, whatever else the JVM has on its class path that asks for it. */
    void takeBuilt(Path home) {
        try (var libraries = Files.list(target(home, LOCAL).resolve("lib"))) {
            take(
                    home,
                    Stream.concat(Stream.of(target(home, LOCAL).resolve(LOCAL + "-" + VERSION + ".jar")), libraries));
        } catch (IOException failure) {
            throw failed("What was built in " + home + " cannot be read (" + DataFolder.reason(failure) + ")");
        }
    }

    private void take(Path home, Stream<Path> local) {
        for (var service : List.of(Part.COMMAND_SERVICE, Part.QUERY_SERVICE)) {
            take(built(home, service), jar(service));
        }
        OwnFiles.delete(libraries());
        local.filter(Programs::isJar).distinct().forEach(jar -> take(jar, taken(jar)));
    }

    /** Where a build puts the jar of a service. */
    public static Path built(Path home, Part service) {
        return home.resolve(service.id() + "/target/" + service.id() + "-" + VERSION + "-app.jar");
    }

    private static Path target(Path home, String module) {
        return home.resolve("infra").resolve(module).resolve("target");
    }

    /** What was taken for children of our own; folders, which only tests have on their class path, stay where they are. */
    String classPath() {
        try (var libraries = Files.list(libraries())) {
            return Stream.concat(ownClassPath().filter(entry -> !isJar(entry)), libraries.sorted())
                    .map(Path::toString)
                    .collect(joining(File.pathSeparator));
        } catch (IOException failure) {
            throw failed("What was taken to " + libraries() + " cannot be read (" + DataFolder.reason(failure) + ")");
        }
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
