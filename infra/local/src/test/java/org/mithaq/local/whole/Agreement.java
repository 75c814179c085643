package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.local.whole.Load.Noted;

/** That log, topic and read model tell the same history, and that it is the one that was acknowledged. */
final class Agreement {

    private final Map<Long, String> log = new TreeMap<>();

    /** Reads the log as an auditor does. */
    static Agreement onTheLog() {
        var agreement = new Agreement();
        var last = 0L;
        while (true) {
            var page = Whole.log(last);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            if (page.body().isEmpty()) {
                return agreement;
            }
            for (var row : page.body().lines().map(Json.LENIENT::readTree).toList()) {
                last = row.path("position").asLong();
                agreement.log.put(last, row.path("line").asString());
            }
        }
    }

    Agreement positionsAreDenseAndVersionsToo() {
        assertThat(new ArrayList<>(log.keySet()))
                .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
        var versions = new LinkedHashMap<String, List<Integer>>();
        lines().forEach(line ->
                versions.computeIfAbsent(line.subject(), _ -> new ArrayList<>()).add(line.streamversion()));
        versions.forEach((stream, seen) -> assertThat(seen)
                .as(stream)
                .isEqualTo(IntStream.rangeClosed(1, seen.size()).boxed().toList()));
        assertThat(lines().stream().map(Line::time).toList())
                .as("recordedAt never goes back")
                .isSorted();
        return this;
    }

    /** Every acknowledged command is there once, where its answer said; what was refused is not. */
    Agreement whatWasAcknowledgedIsThereOnce(List<Noted> journal) {
        var byCommand = new LinkedHashMap<String, List<Long>>();
        log.forEach((position, line) -> {
            var read = Line.read(line.getBytes(StandardCharsets.UTF_8));
            if (!read.subject().startsWith("refusals/")) {
                byCommand
                        .computeIfAbsent(read.commandid().toString(), _ -> new ArrayList<>())
                        .add(position);
            }
        });
        for (var noted : journal) {
            var stored = byCommand.getOrDefault(noted.sent().id().toString(), List.of());
            var expected = noted.accepted()
                    ? List.of(noted.answer().json().path("position").asLong())
                    : List.<Long>of();
            assertThat(stored)
                    .as("%s, answered %s", noted.sent(), noted.answer())
                    .isEqualTo(expected);
        }
        return this;
    }

    Agreement theTopicIsTheLog() {
        var topic = new TreeMap<Long, String>();
        await("the topic")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> readTopic(topic) >= log.size());
        assertThat(new ArrayList<>(topic.entrySet()).subList(0, log.size())).isEqualTo(new ArrayList<>(log.entrySet()));
        return this;
    }

    /** The greatest position on the topic. Each position comes first in order; if it comes again, it is the same line. */
    private static long readTopic(Map<Long, String> lines) {
        var events = new TopicPartition("mithaq.events.v1", 0);
        var greatest = 0L;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Whole.SYSTEM.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(events));
            consumer.seekToBeginning(List.of(events));
            long end = consumer.endOffsets(List.of(events)).values().iterator().next();
            while (consumer.position(events) < end) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var position = Long.parseLong(
                            new String(message.headers().lastHeader("position").value(), StandardCharsets.UTF_8));
                    var line = new String(message.value(), StandardCharsets.UTF_8);
                    assertThat(position).as("first in order").isLessThanOrEqualTo(greatest + 1);
                    assertThat(lines.getOrDefault(position, line))
                            .as("the same line again")
                            .isEqualTo(line);
                    lines.put(position, line);
                    greatest = Math.max(greatest, position);
                }
            }
        }
        return greatest;
    }

    Agreement theReadModelIsTheLog(List<String> plans) {
        var expected = new LinkedHashMap<String, List<String>>();
        lines().forEach(line -> expected.computeIfAbsent(line.subject(), _ -> new ArrayList<>())
                .add(line.id().toString()));
        for (var plan : plans) {
            var ids = expected.getOrDefault("plan/" + plan, List.of());
            var read = Whole.query("/api/plans/" + plan + "?atLeast=" + ids.size());
            assertThat(read.status()).as(read.body()).isEqualTo(200);
            assertThat(read.json().path("version").asInt()).isEqualTo(ids.size());
            assertThat(eventIds(plan)).as(plan).isEqualTo(ids);
            assertThat(endorsements(read)).as("endorsements of %s", plan).isEqualTo(endorsed(plan));
        }
        return this;
    }

    private Set<String> endorsed(String plan) {
        var ids = new HashSet<String>();
        lines().stream()
                .filter(line ->
                        line.subject().equals("plan/" + plan) && line.type().contains(".endorsed-by-cso."))
                .forEach(line -> ids.add(line.id().toString()));
        return ids;
    }

    private static Set<String> endorsements(Whole.Answer plan) {
        var ids = new HashSet<String>();
        plan.json()
                .at("/endorsements/items")
                .forEach(item -> ids.add(item.path("eventId").asString()));
        return ids;
    }

    private static List<String> eventIds(String plan) {
        var ids = new ArrayList<String>();
        var after = 0L;
        while (true) {
            var page = Whole.query("/api/plans/%s/events?limit=500&after=%d".formatted(plan, after))
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                return ids;
            }
            after = page.path("next").asLong();
        }
    }

    private List<Line> lines() {
        return log.values().stream()
                .map(line -> Line.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
