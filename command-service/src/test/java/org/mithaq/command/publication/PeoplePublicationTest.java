package org.mithaq.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.people.PersonChanges;
import org.mithaq.events.Json;
import org.mithaq.servers.TestServers;

class PeoplePublicationTest extends RunningCommandService {

    private static final TopicPartition PEOPLE = new TopicPartition("mithaq.people.v1", 0);

    private final String family = "F" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void the_topic_says_who_somebody_is_then_into_whom_joined_then_nothing() {
        var kept = enter("Amina " + family);
        var dropped = enter("Dr Amina " + family);
        awaitTopic(dropped, 1);
        var joined = send("admin", "JoinPersons", "{\"keep\": \"%s\", \"drop\": \"%s\"}".formatted(kept, dropped));
        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        awaitTopic(dropped, 2);
        var erased =
                send("admin", "ErasePerson", "{\"personId\": \"%s\", \"reason\": {\"en\": \"Asked\"}}".formatted(kept));
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);

        assertThat(awaitTopic(kept, 2))
                .containsExactly(
                        "{\"id\":\"%s\",\"name\":\"Amina %s\",\"organisation\":\"Forum\"}".formatted(kept, family),
                        "null");
        assertThat(awaitTopic(dropped, 3))
                .containsExactly(
                        "{\"id\":\"%s\",\"name\":\"Dr Amina %s\",\"organisation\":\"Forum\"}"
                                .formatted(dropped, family),
                        "{\"id\":\"%s\",\"name\":\"Dr Amina %s\",\"organisation\":\"Forum\",\"joinedTo\":\"%s\"}"
                                .formatted(dropped, family, kept),
                        "null");
    }

    @Test
    void many_who_are_entered_at_once_are_all_published() throws Exception {
        var plan = newPlanId();
        open(plan);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var ids = threads.invokeAll(IntStream.range(0, 40)
                    .<java.util.concurrent.Callable<UUID>>mapToObj(
                            number -> () -> enter("Amina" + "abcdefgh".charAt(number % 8) + " " + family + number))
                    .toList());
            var entered = new HashSet<String>();
            for (var id : ids) {
                entered.add(id.get().toString());
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> topic().stream()
                            .map(message -> text(message.key()))
                            .collect(Collectors.toSet())
                            .containsAll(entered));
        }
        var changes = new PersonChanges(db).after(0, 10_000);
        assertThat(changes.stream().map(PersonChanges.Change::number))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void after_a_quiet_while_nobody_is_erased_once_so_that_the_broker_closes_the_segment() {
        var clock = new Moving();
        var feed = new PeopleFeed(new PersonChanges(db), clock);
        assertThat(feed.after(Long.MAX_VALUE, 10)).isEmpty();
        clock.now = clock.now.plus(PeopleFeed.QUIET).plusSeconds(1);
        var nobody = feed.after(Long.MAX_VALUE, 10);
        assertThat(nobody).singleElement().satisfies(erased -> {
            assertThat(erased.number()).isEqualTo(Long.MAX_VALUE);
            assertThat(erased.message().value()).isNull();
            assertThat(new String(erased.message().key(), StandardCharsets.UTF_8))
                    .isEqualTo("00000000-0000-0000-0000-000000000000");
        });
        assertThat(feed.after(Long.MAX_VALUE, 10))
                .as("it was not acknowledged, so it is sent again")
                .hasSize(1);
        feed.published(nobody);
        clock.now = clock.now.plus(PeopleFeed.QUIET).plusSeconds(1);
        assertThat(feed.after(Long.MAX_VALUE, 10)).isEmpty();
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private UUID enter(String name) {
        var plan = newPlanId();
        open(plan);
        var endorsed = send("cso", "EndorseByCSO", """
                {"planId": "%s", "organisation": "Forum", "representative": {"name": "%s"}}""".formatted(plan, name));
        assertThat(endorsed.status()).as(endorsed.body()).isEqualTo(200);
        var line = db.sql("select convert_from(line, 'UTF8') from event_log where position = ?")
                .param(endorsed.json().path("position").asLong())
                .query(String.class)
                .single();
        return UUID.fromString(
                Json.STRICT.readTree(line).at("/data/representative/id").asString());
    }

    /** What the topic says of a person, once it says so many things. */
    private static List<String> awaitTopic(UUID person, int many) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> topic(person), values -> values.size() >= many);
    }

    private static List<String> topic(UUID person) {
        return topic().stream()
                .filter(message -> text(message.key()).equals(person.toString()))
                .map(PeoplePublicationTest::value)
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> topic() {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka(), "allow.auto.create.topics", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(PEOPLE));
            consumer.seekToBeginning(List.of(PEOPLE));
            long end = consumer.endOffsets(List.of(PEOPLE)).values().iterator().next();
            while (consumer.position(PEOPLE) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    private static String value(ConsumerRecord<byte[], byte[]> message) {
        return message.value() == null ? "null" : text(message.value());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
