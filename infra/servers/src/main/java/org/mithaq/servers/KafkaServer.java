package org.mithaq.servers;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker on one node, which is its own controller. */
public final class KafkaServer extends JavaServer {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Path folder;
    private final String bind;
    private final int port;
    private final int controllerPort;

    /**
     * Runs from the class path of this JVM.
     *
     * @param folder holds the data; a server started again on it continues
     */
    public KafkaServer(Path folder, String bind, int port, int controllerPort, Path log) {
        this(folder, bind, port, controllerPort, log, System.getProperty("java.class.path"));
    }

    /**
     * Runs from a class path of its own.
     *
     * @param folder holds the data; a server started again on it continues
     */
    public KafkaServer(Path folder, String bind, int port, int controllerPort, Path log, String classPath) {
        super(
                "Kafka",
                log,
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=org/mithaq/servers/kafka-logback.xml"),
                classPath,
                List.of(KafkaNode.class.getName(), folder.toAbsolutePath().toString()));
        this.folder = folder.toAbsolutePath();
        this.bind = bind;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    protected List<String> command() {
        try {
            Files.createDirectories(folder);
            try (var out = Files.newOutputStream(KafkaNode.settings(folder))) {
                settings().store(out, null);
            }
        } catch (IOException failure) {
            throw new StartFailed("The settings of Kafka cannot be written", failure);
        }
        return super.command();
    }

    @Override
    public boolean isHealthy() {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers", address(),
                "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What clients take as bootstrap servers. */
    @Override
    public String address() {
        return Ports.reach(bind) + ":" + port;
    }

    /** Sessions are short because a killed broker may return only when its old session has ended. */
    private Properties settings() throws IOException {
        var settings = new Properties();
        settings.load(new StringReader("""
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%4$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%2$s:%3$d,CONTROLLER://%2$s:%4$d
                advertised.listeners=PLAINTEXT://%1$s:%3$d
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                initial.broker.registration.timeout.ms=60000
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(Ports.reach(bind), Ports.inUrl(bind), port, controllerPort)));
        settings.setProperty("log.dirs", KafkaNode.data(folder).toString());
        return settings;
    }
}
