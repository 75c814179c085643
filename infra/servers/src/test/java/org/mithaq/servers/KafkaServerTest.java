package org.mithaq.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    private static final String TOPIC = "kept";

    @TempDir
    Path temp;

    @Test
    void keeps_its_records_when_it_is_killed_and_started_again_on_the_same_port() throws Exception {
        var ports = Ports.free(2);
        try (var kafka = new KafkaServer(
                temp.resolve("kafka"), "127.0.0.1", ports.getFirst(), ports.getLast(), temp.resolve("kafka.log"))) {
            kafka.start();
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
            send(kafka, "before");

            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();
            assertThat(kafka.isHealthy()).isFalse();
            kafka.start();
            send(kafka, "after the kill");

            kafka.stop();
            kafka.start();
            send(kafka, "after the stop");

            assertThat(read(kafka, 3)).containsExactly("before", "after the kill", "after the stop");
        }
    }

    private static void send(KafkaServer kafka, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.address(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static List<String> read(KafkaServer kafka, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
            return values;
        }
    }
}
