package org.mithaq.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mithaq.servers.Database;
import org.mithaq.servers.JavaServer;
import org.mithaq.servers.Ports;

/** The query service as it is delivered, on loopback and with the memory that a local installation gives it. */
final class QueryServer extends JavaServer {

    private static final String JAR = "query-service/target/query-service-0.1.0-app.jar";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = Ports.free(1).getFirst();
    private final Map<String, String> settings;

    QueryServer(Path home, Path log, Database database, String kafka, PlanTopic topic) {
        super(
                "The query service",
                log,
                OPTIONS_OF_A_SERVICE,
                ownPlace() + ":" + home.resolve(JAR),
                List.of("org.springframework.boot.loader.launch.JarLauncher"));
        settings = Map.of(
                "MITHAQ_QUERY_DB", database.jdbcUrl(),
                "MITHAQ_QUERY_DB_OWNER", database.owner(),
                "MITHAQ_QUERY_DB_OWNER_PASSWORD", database.ownerPassword(),
                "MITHAQ_QUERY_DB_USER", database.user(),
                "MITHAQ_QUERY_DB_PASSWORD", database.password(),
                "MITHAQ_KAFKA", kafka,
                "MITHAQ_INBOX_TOPIC", topic.name(),
                "MITHAQ_PEOPLE_TOPIC", topic.people(),
                "MITHAQ_CHECKPOINTS_TOPIC", topic.checkpoints(),
                "MITHAQ_HTTP_PORT", Integer.toString(port));
    }

    @Override
    protected void settle(Map<String, String> environment) {
        environment.keySet().removeIf(variable -> variable.startsWith("MITHAQ_"));
        environment.putAll(settings);
    }

    @Override
    public boolean isHealthy() {
        try {
            return send("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What is at this address, read to its end. */
    String get(String path) {
        try {
            var answer = send(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException(path + " does not answer", failure);
        }
    }

    /** How far the list of plans has come in the log. */
    long listed() {
        try {
            var tag = send("/api/plans?limit=1").headers().firstValue("ETag").orElse("\"0-");
            return Long.parseLong(tag.substring(1, tag.indexOf('-')));
        } catch (IOException failure) {
            throw new IllegalStateException("The list of plans does not answer", failure);
        }
    }

    private HttpResponse<String> send(String path) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
