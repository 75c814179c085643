package org.mithaq.servers;

import java.io.IOException;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers for tests from a container engine; the engine's own caretaker ends them with this JVM. */
final class Containers {

    private Containers() {}

    @SuppressWarnings("resource")
    static Databases postgres() {
        var passwords = Passwords.random();
        var container = new PostgreSQLContainer("postgres:18")
                .withUsername(Passwords.ADMIN)
                .withPassword(passwords.of(Passwords.ADMIN))
                .withCommand("postgres", "-c", "max_connections=200");
        container.start();
        var databases = new Databases(container.getHost(), container.getFirstMappedPort(), passwords);
        try {
            databases.prepare();
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The databases cannot be prepared: " + failure.getMessage(), failure);
        }
        return databases;
    }

    @SuppressWarnings("resource")
    static String kafka() {
        var container = new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }
}
