package org.mithaq.query.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.query.QueryApplication;
import org.mithaq.query.log.ShowcasePlan;
import org.mithaq.query.log.TestCheckpoints;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.mithaq.servers.TestServers;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.Hash;
import org.mithaq.tree.SignedNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ContextConfiguration;

/** Whatever does not fit what was signed is said within seconds, in health, on pages and to programs. */
@SpringBootTest(classes = QueryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = AlarmsTest.OwnLog.class)
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class AlarmsTest {

    private static final TestLog LOG = new TestLog(TestServers.kafka(), "alarms-" + UUID.randomUUID()).create();
    private static final TestCheckpoints CHECKPOINTS =
            new TestCheckpoints(TestServers.kafka(), "alarms-checkpoints-" + UUID.randomUUID()).create();

    static final class OwnLog implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Servers.start(context, LOG, CHECKPOINTS);
        }
    }

    private final Reader reader;
    private final JdbcClient db;

    AlarmsTest(@Autowired Environment environment, @Autowired JdbcClient db) {
        reader = new Reader(environment);
        this.db = db;
    }

    /** A clean beginning: lines that arrived, and no checkpoint. */
    @BeforeEach
    void begin() {
        db.sql("update checkpoint set agreement = 'AGREES', seal = 'UNKNOWN', forked = false, note = ?")
                .param(SignedNote.of(LOG.checkpoint(), List.of(TestCheckpoints.key(9)))
                        .note())
                .update();
        CHECKPOINTS.know(TestCheckpoints.key(1));
        ShowcasePlan.append(LOG, "Plan-" + UUID.randomUUID().toString().substring(0, 8));
        await().until(() -> health().contains("\"tree\":" + LOG.position()) && !health().contains("DOWN"));
    }

    @Test
    void a_root_that_is_not_ours_is_an_alarm_everywhere(CapturedOutput log) {
        CHECKPOINTS.publish(other(LOG.checkpoint()), TestCheckpoints.key(1));
        var sentence = "The first " + LOG.position() + " lines that arrived here are not those that were signed";
        awaitAlarm(sentence);
        assertThat(log.getAll().split("DOES NOT AGREE", -1)).hasSize(2);
        assertThat(reader.get("/api/audit/checkpoints").body()).contains(sentence);
        for (var language : List.of("ar", "fr", "en")) {
            for (var page : List.of("", "/audit/log")) {
                assertThat(reader.get("/" + language + page).body())
                        .contains("class=\"alarm\"")
                        .doesNotContain("??");
            }
        }
        assertThat(reader.json("/actuator/health/readiness").at("/status").asString())
                .isEqualTo("UP");
    }

    @Test
    void a_signature_that_its_key_did_not_make_is_forged() {
        var genuine = SignedNote.of(LOG.checkpoint(), List.of(TestCheckpoints.key(1)));
        CHECKPOINTS.send(new SignedNote(other(LOG.checkpoint()).text(), genuine.signatures()).note());
        awaitAlarm("names a known key that did not sign it");
    }

    @Test
    void two_checkpoints_of_one_size_are_a_fork_before_so_many_lines_have_arrived() {
        var ahead = new Checkpoint(TestLog.SOURCE, 1_000_000, LOG.checkpoint().root());
        CHECKPOINTS.publish(ahead, TestCheckpoints.key(1));
        CHECKPOINTS.publish(other(ahead), TestCheckpoints.key(1));
        awaitAlarm("Two checkpoints of 1000000 lines have different roots");
    }

    @Test
    void lines_that_do_not_come_are_a_loss_and_when_they_come_all_is_well() {
        var lost = LOG.line(
                "plan/lost",
                new EndorsedByCSO(Text.of(Language.FR, "Association"), null, null, null, null, null, List.of()),
                TestLog.Entry.on(LocalDate.EPOCH));
        var position = LOG.sign(lost);
        CHECKPOINTS.publish(LOG.checkpoint(), TestCheckpoints.key(1));
        awaitAlarm("A log of " + position + " lines was signed, and only " + (position - 1) + " of them have arrived");
        LOG.send(position, lost);
        await().until(() -> !health().contains("DOWN"));
        assertThat(reader.json("/api/audit/checkpoint", "Accept", "application/json")
                        .at("/size")
                        .asLong())
                .isEqualTo(position);
    }

    @Test
    void who_signed_is_known_as_soon_as_the_key_is() {
        var unknown = unknown();
        CHECKPOINTS.publish(LOG.checkpoint(), TestCheckpoints.key(2));
        await().until(() -> verdict().equals("UNKNOWN_KEY"));
        await().until(() -> unknown() == unknown + 1);
        CHECKPOINTS.know(TestCheckpoints.key(1), TestCheckpoints.key(2));
        await().until(() -> verdict().equals("AGREES"));
        await().until(() -> unknown() == unknown);
        CHECKPOINTS.send("rubbish");
        await().until(() -> !health().contains("\"rejected\":0"));
        assertThat(health()).doesNotContain("DOWN");
    }

    @Test
    void what_no_known_key_signed_accuses_nobody() {
        CHECKPOINTS.publish(other(LOG.checkpoint()), TestCheckpoints.key(3));
        await().until(() -> verdict().equals("DIFFERS"));
        assertThat(health()).doesNotContain("DOWN");
    }

    private void awaitAlarm(String sentence) {
        await().atMost(Duration.ofSeconds(15)).until(() -> health().contains(sentence));
        assertThat(health()).contains("DOWN");
    }

    private String verdict() {
        var items = reader.json("/api/audit/checkpoints?limit=500").at("/items");
        return items.isEmpty() ? "" : items.get(items.size() - 1).at("/verdict").asString();
    }

    private long unknown() {
        return reader.json("/actuator/health/checkpoints")
                .at("/details/unknownKey")
                .asLong();
    }

    private String health() {
        return reader.get("/actuator/health/checkpoints").body();
    }

    private static Checkpoint other(Checkpoint one) {
        return new Checkpoint(one.origin(), one.size(), new Hash(1, one.root().second(), 3, 4));
    }
}
