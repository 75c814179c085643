package org.mithaq.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.Text;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.query.history.History;
import org.mithaq.query.log.TestDatabase;
import org.mithaq.query.log.TestLog;
import org.mithaq.servers.TestServers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 2);

    private final List<Inbox> started = new ArrayList<>();
    private HikariDataSource database;
    private TestLog log;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        log = new TestLog(TestServers.kafka(), "inbox-" + UUID.randomUUID()).create();
    }

    @AfterEach
    void end() {
        started.forEach(Inbox::stop);
        log.close();
        database.close();
    }

    @Test
    void it_takes_in_every_line_in_order_and_byte_for_byte() {
        start();
        var lines = List.of(endorsed("Eau vive"), endorsed("Forum"), endorsed("Réseau"));
        lines.forEach(log::append);
        awaitPosition(3);
        assertThat(storedLines())
                .containsExactlyElementsOf(lines.stream().map(InboxTest::words).toList());
    }

    @Test
    void what_comes_again_changes_nothing() {
        start();
        var lines = List.of(endorsed("Eau vive"), endorsed("Forum"), endorsed("Réseau"));
        lines.forEach(log::append);
        awaitPosition(3);
        var before = rows();
        log.send(2, lines.get(1));
        log.send(1, lines.get(0));
        log.append(endorsed("the last one"));
        awaitPosition(4);
        assertThat(rows()).startsWith(before.toArray(String[]::new)).hasSize(4);
    }

    @Test
    void it_stops_loudly_at_a_gap_and_goes_on_when_the_missing_one_arrives() {
        var inbox = start();
        log.append(endorsed("one"));
        var missing = endorsed("two");
        var lost = log.lose();
        log.append(endorsed("three"));
        await().until(() -> inbox.state().equals(new InboxState.Stopped("position 2 is missing before 3")));
        assertThat(position()).isEqualTo(1);
        log.send(lost, missing);
        awaitPosition(3);
        await().until(() -> inbox.state() instanceof InboxState.Up);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void rubbish_on_the_topic_harms_nothing() {
        var inbox = start();
        log.append(endorsed("one"));
        log.sendRubbish(null, "{}".getBytes(StandardCharsets.UTF_8));
        log.sendRubbish("x", endorsed("never").bytes());
        log.sendRubbish("2", "not a line".getBytes(StandardCharsets.UTF_8));
        log.sendRubbish("2", null);
        log.sendRubbish("-2", "[]".getBytes(StandardCharsets.UTF_8));
        log.append(endorsed("two"));
        awaitPosition(2);
        assertThat(inbox.rejected()).isEqualTo(5);
        assertThat(inbox.state()).isInstanceOf(InboxState.Up.class);
    }

    @Test
    void a_line_that_contradicts_what_is_kept_is_not_from_the_log_and_holds_nothing_up() {
        var inbox = start();
        var one = endorsed("one");
        log.append(one);
        awaitPosition(1);
        log.send(2, one);
        log.append(endorsed("two"));
        log.append(endorsed("three"));
        awaitPosition(3);
        assertThat(inbox.rejected()).isEqualTo(1);
        await().until(() -> inbox.state() instanceof InboxState.Up);
    }

    @Test
    void a_line_whose_days_no_database_can_keep_is_not_from_the_log() {
        var inbox = start();
        var far = TestLog.Entry.on(LocalDate.of(2025, 4, 2)).recorded(Instant.parse("+300000-01-01T00:00:00Z"));
        log.send(1, log.line("plan/far", event("never"), far));
        log.send(1, log.line("plan/far", event("never"), TestLog.Entry.on(LocalDate.of(9_999_999, 1, 1))));
        log.append(endorsed("one"));
        awaitPosition(1);
        assertThat(inbox.rejected()).isEqualTo(2);
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() {
        var inbox = start();
        log.append(endorsed("one"));
        awaitPosition(1);
        inbox.stop();
        log.append(endorsed("two"));
        log.append(endorsed("three"));
        start();
        awaitPosition(3);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_topic_made_anew_is_read_from_its_beginning_and_positions_are_trusted() {
        start();
        var lines = List.of(endorsed("one"), endorsed("two"), endorsed("three"));
        lines.forEach(log::append);
        awaitPosition(3);
        log.delete();
        await().ignoreExceptions().until(() -> log.create() != null);
        for (var at = 0; at < lines.size(); at++) {
            log.send(at + 1L, lines.get(at));
        }
        log.append(endorsed("four"));
        awaitPosition(4);
        assertThat(rows()).hasSize(4);
    }

    @Test
    void it_waits_for_a_topic_that_is_not_there_yet() {
        var later = new TestLog(TestServers.kafka(), "later-" + UUID.randomUUID());
        var inbox = start(later.topic());
        await().until(() ->
                inbox.state().equals(new InboxState.Waiting("topic " + later.topic() + " does not exist yet")));
        later.create().append(later.line("plan/x", event("one"), TestLog.Entry.on(DAY)));
        awaitPosition(1);
        later.close();
    }

    @Test
    void of_two_processes_one_applies_and_the_other_takes_over() {
        var first = start();
        log.append(endorsed("one"));
        awaitPosition(1);
        var second = start();
        await().until(() -> second.state().equals(new InboxState.Waiting("another process applies the log")));
        first.stop();
        log.append(endorsed("two"));
        awaitPosition(2);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void when_the_database_was_away_nothing_is_lost_and_nothing_is_there_twice() {
        start();
        for (var at = 0; at < 50; at++) {
            log.append(endorsed("organisation " + at));
            if (at % 10 == 5) {
                await().ignoreExceptions().until(this::cutAllConnections);
            }
        }
        awaitPosition(50);
        assertThat(Set.copyOf(rows())).hasSize(50);
    }

    @Test
    void an_error_does_not_end_it_in_silence() {
        var broken = new AtomicBoolean(true);
        var inbox = start(log.topic(), history -> new Keeper() {
            @Override
            public void keep(List<Arrival> arrivals) {
                if (broken.get()) {
                    throw new AssertionError("a defect");
                }
                history.keep(arrivals);
            }

            @Override
            public void reached(long position) {}
        });
        log.append(endorsed("one"));
        await().until(() -> inbox.state().equals(new InboxState.Waiting("AssertionError")));
        assertThat(position()).isZero();
        broken.set(false);
        awaitPosition(1);
    }

    @Test
    void it_keeps_up_with_thousands_of_events() {
        for (var at = 0; at < 5_000; at++) {
            log.appendLater(endorsed("organisation " + at));
        }
        log.flush();
        var begun = System.nanoTime();
        start();
        awaitPosition(5_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private Inbox start() {
        return start(log.topic());
    }

    private Inbox start(String topic) {
        return start(topic, history -> history);
    }

    private Inbox start(String topic, Function<Keeper, Keeper> keeping) {
        var settings = new InboxSettings(
                TestServers.kafka(), topic, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(500));
        var db = JdbcClient.create(database);
        var inbox = new Inbox(
                settings,
                database,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                new Bookmarks(db),
                keeping.apply(new History(new JdbcTemplate(database), db)));
        started.add(inbox);
        inbox.start();
        return inbox;
    }

    private void awaitPosition(long position) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> position() == position);
    }

    private long position() {
        return new Bookmarks(JdbcClient.create(database)).read().position();
    }

    private Line endorsed(String organisation) {
        return log.line("plan/open-regions-2025", event(organisation), TestLog.Entry.on(DAY));
    }

    private static EndorsedByCSO event(String organisation) {
        return new EndorsedByCSO(Text.of(Language.FR, organisation), null, null, null, null, null, List.of());
    }

    private static String words(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private List<String> storedLines() {
        return JdbcClient.create(database)
                .sql("select convert_from(line, 'UTF8') from history order by position")
                .query(String.class)
                .list();
    }

    private List<String> rows() {
        return JdbcClient.create(database)
                .sql("select history::text from history order by position")
                .query(String.class)
                .list();
    }

    private boolean cutAllConnections() {
        return JdbcClient.create(database)
                        .sql(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where usename = current_user and datname = current_database() and pid <> pg_backend_pid()")
                        .query(Long.class)
                        .single()
                >= 0;
    }
}
