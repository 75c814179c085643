package org.mithaq.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.servers.Database;
import org.mithaq.servers.JavaServer;
import org.mithaq.servers.Ports;

/**
 * The command service as it is delivered, on loopback, with as much heap as this process: what is measured in there and what is
 * measured in here pay the same for the collector.
 */
final class CommandServer extends JavaServer {

    private static final String JAR = "command-service/target/command-service-0.1.0-app.jar";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = Ports.free(1).getFirst();
    private final Map<String, String> settings = new HashMap<>();

    /** @param kafka where it publishes; where nobody listens it goes on trying, at little cost */
    CommandServer(Path home, Path folder, Database database, String kafka, String issuer) {
        super(
                "The command service",
                folder.resolve("command-service.log"),
                options(),
                ownPlace() + ":" + home.resolve(JAR),
                List.of("org.springframework.boot.loader.launch.JarLauncher"));
        settings.putAll(database.settings("MITHAQ_COMMAND_DB"));
        settings.putAll(Map.of(
                "MITHAQ_KAFKA",
                kafka,
                "MITHAQ_ISSUER",
                issuer,
                "MITHAQ_EVIDENCE",
                folder.resolve("evidence").toString(),
                "MITHAQ_TOKEN_PER_SECOND",
                "1000000",
                "MITHAQ_COMMAND_PORT",
                Integer.toString(port)));
        // all of the public has one address here
        settings.put("MITHAQ_CONTRIBUTIONS_PER_MINUTE", "1000000");
        settings.put("MITHAQ_ALL_CONTRIBUTIONS_PER_SECOND", "1000000");
        settings.put("MITHAQ_KEYS", folder.resolve("keys").toString());
    }

    // of two sizes of the heap the last one counts
    private static List<String> options() {
        var heap = "-Xmx" + Runtime.getRuntime().maxMemory() / 1024 / 1024 + "m";
        return Stream.concat(OPTIONS_OF_A_SERVICE.stream(), Stream.of(heap)).toList();
    }

    @Override
    protected void settle(Map<String, String> environment) {
        environment.keySet().removeIf(variable -> variable.startsWith("MITHAQ_"));
        environment.putAll(settings);
    }

    int port() {
        return port;
    }

    @Override
    public boolean isHealthy() {
        try {
            var health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .build();
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }
}
