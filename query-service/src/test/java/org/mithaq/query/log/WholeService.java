package org.mithaq.query.log;

import static org.awaitility.Awaitility.await;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.mithaq.events.Json;
import org.mithaq.query.QueryApplication;
import org.mithaq.servers.TestServers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A test against the whole service with a log of its own; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = QueryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeService.Servers.class)
public @interface WholeService {

    /** What the service is started against. */
    final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final TestLog LOG = new TestLog(TestServers.kafka(), "whole-" + UUID.randomUUID()).create();
        public static final TestPeople PEOPLE =
                new TestPeople(TestServers.kafka(), "people-" + UUID.randomUUID()).create();
        public static final TestCheckpoints CHECKPOINTS =
                new TestCheckpoints(TestServers.kafka(), "checkpoints-" + UUID.randomUUID()).create();
        public static final TestIssuer ISSUER = new TestIssuer();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            start(context, LOG, CHECKPOINTS);
        }

        /** The same with another log. */
        public static void start(ConfigurableApplicationContext context, TestLog log, TestCheckpoints checkpoints) {
            var database = TestServers.postgres().freshQueryDatabase();
            TestPropertyValues.of(
                            "MITHAQ_QUERY_DB=" + database.jdbcUrl(),
                            "MITHAQ_QUERY_DB_OWNER=" + database.owner(),
                            "MITHAQ_QUERY_DB_OWNER_PASSWORD=" + database.ownerPassword(),
                            "MITHAQ_QUERY_DB_USER=" + database.user(),
                            "MITHAQ_QUERY_DB_PASSWORD=" + database.password(),
                            "MITHAQ_KAFKA=" + TestServers.kafka(),
                            "MITHAQ_ISSUER=" + ISSUER.url(),
                            "MITHAQ_LOG_KEYS=" + checkpoints.keys(),
                            "mithaq.inbox.topic=" + log.topic(),
                            "mithaq.people.topic=" + PEOPLE.topic(),
                            "mithaq.checkpoints.topic=" + checkpoints.topic(),
                            "mithaq.checkpoints.patience=2s",
                            "mithaq.inbox.stopped=300ms",
                            "mithaq.rehearsal=false")
                    .applyTo(context);
        }
    }

    /** Somebody who reads over HTTP. */
    final class Reader {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();
        private final String base;

        public Reader(Environment environment) {
            base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        }

        public String base() {
            return base;
        }

        public HttpResponse<String> get(String path, String... headers) {
            return send(path, "GET", headers);
        }

        public HttpResponse<String> send(String path, String method, String... headers) {
            var request =
                    HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            try {
                return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (java.io.IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        public JsonNode json(String path, String... headers) {
            return Json.LENIENT.readTree(get(path, headers).body());
        }

        /** The header of somebody with these roles. */
        public static String[] bearer(String... roles) {
            return new String[] {"Authorization", "Bearer " + Servers.ISSUER.token(roles)};
        }

        /** A new plan, as its beginning and whole life are told by the showcase, once it can be read. */
        public String showcase() {
            var plan = "Plan-" + UUID.randomUUID().toString().substring(0, 8);
            ShowcasePlan.append(Servers.LOG, plan);
            arrived();
            return plan;
        }

        /** Waits until everything that was appended can be read. */
        public void arrived() {
            var position = Servers.LOG.position();
            await().until(() ->
                    json("/actuator/health/inbox").at("/details/position").asLong() >= position);
        }
    }
}
