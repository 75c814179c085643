package org.mithaq.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.servers.TestServers;

class PublicationTest extends RunningCommandService {

    private static final TopicPartition EVENTS = new TopicPartition("mithaq.events.v1", 0);

    @Test
    void the_topic_is_the_log_line_by_line_in_its_order() {
        for (var i = 0; i < 20; i++) {
            open(newPlanId());
        }
        var last = lastPosition();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(topic()).hasSizeGreaterThanOrEqualTo((int) last));

        var topic = topic().subList(0, (int) last);
        assertThat(topic.stream()
                        .map(message -> Long.parseLong(header(message, "position")))
                        .toList())
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        var log = db.sql("select convert_from(line, 'UTF8') from event_log where position <= ? order by position")
                .param(last)
                .query(String.class)
                .list();
        assertThat(topic.stream().map(message -> text(message.value())).toList())
                .isEqualTo(log);
    }

    @Test
    void a_message_says_what_it_is_without_being_parsed() {
        var plan = newPlanId();
        var position = open(plan).json().path("position").asLong();
        await().atMost(Duration.ofSeconds(10)).until(() -> topic().size() >= position);

        var message = topic().get((int) position - 1);
        assertThat(text(message.key())).isEqualTo("plan/" + plan);
        assertThat(header(message, "ce_subject")).isEqualTo("plan/" + plan);
        assertThat(header(message, "ce_type")).isEqualTo("org.mithaq.lifecycle.action-plan-opened.v1");
        assertThat(header(message, "content-type")).isEqualTo("application/cloudevents+json");
    }

    @Test
    void the_topics_keep_what_they_promise() throws Exception {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !topic().isEmpty() || open(newPlanId()).status() == 200);
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka()))) {
            var events = settings(admin, "mithaq.events.v1");
            assertThat(events).containsEntry("retention.ms", "-1").containsEntry("cleanup.policy", "delete");
            assertThat(settings(admin, "mithaq.people.v1"))
                    .containsEntry("cleanup.policy", "compact")
                    .containsEntry("max.compaction.lag.ms", "3600000")
                    .containsEntry("segment.ms", "600000")
                    .containsEntry("delete.retention.ms", "86400000");
            var described = admin.describeTopics(List.of("mithaq.events.v1"))
                    .allTopicNames()
                    .get();
            assertThat(described.values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(1));
        }
    }

    @Test
    void the_place_is_kept_and_only_moves_on() {
        open("plan-" + UUID.randomUUID());
        var last = lastPosition();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(db.sql("select position from published")
                                .query(Long.class)
                                .single())
                        .isGreaterThanOrEqualTo(last));
    }

    private static Map<String, String> settings(Admin admin, String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = new HashMap<String, String>();
        admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .forEach(config -> config.entries().forEach(entry -> settings.put(entry.name(), entry.value())));
        return settings;
    }

    private static List<ConsumerRecord<byte[], byte[]>> topic() {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka(),
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(EVENTS));
            consumer.seekToBeginning(List.of(EVENTS));
            long end = consumer.endOffsets(List.of(EVENTS)).values().iterator().next();
            while (consumer.position(EVENTS) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return text(message.headers().lastHeader(name).value());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
