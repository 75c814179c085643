package org.mithaq.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.mithaq.local.identity.Tokens;
import org.mithaq.local.launch.Port;
import org.mithaq.local.launch.Running;
import org.mithaq.servers.Databases;
import org.mithaq.servers.OwnFiles;
import org.mithaq.servers.Ports;
import org.mithaq.servers.PostgresServer;
import org.mithaq.servers.TestServers;

/**
 * A whole installation as its users have it, started by the command line on free ports and a data folder of its own.
 * Servers are named as their logs are: postgres, kafka, identity, command-service, query-service.
 */
public final class RunningSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final Map<String, String> environment;
    private final Map<Port, Integer> ports = new TreeMap<>();
    private Process launcher;

    private RunningSystem(String subcommand, Map<String, String> extra) {
        folder = passableFolder();
        environment = new TreeMap<>(extra);
        environment.put("MITHAQ_DATA", data().toString());
        var free = Ports.free(Port.values().length).iterator();
        for (var port : Port.values()) {
            ports.put(port, free.next());
            environment.put(port.variable(), Integer.toString(port(port)));
        }
        launcher = launch(subcommand);
    }

    /** Starts without demonstration data and returns when it is ready. */
    public static RunningSystem up() {
        return new RunningSystem("up", Map.of());
    }

    /** Starts with the demonstration plans and returns when they are visible. */
    public static RunningSystem demo() {
        return new RunningSystem("demo", Map.of());
    }

    /**
     * Starts with more environment variables.
     *
     * @param subcommand {@code up} or {@code demo}
     */
    public static RunningSystem with(String subcommand, Map<String, String> environment) {
        return new RunningSystem(subcommand, environment);
    }

    /** The base address of the command API. */
    public String commands() {
        return "http://localhost:" + port(Port.COMMAND);
    }

    /** The base address of the pages and the query API. */
    public String queries() {
        return "http://localhost:" + port(Port.HTTP);
    }

    /** The base address of the identity provider. */
    public String issuer() {
        return "http://localhost:" + port(Port.IDENTITY);
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }

    /** Both databases with their roles and passwords. */
    public Databases databases() {
        return new PostgresServer(
                        data().resolve("postgres"),
                        TestServers.cache(),
                        "127.0.0.1",
                        port(Port.POSTGRES),
                        log("postgres"))
                .databases();
    }

    public int port(Port port) {
        return ports.getOrDefault(port, 0);
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path log(String name) {
        return data().resolve("logs").resolve(name + ".log");
    }

    public String token(String role) {
        return new Tokens(issuer(), data().resolve("identity")).of(role, Optional.empty());
    }

    public String token(String role, String member) {
        return new Tokens(issuer(), data().resolve("identity")).of(role, Optional.of(member));
    }

    /** What the launcher said on standard error since it was started. */
    public String progress() {
        return read(folder.resolve("err"));
    }

    /** Kills a server as {@code kill -9} does; the launcher restarts it. */
    public void kill(String name) {
        var process = process(name).orElseThrow(() -> new IllegalStateException(name + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }

    public void awaitHealthy(String name) {
        Awaitility.await(name)
                .atMost(PATIENCE)
                .pollInterval(PAUSE)
                .until(() -> seen(name).filter(Running.Seen::healthy).isPresent());
    }

    /** The process that a server is now. */
    public Optional<ProcessHandle> process(String name) {
        return seen(name).flatMap(Running.Seen::pid).flatMap(ProcessHandle::of);
    }

    /** Ends everything in order, as {@code down} does. */
    public void down() {
        Running.on(data(), CommandLineRun.home()).ifPresent(Running::end);
        launcher.onExit().join();
    }

    /** Kills the launcher as {@code kill -9} does; its children end by themselves. */
    public void killLauncher() {
        launcher.destroyForcibly();
        launcher.onExit().join();
    }

    /** Starts again on the same data and ports, and returns when it is ready. */
    public void upAgain() {
        launcher = launch("up");
    }

    /** Ends everything and removes the data. */
    @Override
    public void close() {
        down();
        OwnFiles.delete(folder);
    }

    private Optional<Running.Seen> seen(String name) {
        return Running.on(data(), CommandLineRun.home()).stream()
                .flatMap(running -> running.status().stream())
                .filter(server -> server.part().id().equals(name))
                .findFirst();
    }

    private Process launch(String subcommand) {
        var out = folder.resolve("out");
        var process = CommandLineRun.start(environment, out, folder.resolve("err"), subcommand);
        Awaitility.await("ready")
                .atMost(PATIENCE)
                .pollInterval(PAUSE)
                .until(() -> !process.isAlive() || read(out).contains("Mithaq is ready: " + queries()));
        if (!process.isAlive()) {
            throw new IllegalStateException("Mithaq ended with exit code " + process.exitValue() + ":\n" + progress());
        }
        return process;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL, which does not run as root, must reach its data. */
    private static Path passableFolder() {
        try {
            var folder = Files.createTempDirectory("mithaq-system-");
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
