package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** A person is named in commands, is known under an id everywhere, and after the erasure the name stands nowhere. */
class ErasureTest {

    /** In the register, lower case; nobody else is called that. */
    private static final String NAME = "zaynabqwx";

    private static final String EMPLOYER = "observatoireqwx";

    private final String plan = "erasure-" + UUID.randomUUID();

    @Test
    void after_an_erasure_the_name_is_found_nowhere_and_the_log_is_the_same_byte_for_byte() throws Exception {
        compactSoon();
        var person = enter("Zaynabqwx El Fassi", "Observatoireqwx");
        var titled = enter("Dr Zaynabqwx El Fassi", "Observatoireqwx");
        refused();
        await().untilAsserted(() ->
                assertThat(query(titled).json().path("organisation").asString()).isEqualTo("Observatoireqwx"));
        accepted("JoinPersons", "\"keep\": \"%s\", \"drop\": \"%s\"".formatted(person, titled));
        await().until(() -> query(titled).json().path("id").asString().equals(person));
        assertThat(Traces.of(NAME))
                .containsExactly(
                        "mithaq.people.v1", "people.person.name", "people.person.name_key", "query.person.name");
        var before = log();

        var started = System.nanoTime();
        var erased =
                accepted("ErasePerson", "\"personId\": \"%s\", \"reason\": {\"fr\": \"Demande\"}".formatted(titled));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> query(person).status() == 404 && query(titled).status() == 404);
        var took = Duration.ofNanos(System.nanoTime() - started);

        assertThat(log().subList(0, before.size())).isEqualTo(before);
        assertThat(log()).hasSize(before.size() + 1).last().asString().contains(person, titled);
        assertThat(erased.json().path("position").asInt()).isEqualTo(before.size() + 1);
        // Something else is said, so that the broker closes the segment in which the name stands.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    enter("Somebody Else " + UUID.randomUUID(), "Forum");
                    assertThat(Traces.onTheTopicOfPersons(NAME)).isEmpty();
                });
        var compacted = Duration.ofNanos(System.nanoTime() - started);
        assertThat(Traces.of(NAME)).isEmpty();
        assertThat(Traces.of(EMPLOYER)).isEmpty();
        await().untilAsserted(() -> assertThat(Traces.inTables(NAME)).isEmpty());
        assertThat(enter("Zaynabqwx El Fassi", "Observatoireqwx")).isNotIn(person, titled);
        System.out.println(
                "erasure: gone from the query side after %d ms, from a topic that compacts at once after %d ms"
                        .formatted(took.toMillis(), compacted.toMillis()));
    }

    private static Whole.Answer query(String person) {
        return Whole.query("/api/people/" + person, "point-of-contact");
    }

    /** Refused by a rule with the name in it, twice under one key, and once without permission. */
    private void refused() {
        var body =
                "{\"planId\": \"%s\", \"onBehalfOf\": {\"name\": \"Zaynabqwx El Fassi\", \"organisation\": \"Observatoireqwx\"}}"
                        .formatted(plan);
        assertThat(Whole.send("admin", "SubmitActionPlan", body, key()).status())
                .isEqualTo(409);
        assertThat(Whole.send("cso", "SubmitActionPlan", body, key()).status()).isEqualTo(403);
        assertThat(Whole.send("admin", "SubmitActionPlan", body.replace("planId", "plan"), key())
                        .status())
                .isIn(400, 422);
    }

    /** Names somebody in a new plan; which id the event holds. */
    private String enter(String name, String employer) {
        var endorsed = plan + "-" + UUID.randomUUID().toString().substring(0, 8);
        for (var opened : List.of(plan, endorsed)) {
            Whole.send(
                    "admin",
                    "OpenActionPlan",
                    "{\"planId\": \"%s\", \"title\": {\"fr\": \"Essai\"}, \"process\": \"simple\", \"planEnd\": \"2027-06\", \"members\": [{\"id\": \"oriental\", \"name\": {\"fr\": \"L’Oriental\"}}]}"
                            .formatted(opened),
                    key());
        }
        var body =
                "{\"planId\": \"%s\", \"organisation\": \"Forum\", \"representative\": {\"name\": \"%s\", \"organisation\": \"%s\"}}"
                        .formatted(endorsed, name, employer);
        var answer = Whole.send("cso", "EndorseByCSO", body, key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var line = log().get(answer.json().path("position").asInt() - 1);
        return line.replaceAll(".*\"representative\":\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private static Whole.Answer accepted(String command, String fields) {
        var answer = Whole.send("admin", command, "{" + fields + "}", key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The lines of the log as they are stored. */
    private static List<String> log() {
        var command = Whole.SYSTEM.databases().command();
        var lines = new ArrayList<String>();
        try (var owner = DriverManager.getConnection(command.jdbcUrl(), command.owner(), command.ownerPassword());
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery("select convert_from(line, 'UTF8') from event_log order by position")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The broker forgets within seconds what it otherwise forgets within hours. */
    private static void compactSoon() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Whole.SYSTEM.kafka()))) {
            set(admin, ConfigResource.Type.BROKER, "", "log.cleaner.backoff.ms", "500");
            for (var setting : Map.of("segment.ms", "1000", "max.compaction.lag.ms", "1000")
                    .entrySet()) {
                set(admin, ConfigResource.Type.TOPIC, "mithaq.people.v1", setting.getKey(), setting.getValue());
            }
        }
    }

    private static void set(Admin admin, ConfigResource.Type type, String of, String name, String value)
            throws Exception {
        var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(type, of), List.of(change)))
                .all()
                .get();
    }
}
