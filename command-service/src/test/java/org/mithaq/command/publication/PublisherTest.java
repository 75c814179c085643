package org.mithaq.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mithaq.command.publication.PublishedLog.position;
import static org.mithaq.command.publication.PublishedLog.state;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.servers.KafkaServer;
import org.mithaq.servers.Ports;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishers as several processes have them, on a broker that can be killed. */
class PublisherTest {

    private static final Duration TAKEOVER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static KafkaServer broker;

    private PublishedLog log;

    @BeforeAll
    static void startBroker() {
        var ports = Ports.free(2);
        broker = new KafkaServer(
                folder.resolve("kafka"), "127.0.0.1", ports.getFirst(), ports.getLast(), folder.resolve("kafka.log"));
        broker.start();
    }

    @AfterAll
    static void endBroker() {
        broker.kill();
    }

    @BeforeEach
    void begin() {
        log = new PublishedLog(broker.address());
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void what_was_under_way_when_the_broker_was_killed_arrives_in_its_order() {
        var end = log.append(40_000);
        log.publisher(log.database());
        await().atMost(PATIENCE).until(() -> log.place() > 2_000);
        assertThat(log.place()).isLessThan(end);
        broker.kill();
        var later = log.append(1_000);
        broker.start();
        await().atMost(PATIENCE).until(() -> log.place() == later);
        log.assertWhole();
    }

    @Test
    void another_one_takes_over_from_one_whose_connection_was_cut() {
        var wire = new Wire(log.database());
        var first = log.publisher(wire);
        await().atMost(TAKEOVER).until(() -> state(first).equals("publishing"));
        var second = log.publisher(log.database());
        await().until(() -> state(second).startsWith("standing by"));

        wire.cut();
        var end = log.append(100);
        await().atMost(TAKEOVER).until(() -> log.place() == end);
        assertThat(state(second)).isEqualTo("publishing");
        wire.mend();
        await().atMost(TAKEOVER).until(() -> state(first).startsWith("standing by"));
        log.assertWhole();
    }

    @Test
    void one_that_was_paused_sends_nothing_more_when_it_is_back() {
        var wire = new Wire(log.database());
        var first = log.publisher(wire);
        await().atMost(TAKEOVER).until(() -> state(first).equals("publishing"));
        var second = log.publisher(log.database());

        wire.hold();
        var end = log.append(2_000);
        await().atMost(TAKEOVER).until(() -> log.place() == end);
        assertThat(state(second)).isEqualTo("publishing");
        wire.letGo();
        await().atMost(TAKEOVER).until(() -> state(first).startsWith("standing by"));
        assertThat(log.records()).hasSize(2_000);
    }

    @Test
    void one_that_ends_in_peace_is_followed_at_once() {
        var first = log.publisher(log.database());
        await().atMost(TAKEOVER).until(() -> state(first).equals("publishing"));
        first.stop();
        assertThat(Lease.take(log.db(), "published")).isPresent();
    }

    @Test
    void a_lease_is_held_by_one_and_ends_also_when_the_clock_was_set_back() {
        var held = Lease.take(log.db(), "published").orElseThrow();
        assertThat(Lease.take(log.db(), "published")).isEmpty();
        log.db()
                .sql("update published set held_until = clock_timestamp() + interval '2 hours'")
                .update();
        var next = Lease.take(log.db(), "published");
        assertThat(next).isPresent();
        assertThatThrownBy(() -> held.advance(1)).isInstanceOf(Deposed.class);
        assertThat(log.place()).isZero();
    }

    @Test
    void a_topic_that_was_lost_is_not_begun_in_the_middle_and_holds_everything_after_it_is_published_again() {
        var end = log.append(3_000);
        var publisher = log.publisher(log.database());
        await().atMost(PATIENCE).until(() -> log.place() == end);
        log.delete();
        await().ignoreExceptions().until(() -> {
            log.create();
            return true;
        });
        await().atMost(PATIENCE).until(() -> state(publisher).startsWith("stopped: "));
        assertThat(publisher.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(state(publisher)).contains("0 of 3000").contains("./mithaq republish");
        var later = log.append(10);
        await().during(Duration.ofSeconds(2)).until(() -> log.records().isEmpty());

        var transaction = new TransactionTemplate(new JdbcTransactionManager(log.database()));
        var feed = new LogFeed(log.topic(), log.rows(), _ -> {}, List.of());
        var begun = new Republication(List.of(feed), log.rows(), log.db(), transaction);
        assertThat(begun.begin()).isEqualTo(new Republication.Progress(0, later));
        await().atMost(PATIENCE).until(() -> begun.progress().position() == later);
        assertThat(log.records().stream().map(message -> position(message)).toList())
                .isEqualTo(LongStream.rangeClosed(1, later).boxed().toList());
        log.assertWhole();
        assertThat(publisher.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void long_lines_are_read_a_few_megabytes_at_a_time() {
        log.append(10);
        log.db().sql("""
                insert into event_log (position, stream, version, event_id, command_id, type, recorded_at, line)
                select n, 'plan/long', n, gen_random_uuid(), gen_random_uuid(), 'x', now(), convert_to(repeat('x', 3000000), 'UTF8')
                from generate_series(11, 15) n
                """).update();
        assertThat(log.rows().after(0, 100, (position, _, _, _) -> position)).hasSize(12);
        assertThat(log.rows().after(12, 100, (position, _, _, _) -> position)).containsExactly(13L, 14L);
        assertThat(log.rows().after(14, 100, (position, _, _, _) -> position)).containsExactly(15L);
    }
}
