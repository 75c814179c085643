package org.mithaq.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mithaq.servers.JavaServer;

/** A Spring Boot program that says over HTTP whether it is ready. */
final class WebServer extends JavaServer {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String url;
    private final URI health;
    private final Supplier<Map<String, String>> environment;

    /**
     * @param health the path that answers 200 when the program is ready
     * @param main   the main class and its arguments
     * @param environment asked at each start, when what it names is there
     */
    WebServer(
            Part part,
            Path log,
            String url,
            String health,
            List<String> options,
            String classPath,
            List<String> main,
            Supplier<Map<String, String>> environment) {
        super(part.title(), log, options, classPath, main);
        this.url = url;
        this.health = URI.create(url + health);
        this.environment = environment;
    }

    /** Of our own variables the program sees only those that are meant for it. */
    @Override
    protected void settle(Map<String, String> inherited) {
        inherited.keySet().removeIf(variable -> variable.startsWith("MITHAQ_"));
        inherited.putAll(environment.get());
    }

    @Override
    public String address() {
        return url;
    }

    @Override
    public boolean isHealthy() {
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
