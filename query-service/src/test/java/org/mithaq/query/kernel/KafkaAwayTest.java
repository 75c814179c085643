package org.mithaq.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.query.history.History;
import org.mithaq.query.log.TestDatabase;
import org.mithaq.query.log.TestLog;
import org.mithaq.servers.KafkaServer;
import org.mithaq.servers.Ports;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("full")
class KafkaAwayTest {

    @TempDir
    Path temp;

    @Test
    void while_kafka_is_away_it_waits_and_says_so_and_goes_on_by_itself() throws Exception {
        var ports = Ports.free(2);
        try (var kafka = new KafkaServer(
                        temp.resolve("kafka"),
                        "127.0.0.1",
                        ports.getFirst(),
                        ports.getLast(),
                        temp.resolve("kafka.log"));
                var database = TestDatabase.fresh()) {
            kafka.start();
            var db = JdbcClient.create(database);
            var bookmarks = new Bookmarks(db);
            var settings = new InboxSettings(
                    kafka.address(), "away", Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(500));
            var inbox = new Inbox(
                    settings,
                    database,
                    new TransactionTemplate(new JdbcTransactionManager(database)),
                    bookmarks,
                    new History(new JdbcTemplate(database), db));
            inbox.start();
            try (var log = new TestLog(kafka.address(), "away").create()) {
                endorse(log);
                await().until(() -> bookmarks.read().position() == 1);
                kafka.kill();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> inbox.state().equals(new InboxState.Waiting("Kafka does not answer")));
                kafka.start();
                endorse(log);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> bookmarks.read().position() == 2);
                await().until(() -> inbox.state() instanceof InboxState.Up);
                assertThat(inbox.rejected()).isZero();
            } finally {
                inbox.stop();
            }
        }
    }

    private static void endorse(TestLog log) {
        var event = new EndorsedByCSO(Text.of(Language.FR, "Forum"), null, null, null, null, null, List.of());
        log.append("plan/x", event, TestLog.Entry.on(LocalDate.of(2025, 4, 2)));
    }
}
