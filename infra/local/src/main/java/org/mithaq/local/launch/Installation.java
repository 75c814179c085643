package org.mithaq.local.launch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.keys.KeyFolder;
import org.mithaq.local.identity.IdentityProvider;
import org.mithaq.servers.ChildServer;
import org.mithaq.servers.JavaServer;
import org.mithaq.servers.KafkaServer;
import org.mithaq.servers.PostgresServer;

/** The servers that an installation runs itself; what is given from outside is not among them. */
record Installation(Map<Part, ChildServer> servers) {

    private static final String COMMAND_DB = "MITHAQ_COMMAND_DB";
    private static final String QUERY_DB = "MITHAQ_QUERY_DB";

    static Installation of(Settings settings, DataFolder data) {
        var servers = new EnumMap<Part, ChildServer>(Part.class);
        var postgres = settings.embedsPostgres() ? postgres(settings, data) : null;
        if (postgres != null) {
            servers.put(Part.POSTGRES, postgres);
        }
        if (settings.embedsKafka()) {
            servers.put(Part.KAFKA, kafka(settings, data));
        }
        if (settings.embedsIdentity()) {
            servers.put(Part.IDENTITY, identity(settings, data));
        }
        for (var service : List.of(Part.COMMAND_SERVICE, Part.QUERY_SERVICE)) {
            servers.put(service, service(service, settings, data, postgres));
        }
        return new Installation(servers);
    }

    static PostgresServer postgres(Settings settings, DataFolder data) {
        var folder = data.of(Part.POSTGRES);
        return new PostgresServer(
                folder,
                folder.resolve("software"),
                settings.bind(),
                settings.port(Port.POSTGRES),
                data.log(Part.POSTGRES));
    }

    private static KafkaServer kafka(Settings settings, DataFolder data) {
        return new KafkaServer(
                data.of(Part.KAFKA),
                settings.bind(),
                settings.port(Port.KAFKA),
                settings.port(Port.KAFKA_CONTROLLER),
                data.log(Part.KAFKA),
                data.programs().classPath());
    }

    private static WebServer identity(Settings settings, DataFolder data) {
        return new WebServer(
                Part.IDENTITY,
                data.log(Part.IDENTITY),
                settings.url(Port.IDENTITY),
                "/actuator/health",
                List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                data.programs().classPath(),
                List.of(IdentityProvider.class.getName()),
                () -> common(settings, data));
    }

    private static WebServer service(Part part, Settings settings, DataFolder data, @Nullable PostgresServer postgres) {
        var port = part == Part.COMMAND_SERVICE ? Port.COMMAND : Port.HTTP;
        return new WebServer(
                part,
                data.log(part),
                settings.url(port),
                "/actuator/health/readiness",
                JavaServer.OPTIONS_OF_A_SERVICE,
                data.programs().classPath(part),
                List.of("org.springframework.boot.loader.launch.JarLauncher"),
                () -> serviceEnvironment(settings, data, port, postgres));
    }

    /** A service gets the roles of its own database only. */
    private static Map<String, String> serviceEnvironment(
            Settings settings, DataFolder data, Port port, @Nullable PostgresServer postgres) {
        var environment = common(settings, data);
        environment.put(
                "MITHAQ_KAFKA",
                settings.given("MITHAQ_KAFKA").orElse(kafka(settings, data).address()));
        var variable = port == Port.COMMAND ? COMMAND_DB : QUERY_DB;
        if (postgres != null) {
            var databases = postgres.databases();
            environment.putAll((port == Port.COMMAND ? databases.command() : databases.query()).settings(variable));
        } else {
            settings.environment().forEach((name, value) -> {
                if (name.startsWith(variable)) {
                    environment.put(name, value);
                }
            });
        }
        if (port == Port.COMMAND) {
            // The pages hand on what the public contributes, and say from where it came.
            environment.putIfAbsent("MITHAQ_FORWARDED_HEADERS", "native");
            environment.put("MITHAQ_SOURCE", data.source(settings.given("MITHAQ_SOURCE")));
            environment.put("MITHAQ_EVIDENCE", data.evidence().toString());
            environment.put("MITHAQ_KEYS", settings.keys().toString());
            settings.checkpointFolder()
                    .ifPresent(folder -> environment.put("MITHAQ_CHECKPOINT_FOLDER", folder.toString()));
            environment.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        } else {
            environment.putIfAbsent(
                    "MITHAQ_LOG_KEYS",
                    new KeyFolder(settings.keys()).publicKeys().toString());
            environment.putIfAbsent("MITHAQ_COMMAND_SERVICE", settings.url(Port.COMMAND));
            if (settings.embedsIdentity()) {
                environment.putIfAbsent("MITHAQ_SIGN_IN_CLIENT", IdentityProvider.PAGES);
            }
        }
        return environment;
    }

    /** What was given except the databases, and the values of what was not. */
    private static Map<String, String> common(Settings settings, DataFolder data) {
        var environment = new TreeMap<>(settings.environment());
        environment.keySet().removeIf(name -> name.startsWith(COMMAND_DB) || name.startsWith(QUERY_DB));
        settings.ports().forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        environment.put("MITHAQ_BIND", settings.bind());
        environment.put("MITHAQ_DATA", data.root().toString());
        environment.put("MITHAQ_ISSUER", settings.given("MITHAQ_ISSUER").orElse(settings.url(Port.IDENTITY)));
        return environment;
    }
}
