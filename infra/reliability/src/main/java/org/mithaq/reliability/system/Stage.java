package org.mithaq.reliability.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.mithaq.local.identity.Tokens;
import org.mithaq.local.launch.OneByOne;
import org.mithaq.local.launch.Part;
import org.mithaq.local.launch.Port;
import org.mithaq.local.launch.Settings;
import org.mithaq.reliability.faults.Proxy;
import org.mithaq.servers.ChildServer;
import org.mithaq.servers.Database;
import org.mithaq.servers.Databases;
import org.mithaq.servers.KafkaServer;
import org.mithaq.servers.OwnFiles;
import org.mithaq.servers.Ports;
import org.mithaq.servers.PostgresServer;
import org.mithaq.servers.StartFailed;
import org.mithaq.servers.TestServers;

/**
 * A whole installation for one run: PostgreSQL, Kafka, an identity provider, two command services on one database, each
 * behind a proxy of its own, and a query service. Ports stay the same when a server comes back; everything is on loopback.
 */
public final class Stage implements AutoCloseable {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String QUERY = "query-service";
    public static final List<String> COMMANDS = List.of("command-1", "command-2");

    private static final String LOOPBACK = "127.0.0.1";
    private static final String COMMAND_DB = "MITHAQ_COMMAND_DB";
    private static final String QUERY_DB = "MITHAQ_QUERY_DB";

    private final Path folder;
    private final Path home;
    private final Optional<SmallDisk> disk;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final Map<String, Managed> parts = new LinkedHashMap<>();
    private final Map<String, Proxy> proxies = new LinkedHashMap<>();
    private final Map<String, Settings> settings = new LinkedHashMap<>();
    private final Managed identity;
    private final String issuer;

    private Stage(Path folder, Path home) throws IOException {
        this.folder = folder;
        this.home = home;
        var ports = new ArrayList<>(Ports.free(10)).iterator();
        disk = SmallDisk.at(folder.resolve(POSTGRES));
        var postgresPort = ports.next();
        postgres = new PostgresServer(
                folder.resolve(POSTGRES), TestServers.cache(), LOOPBACK, postgresPort, log(POSTGRES));
        kafka = new KafkaServer(folder.resolve(KAFKA), LOOPBACK, ports.next(), ports.next(), log(KAFKA));
        var identityPort = ports.next();
        issuer = "http://localhost:" + identityPort;
        parts.put(POSTGRES, new Managed(POSTGRES, postgres));
        parts.put(KAFKA, new Managed(KAFKA, kafka));
        parts.get(POSTGRES).start();
        identity = new Managed("identity", server(Part.IDENTITY, identitySettings(identityPort)));
        for (var command : COMMANDS) {
            var proxied = ports.next();
            proxies.put(command, new Proxy(proxied, postgresPort));
            settings.put(command, service(command, Port.COMMAND, ports.next(), proxied, postgresPort));
        }
        settings.put(QUERY, service(QUERY, Port.HTTP, ports.next(), postgresPort, postgresPort));
        settings.forEach((name, its) -> parts.put(name, new Managed(name, server(name, its))));
    }

    /** Starts everything; returns when it answers. */
    public static Stage start(Path home) {
        try {
            var folder = Files.createTempDirectory("mithaq-chaos-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            var stage = new Stage(folder, home);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stage::close));
            startTogether(Stream.concat(Stream.of(stage.identity), stage.parts.values().stream()));
            return stage;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts these at the same time; returns when all answer. */
    public void start(List<String> names) {
        startTogether(names.stream().map(this::part));
    }

    private static void startTogether(Stream<Managed> some) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            some.map(part -> threads.submit(part::start)).toList().forEach(Stage::await);
        }
    }

    private static void await(Future<?> started) {
        try {
            started.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            var last = failed.getCause() instanceof StartFailed start ? start.lastLines(40) : List.<String>of();
            throw new IllegalStateException(
                    "The stage cannot be set: " + failed.getCause() + "\n" + String.join("\n", last), failed);
        }
    }

    public Managed part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return part;
    }

    public List<Managed> parts() {
        return List.copyOf(parts.values());
    }

    public Proxy proxy(String command) {
        var proxy = proxies.get(command);
        if (proxy == null) {
            throw new IllegalArgumentException("There is no proxy before " + command);
        }
        return proxy;
    }

    /** The small disk of PostgreSQL, where the machine allows one. */
    public Optional<SmallDisk> disk() {
        return disk;
    }

    public Databases databases() {
        return postgres.databases();
    }

    public String kafka() {
        return kafka.address();
    }

    /** Where a service is reached. */
    public String url(String service) {
        var port = service.equals(QUERY) ? Port.HTTP : Port.COMMAND;
        return Optional.ofNullable(settings.get(service))
                .map(its -> its.url(port))
                .orElseThrow(() -> new IllegalArgumentException("There is no " + service));
    }

    public Tokens tokens() {
        return new Tokens(issuer, folder.resolve("identity/identity"));
    }

    /** The folder of the log's keys, which all services share. */
    public Path keys() {
        return folder.resolve("keys");
    }

    public Path folder() {
        return folder;
    }

    /** Starts a command service anew with a clock that is wrong by this. */
    public void shiftClock(String command, Duration offset) {
        var part = part(command);
        part.kill();
        var its = settings.get(command);
        if (its == null) {
            throw new IllegalArgumentException("There is no " + command);
        }
        var environment = new TreeMap<>(its.environment());
        if (!offset.isZero()) {
            environment.put("SPRING_PROFILES_ACTIVE", "shifted-clock");
            environment.put("MITHAQ_CLOCK_OFFSET", offset.toString());
        }
        var shifted = new Settings(environment, its.data(), its.bind(), its.ports());
        var now = new Managed(command, server(command, shifted));
        parts.put(command, now);
        now.start();
    }

    /** Ends everything; the folder stays, for it holds the logs. */
    @Override
    public synchronized void close() {
        var all = new ArrayList<>(parts.values());
        all.add(1, identity);
        all.reversed().forEach(Managed::close);
        proxies.values().forEach(Stage::close);
        disk.ifPresent(SmallDisk::close);
    }

    /** Removes what was left, when nothing of it is of interest. */
    public void forget() {
        OwnFiles.delete(folder);
    }

    private static void close(Proxy proxy) {
        try {
            proxy.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ChildServer server(String name, Settings its) {
        return server(name.equals(QUERY) ? Part.QUERY_SERVICE : Part.COMMAND_SERVICE, its);
    }

    private ChildServer server(Part part, Settings its) {
        return Optional.ofNullable(OneByOne.of(its, home).get(part)).orElseThrow();
    }

    private Settings identitySettings(int port) {
        return settings("identity", Map.of(Port.IDENTITY.variable(), Integer.toString(port)));
    }

    private Settings service(String name, Port port, int number, int commandDb, int queryDb) {
        var environment = new TreeMap<String, String>();
        environment.put(port.variable(), Integer.toString(number));
        environment.put("MITHAQ_KAFKA", kafka.address());
        environment.put("MITHAQ_ISSUER", issuer);
        environment.put("MITHAQ_SOURCE", "urn:mithaq:chaos");
        database(environment, COMMAND_DB, databases().command(), commandDb);
        database(environment, QUERY_DB, databases().query(), queryDb);
        return settings(name, environment);
    }

    private Settings settings(String name, Map<String, String> environment) {
        var whole = new TreeMap<>(environment);
        whole.put("MITHAQ_DATA", folder.resolve(name).toString());
        whole.put("MITHAQ_KEYS", keys().toString());
        return Settings.of(whole, home);
    }

    private static void database(Map<String, String> environment, String variable, Database database, int port) {
        environment.putAll(database.settings(variable));
        environment.put(variable, database.jdbcUrl().replaceFirst(":[0-9]+/", ":" + port + "/"));
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** The logs of all servers. */
    public List<Path> logs() {
        return Stream.concat(Stream.of(identity), parts.values().stream())
                .map(Managed::log)
                .toList();
    }
}
