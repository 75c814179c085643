package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.servers.Ports;

/** What the environment says about an installation; a variable that is empty counts as not set. */
public record Settings(Map<String, String> environment, Path data, String bind, Map<Port, Integer> ports) {

    private static final List<String> DATABASES = List.of("MITHAQ_COMMAND_DB", "MITHAQ_QUERY_DB");
    private static final List<String> OF_A_DATABASE = List.of("_OWNER", "_OWNER_PASSWORD", "_USER", "_PASSWORD");
    private static final List<String> OF_THE_LOG =
            List.of("_PUBLISHER", "_PUBLISHER_PASSWORD", "_READER", "_READER_PASSWORD", "_AUDITOR");

    /**
     * Reads an environment.
     *
     * @param home where the data folder is if nothing else is said
     */
    public static Settings of(Map<String, String> environment, Path home) {
        var ours = new TreeMap<String, String>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith("MITHAQ_") && !value.isBlank()) {
                ours.put(variable, value.strip());
            }
        });
        return new Settings(ours, data(ours.get("MITHAQ_DATA"), home), bind(ours), ports(ours));
    }

    /** The same for a demonstration, in which somebody may say which day it is. */
    public Settings ofADemonstration() {
        var environment = new TreeMap<>(this.environment);
        environment.put("MITHAQ_CALENDAR_MOVABLE", "true");
        return new Settings(environment, data, bind, ports);
    }

    public int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** The host in addresses that are given to people and programs. */
    public String host() {
        return switch (bind) {
            case "127.0.0.1", "0.0.0.0", "::", "localhost" -> "localhost";
            default -> Ports.reach(bind);
        };
    }

    public String url(Port port) {
        return "http://" + host() + ":" + port(port);
    }

    /** The folder of the keys of the log. */
    public Path keys() {
        return folder("MITHAQ_KEYS").orElse(new DataFolder(data).keys());
    }

    /** Where checkpoints are written, if anywhere. */
    Optional<Path> checkpointFolder() {
        return folder("MITHAQ_CHECKPOINT_FOLDER");
    }

    public Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable));
    }

    boolean embedsPostgres() {
        return DATABASES.stream().noneMatch(environment::containsKey);
    }

    boolean embedsKafka() {
        return !environment.containsKey("MITHAQ_KAFKA");
    }

    public boolean embedsIdentity() {
        return !environment.containsKey("MITHAQ_ISSUER");
    }

    /** Refuses what cannot work, before anything is started. */
    void check() {
        try (var _ = new ServerSocket(0, 1, InetAddress.getByName(bind))) {
            // an address of this machine
        } catch (IOException foreign) {
            throw wrongUse("MITHAQ_BIND=" + bind + " is not an address of this machine");
        }
        var variables = new TreeMap<Integer, String>();
        for (var port : portsInUse()) {
            var other = variables.put(port(port), port.variable());
            if (other != null) {
                throw wrongUse(other + " and " + port.variable() + " are both " + port(port));
            }
        }
        if (!embedsPostgres()) {
            DATABASES.forEach(database -> require(database, "Both databases are given or none"));
            DATABASES.forEach(database ->
                    OF_A_DATABASE.forEach(part -> require(database + part, "A given database needs its roles")));
            OF_THE_LOG.forEach(part -> require("MITHAQ_COMMAND_DB" + part, "The log needs its roles"));
        }
        keys();
        checkpointFolder();
        given("MITHAQ_SOURCE")
                .filter(source -> !source.matches("[\\x21-\\x7e]+"))
                .ifPresent(_ -> {
                    throw wrongUse("MITHAQ_SOURCE is a URI such as urn:mithaq:oriental, without spaces");
                });
    }

    void checkPortsAreFree() {
        for (var port : portsInUse()) {
            if (!Ports.isFree(bind, port(port))) {
                throw wrongUse(
                        "Port " + port(port) + " is taken: free it or set " + port.variable() + " to another one");
            }
        }
    }

    private List<Port> portsInUse() {
        var ports = new ArrayList<>(List.of(Port.HTTP, Port.COMMAND));
        if (embedsIdentity()) {
            ports.add(Port.IDENTITY);
        }
        if (embedsPostgres()) {
            ports.add(Port.POSTGRES);
        }
        if (embedsKafka()) {
            ports.addAll(List.of(Port.KAFKA, Port.KAFKA_CONTROLLER));
        }
        return ports;
    }

    /** The folder that a variable names, if it is set. */
    private Optional<Path> folder(String variable) {
        try {
            return given(variable).map(given -> Path.of(given).toAbsolutePath().normalize());
        } catch (InvalidPathException rubbish) {
            throw wrongUse(variable + "=" + given(variable).orElse("") + " is not a path");
        }
    }

    private void require(String variable, String why) {
        if (!environment.containsKey(variable)) {
            throw wrongUse(why + ": " + variable + " is not set");
        }
    }

    /** An address of IPv6 may be given with or without brackets. */
    private static String bind(Map<String, String> environment) {
        return environment.getOrDefault("MITHAQ_BIND", "127.0.0.1").replaceAll("[\\[\\]]", "");
    }

    private static Path data(@Nullable String given, Path home) {
        try {
            var path = given == null ? home.resolve(".mithaq") : Path.of(given);
            return path.toAbsolutePath().normalize();
        } catch (InvalidPathException rubbish) {
            throw wrongUse("MITHAQ_DATA=" + given + " is not a path");
        }
    }

    private static Map<Port, Integer> ports(Map<String, String> environment) {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var given = environment.getOrDefault(port.variable(), Integer.toString(port.usual()));
            if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
                throw wrongUse(port.variable() + "=" + given + " is not a port: a number from 1 to 65535 is needed");
            }
            ports.put(port, Integer.valueOf(given));
        }
        return Map.copyOf(ports);
    }
}
