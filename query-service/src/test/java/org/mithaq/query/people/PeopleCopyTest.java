package org.mithaq.query.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.events.PersonId;
import org.mithaq.people.PersonEntry;
import org.mithaq.query.kernel.InboxSettings;
import org.mithaq.query.kernel.InboxState;
import org.mithaq.query.kernel.TopicCopy;
import org.mithaq.query.log.TestDatabase;
import org.mithaq.query.log.TestPeople;
import org.mithaq.servers.TestServers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PeopleCopyTest {

    private final PersonEntry amina = person("Amina Exemple");
    private final PersonEntry karim = person("Karim Exemple");
    private final PersonEntry salma = person("Salma Exemple");
    private final List<TopicCopy> started = new ArrayList<>();
    private HikariDataSource database;
    private TestPeople register;
    private People people;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        register = new TestPeople(TestServers.kafka(), "people-" + UUID.randomUUID()).create();
        people = new People(JdbcClient.create(database), register.topic());
    }

    @AfterEach
    void end() {
        started.forEach(TopicCopy::stop);
        register.close();
        database.close();
    }

    @Test
    void names_come_change_and_go() {
        start(Duration.ZERO);
        register.say(amina);
        register.say(karim);
        awaitNames("Amina Exemple", "Karim Exemple");
        register.say(new PersonEntry(karim.id(), karim.name(), karim.organisation(), amina.id()));
        await().until(() -> people.of(karim.id()).orElseThrow().equals(amina));
        register.erase(karim.id());
        awaitNames("Amina Exemple");
        assertThat(people.of(karim.id())).isEmpty();
    }

    @Test
    void a_restart_goes_on_from_where_it_was_and_what_comes_again_changes_nothing() {
        var copy = start(Duration.ZERO);
        register.say(amina);
        register.say(karim);
        awaitNames("Amina Exemple", "Karim Exemple");
        copy.stop();
        register.say(amina);
        register.erase(karim.id());
        register.erase(karim.id());
        start(Duration.ofHours(22));
        awaitNames("Amina Exemple");
        assertThat(passes()).isEqualTo(1);
    }

    @Test
    void who_was_away_for_longer_than_tombstones_last_makes_the_copy_from_the_beginning() {
        var copy = start(Duration.ZERO);
        register.say(amina);
        register.say(karim);
        awaitNames("Amina Exemple", "Karim Exemple");
        copy.stop();
        register.forgetBefore(1);
        register.say(salma);
        copy = start(Duration.ofHours(22));
        awaitNames("Amina Exemple", "Karim Exemple", "Salma Exemple");
        copy.stop();
        start(Duration.ofHours(46));
        awaitNames("Karim Exemple", "Salma Exemple");
        assertThat(passes()).isEqualTo(2);
    }

    @Test
    void so_does_who_finds_its_place_in_the_topic_gone() {
        var copy = start(Duration.ZERO);
        register.say(amina);
        awaitNames("Amina Exemple");
        copy.stop();
        register.say(karim);
        register.say(salma);
        register.forgetBefore(2);
        start(Duration.ZERO);
        awaitNames("Salma Exemple");
    }

    @Test
    void a_topic_that_was_made_anew_is_copied_anew() {
        start(Duration.ZERO);
        register.say(amina);
        awaitNames("Amina Exemple");
        register.delete();
        await().ignoreExceptions().until(() -> register.create() != null);
        register.say(karim);
        awaitNames("Karim Exemple");
    }

    @Test
    void what_cannot_be_read_is_left_out_and_holds_nobody_up() {
        start(Duration.ZERO);
        register.send("rubbish", "{}".getBytes(StandardCharsets.UTF_8));
        register.send(amina.id().value().toString(), "Amina".getBytes(StandardCharsets.UTF_8));
        register.send("rubbish", null);
        register.send(
                karim.id().value().toString(),
                "{\"id\": \"%s\", \"name\": \"Other\", \"organisation\": \"\"}"
                        .formatted(amina.id().value())
                        .getBytes(StandardCharsets.UTF_8));
        register.send(
                karim.id().value().toString(),
                "{\"id\": \"%s\", \"name\": \"a\\u0000b\", \"organisation\": \"\"}"
                        .formatted(karim.id().value())
                        .getBytes(StandardCharsets.UTF_8));
        register.say(salma);
        awaitNames("Salma Exemple");
    }

    @Test
    void one_of_two_processes_copies() {
        start(Duration.ZERO);
        register.say(amina);
        awaitNames("Amina Exemple");
        var second = start(Duration.ZERO);
        await().until(() ->
                second.state() instanceof InboxState.Waiting(var reason) && reason.contains("another process"));
        started.getFirst().stop();
        register.say(karim);
        awaitNames("Amina Exemple", "Karim Exemple");
    }

    @Test
    void who_was_paused_while_another_went_on_begins_again_before_it_applies_anything() {
        start(Duration.ZERO);
        register.say(amina);
        awaitNames("Amina Exemple");
        JdbcClient.create(database).sql("update topic_copy set next_offset = 0").update();
        register.say(karim);
        awaitNames("Amina Exemple", "Karim Exemple");
    }

    @Test
    void until_there_is_a_topic_it_waits() {
        register.delete();
        var copy = start(Duration.ZERO);
        await().until(() ->
                copy.state() instanceof InboxState.Waiting(var reason) && reason.contains("does not exist yet"));
        register.create();
        register.say(amina);
        awaitNames("Amina Exemple");
    }

    private TopicCopy start(Duration later) {
        var settings = new InboxSettings(
                TestServers.kafka(), "the log", Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(200));
        var copy = new TopicCopy(
                settings,
                Duration.ofHours(23),
                people,
                database,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.offset(Clock.systemUTC(), later));
        started.add(copy);
        copy.start();
        return copy;
    }

    private void awaitNames(String... names) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(JdbcClient.create(database)
                                .sql("select name from person order by name")
                                .query(String.class)
                                .list())
                        .containsExactly(names));
    }

    private long passes() {
        return JdbcClient.create(database)
                .sql("select pass from topic_copy")
                .query(Long.class)
                .single();
    }

    private static PersonEntry person(String name) {
        return new PersonEntry(new PersonId(UUID.randomUUID()), name, "", null);
    }
}
