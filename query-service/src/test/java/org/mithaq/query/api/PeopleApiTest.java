package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.PersonId;
import org.mithaq.events.Text;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;
import org.mithaq.people.PersonEntry;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.mithaq.refusals.RefusalEvent.CommandRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class PeopleApiTest {

    private final Reader reader;
    private final PersonEntry amina = new PersonEntry(new PersonId(UUID.randomUUID()), "Amina Exemple", "Forum", null);

    PeopleApiTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @Test
    void a_name_is_told_to_those_who_have_to_know_and_kept_by_nobody_on_the_way() {
        Servers.PEOPLE.say(amina);
        await().until(() -> status(amina.id(), "admin") == 200);
        for (var role : List.of("admin", "point-of-contact")) {
            var answer = reader.get(address(amina.id()), Reader.bearer(role));
            assertThat(Json.STRICT.readValue(answer.body(), PersonEntry.class)).isEqualTo(amina);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        for (var role : List.of("auditor", "official", "committee", "cso", "integration")) {
            assertThat(status(amina.id(), role)).as(role).isEqualTo(403);
        }
        assertThat(reader.get(address(amina.id())).statusCode()).isEqualTo(401);
    }

    @Test
    void a_joined_person_is_told_as_the_one_it_was_joined_into() {
        var titled = new PersonEntry(new PersonId(UUID.randomUUID()), "Dr Amina Exemple", "", amina.id());
        Servers.PEOPLE.say(amina);
        Servers.PEOPLE.say(titled);
        await().until(() -> status(titled.id(), "admin") == 200);
        assertThat(reader.json(address(titled.id()), Reader.bearer("admin"))
                        .path("id")
                        .asString())
                .isEqualTo(amina.id().value().toString());
    }

    @Test
    void an_erased_person_is_gone_here_within_a_second() {
        Servers.PEOPLE.say(amina);
        await().until(() -> status(amina.id(), "admin") == 200);
        Servers.PEOPLE.erase(amina.id());
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(amina.id(), "admin") == 404);
        var answer = reader.get(address(amina.id()), Reader.bearer("admin"));
        assertThat(answer.body()).contains("person.unknown").doesNotContain("Amina");
    }

    @Test
    void what_cannot_be_an_id_is_nobody() {
        assertThat(reader.get("/api/people/amina", Reader.bearer("admin")).statusCode())
                .isEqualTo(404);
        assertThat(status(new PersonId(UUID.randomUUID()), "admin")).isEqualTo(404);
    }

    @Test
    void the_stream_of_persons_and_its_refusals_are_kept_and_park_nothing() {
        var plan = reader.showcase();
        var parked = parked();
        var entry = TestLog.Entry.on(LocalDate.of(2026, 3, 4));
        var other = new PersonId(UUID.randomUUID());
        Servers.LOG.append("system/people", new PersonsJoined(amina.id(), other), entry);
        Servers.LOG.append(
                "system/people",
                new PersonErased(amina.id(), List.of(other), Text.of(Language.EN, "At their own request")),
                entry);
        Servers.LOG.append(
                "refusals/system/people",
                new CommandRefused("ErasePerson", "system/people", 409, "people.unknown-person", "-", List.of(), null),
                entry);
        reader.arrived();
        assertThat(reader.json("/actuator/health/inbox").path("status").asString())
                .isEqualTo("UP");
        assertThat(reader.json("/actuator/health/readModels").path("status").asString())
                .isEqualTo("UP");
        assertThat(parked()).isEqualTo(parked);
        assertThat(reader.get("/api/plans/" + plan).statusCode()).isEqualTo(200);
        assertThat(reader.get("/fr/plans/" + plan + "/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void operators_see_whether_names_are_followed() {
        await().until(() ->
                reader.json("/actuator/health/people").path("status").asString().equals("UP"));
    }

    private int parked() {
        return reader.json("/actuator/health/plans").at("/details/parked").asInt();
    }

    private int status(PersonId person, String role) {
        return reader.get(address(person), Reader.bearer(role)).statusCode();
    }

    private static String address(PersonId person) {
        return "/api/people/" + person.value();
    }
}
