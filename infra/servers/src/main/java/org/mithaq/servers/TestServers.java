package org.mithaq.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The one place where tests choose their servers: child processes by default, containers with {@code MITHAQ_TESTCONTAINERS=true}.
 * Each is started once per JVM, when first asked for, and ends with it.
 */
public final class TestServers {

    private static final boolean CONTAINERS = Boolean.parseBoolean(System.getenv("MITHAQ_TESTCONTAINERS"));
    private static final String BIND = "127.0.0.1";

    private TestServers() {}

    /** A PostgreSQL server with both databases; ask it for fresh ones where tests must not see each other's rows. */
    public static Databases postgres() {
        return Postgres.DATABASES;
    }

    /** The bootstrap servers of a Kafka broker. */
    public static String kafka() {
        return Kafka.BOOTSTRAP;
    }

    /** Programs of PostgreSQL that all test runs of one user share. */
    public static Path cache() {
        return Cache.FOLDER;
    }

    private static final class Cache {
        static final Path FOLDER = sharedOrFresh(
                Path.of(System.getProperty("java.io.tmpdir"), "mithaq-servers-" + System.getProperty("user.name")));
    }

    /** In a folder for all users another one may have come first: its programs are not run. */
    static Path sharedOrFresh(Path shared) {
        try {
            if (Files.notExists(shared, LinkOption.NOFOLLOW_LINKS)) {
                OwnFiles.passable(shared);
            }
            if (OwnFiles.isOnlyOurs(shared)) {
                return shared;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var fresh = folder("servers");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> OwnFiles.delete(fresh)));
        return fresh;
    }

    private static final class Postgres {
        static final Databases DATABASES = CONTAINERS ? Containers.postgres() : embedded();

        private static Databases embedded() {
            var folder = folder("postgres");
            var server =
                    new PostgresServer(folder, cache(), BIND, Ports.free(1).getFirst(), folder.resolve("postgres.log"));
            endWithThisJvm(server, folder);
            server.start();
            return server.databases();
        }
    }

    private static final class Kafka {
        static final String BOOTSTRAP = CONTAINERS ? Containers.kafka() : embedded();

        private static String embedded() {
            var folder = folder("kafka");
            var ports = Ports.free(2);
            var server = new KafkaServer(folder, BIND, ports.getFirst(), ports.getLast(), folder.resolve("kafka.log"));
            endWithThisJvm(server, folder);
            server.start();
            return server.address();
        }
    }

    /** Nobody needs the data any more: killing is quicker than stopping. */
    private static void endWithThisJvm(ChildServer server, Path folder) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.kill();
            OwnFiles.delete(folder);
        }));
    }

    private static Path folder(String name) {
        try {
            return OwnFiles.passable(Files.createTempDirectory("mithaq-" + name + "-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
