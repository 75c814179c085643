package org.mithaq.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.events.Json;

/** The register of persons as its users have it: names in, ids out, joined and erased. */
class RegisterOfPersonsTest extends RunningCommandService {

    private static final String REASON = "{\"fr\": \"À la demande de la personne\"}";

    /** A name that no other test has, of letters only. */
    private final String family = letters();

    private final String plan = newPlanId();

    @Test
    void a_name_is_found_again_however_it_is_spelled() {
        var id = enter("Amina Bénsalah " + family);
        for (var spelling : List.of(
                "AMINA BÉNSALAH " + family,
                "amina  bensalah\u00a0" + family,
                "Amina-Bensalah, " + family + ".",
                "Amina Be\u0301nsalah " + family)) {
            assertThat(enter(spelling)).as(spelling).isEqualTo(id);
        }
        assertThat(enter("Amina Bensaleh " + family)).isNotEqualTo(id);
    }

    @Test
    void an_arabic_name_is_found_without_its_vowel_signs_tatweel_and_hamza() {
        var id = enter("أَمِينة بن إدريس " + family);
        assertThat(enter("امينة بن ادريس " + family)).isEqualTo(id);
        assertThat(enter("أمينـــة بنإدريس " + family)).isEqualTo(id);
        assertThat(enter("آمينة بن ادريس " + family)).isEqualTo(id);
    }

    @Test
    void a_joined_name_is_known_under_the_kept_id_from_then_on() {
        var kept = enter("Amina " + family);
        var dropped = enter("Dr Amina " + family);
        var third = enter("Mme Amina " + family);

        var joined = join(kept, dropped);
        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        assertThat(joined.json().path("stream").asString()).isEqualTo("system/people");
        assertThat(joined.json().at("/events/0/type").asString()).isEqualTo("org.mithaq.people.persons-joined.v1");
        assertThat(enter("Dr Amina " + family)).isEqualTo(kept);

        assertThat(join(kept, dropped).json().path("events")).isEmpty();
        assertThat(join(dropped, third).status()).isEqualTo(200);
        assertThat(enter("Mme Amina " + family)).isEqualTo(kept);
        assertThat(join(dropped, kept).code()).isEqualTo("people.join-circle");
    }

    @Test
    void a_chain_of_joins_leaves_every_name_with_the_last_id() {
        var first = enter("Amina " + family);
        var second = enter("Dr Amina " + family);
        var third = enter("Mme Amina " + family);
        join(second, first);
        join(third, second);
        assertThat(enter("Amina " + family)).isEqualTo(third);
        assertThat(enter("Dr Amina " + family)).isEqualTo(third);
    }

    @Test
    void a_command_sent_again_under_its_key_is_the_same_after_a_join() {
        var kept = enter("Amina " + family);
        open(plan);
        var key = UUID.randomUUID().toString();
        var body = endorsement(plan, "Forum", "Dr Amina " + family);
        var first = send("cso", "EndorseByCSO", body, "Idempotency-Key", key);
        join(kept, idOf("Dr Amina " + family));
        var again = send("cso", "EndorseByCSO", body, "Idempotency-Key", key);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void an_erased_human_is_gone_under_every_name_and_comes_back_as_somebody_new() {
        var kept = enter("Amina " + family);
        var dropped = enter("Dr Amina " + family);
        join(kept, dropped);
        var line = line(lastPosition());

        var erased = erase(dropped, REASON);
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(named(family)).isZero();
        assertThat(line(erased.json().path("position").asLong()))
                .contains(kept.toString(), dropped.toString())
                .doesNotContain(family);
        assertThat(line(erased.json().path("position").asLong() - 1)).isEqualTo(line);

        assertThat(erase(kept, REASON).json().path("events")).isEmpty();
        assertThat(join(kept, enter("Amina " + family)).code()).isEqualTo("people.erased");
        assertThat(enter("Amina " + family)).isNotIn(kept, dropped);
        assertThat(enter("Dr Amina " + family)).isNotIn(kept, dropped);
    }

    @Test
    void a_reason_that_names_the_person_is_refused_and_kept_nowhere() {
        var id = enter("Amina " + family);
        join(id, enter("Autre " + family));
        var before = lastPosition();
        for (var reason : List.of("Amina " + family, family, "À la demande d’AMINA", "Demande d’Autre")) {
            var refused = erase(id, "{\"fr\": \"%s\"}".formatted(reason));
            assertThat(refused.status()).as(reason).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
            assertThat(refused.body()).doesNotContain(family, "AMINA");
        }
        assertThat(lastPosition()).isEqualTo(before);
    }

    @Test
    void no_other_words_that_stay_in_the_log_name_the_person_either() {
        var id = enter("Amina " + family);
        var before = lastPosition();
        var words = Map.of(
                "/source/title",
                "\"source\": {\"title\": \"Lettre de %s\"}",
                "/source/url",
                "\"source\": {\"title\": \"Lettre\", \"url\": \"https://example.org/%s\"}",
                "/onBehalfOf/role",
                "\"onBehalfOf\": {\"id\": \"0d2b3c70-6a41-4f0e-9a51-3a86f6a3b001\", \"role\": \"Fils de %s\"}",
                "/onBehalfOf/office",
                "\"onBehalfOf\": {\"office\": {\"fr\": \"Cabinet %s\"}}");
        words.forEach((pointer, field) -> {
            var body = erasure(id, REASON).replaceFirst("}$", ", " + field.formatted(family) + "}");
            var refused = send("admin", "ErasePerson", body);
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        });
        assertThat(lastPosition()).isEqualTo(before);
    }

    @Test
    void a_refusal_keeps_ids_and_not_the_reason() {
        var nobody = UUID.randomUUID();
        var unknown = send("admin", "ErasePerson", """
                {"personId": "%s", "reason": {"fr": "Amina %s part"}, "source": {"title": "Lettre de %s"}}""".formatted(nobody, family, family));
        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.code()).isEqualTo("people.unknown-person");
        assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/personId");
        assertThat(line(lastPosition()))
                .contains("\"refusals/system/people\"", nobody.toString())
                .doesNotContain(family, "reason");

        var forbidden = send("point-of-contact", "ErasePerson", erasure(nobody, "{\"fr\": \"%s\"}".formatted(family)));
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(line(lastPosition()))
                .contains("\"refusals/system/people\"", "\"status\":403")
                .doesNotContain(family);
    }

    @Test
    void the_key_and_if_match_work_for_persons_as_for_plans() {
        var kept = enter("Amina " + family);
        var dropped = enter("Dr Amina " + family);
        var key = UUID.randomUUID().toString();
        var body = "{\"keep\": \"%s\", \"drop\": \"%s\"}".formatted(kept, dropped);
        var first = send("admin", "JoinPersons", body, "Idempotency-Key", key, "If-Match", "\"0\"");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(send("admin", "JoinPersons", body, "Idempotency-Key", key).body())
                .isEqualTo(first.body());
        assertThat(send("admin", "ErasePerson", erasure(kept, REASON), "Idempotency-Key", key)
                        .code())
                .isEqualTo("command.key-reused");
        var stale = send("admin", "ErasePerson", erasure(kept, REASON), "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(line(lastPosition())).contains("\"status\":412").doesNotContain("\"reason\"");
    }

    @Test
    void rows_that_came_back_from_an_older_backup_follow_the_log_again() throws SQLException {
        var id = enter("Amina " + family);
        var before = db.sql("select version from people.register")
                .query(Integer.class)
                .single();
        erase(id, REASON);
        try (var owner = DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.owner(), DATABASE.ownerPassword());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("""
                    insert into people.person (id, name, name_key, organisation, organisation_key, entered_at, beginnings, change)
                    values ('%s', 'Amina %s', 'amina%s', '', '', now(), '{ami}', -1)""".formatted(id, family, family));
            statement.execute("delete from people.erased where id = '%s'".formatted(id));
            statement.execute("update people.register set version = " + before);
            owner.commit();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> named(family) == 0);
        assertThat(db.sql("select count(*) from people.erased where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_was_erased_is_soon_written_over_and_never_sampled() {
        erase(enter("Amina " + family), REASON);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> db.sql("select cleaned = version from people.register")
                        .query(Boolean.class)
                        .single());
        assertThat(db.sql("select attname from pg_stats where tablename = 'person' and attname like '%name%'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void likely_doubles_are_proposed_with_a_reason_and_left_out_once_joined() {
        var plain = enter("Amina " + family);
        var titled = enter("Dr Amina " + family);
        var turned = enter(family + " Amina");
        assertThat(proposals(family))
                .contains(List.of("TITLE", plain, titled), List.of("WORD_ORDER", plain, turned))
                .hasSize(3);
        join(plain, titled);
        assertThat(proposals(family)).containsExactly(List.of("WORD_ORDER", plain, turned));
    }

    @Test
    void proposals_come_in_parts_for_administrators_only_and_are_not_stored_on_the_way() {
        enter("Amina " + family);
        enter("Dr Amina " + family);
        enter("Pr Amina " + family);
        var seen = new HashSet<String>();
        var after = "";
        do {
            var part = doubles("?limit=20" + (after.isEmpty() ? "" : "&after=" + after));
            assertThat(part.response().headers().firstValue("Cache-Control")).contains("no-store");
            part.json()
                    .path("items")
                    .forEach(item -> assertThat(seen.add(item.path("persons").toString()))
                            .isTrue());
            after = part.json().path("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen.stream().filter(pair -> pair.contains(family))).hasSize(3);
        assertThat(get("/api/people/doubles", bearer("point-of-contact")).status())
                .isEqualTo(403);
        assertThat(get("/api/people/doubles").status()).isEqualTo(401);
    }

    @Test
    void parameters_that_cannot_be_are_refused() {
        for (var wrong : List.of("?limit=0", "?limit=501", "?limit=x", "?after=x", "?after=1.2")) {
            assertThat(doubles(wrong).status()).as(wrong).isEqualTo(400);
            assertThat(doubles(wrong).code()).isEqualTo("http.parameter");
        }
    }

    private List<List<Object>> proposals(String name) {
        var proposals = new ArrayList<List<Object>>();
        var page = doubles("?limit=500").json();
        while (true) {
            page.path("items")
                    .valueStream()
                    .filter(item -> item.toString().contains(name))
                    .forEach(item -> proposals.add(List.of(
                            item.path("reason").asString(),
                            UUID.fromString(item.at("/persons/0/id").asString()),
                            UUID.fromString(item.at("/persons/1/id").asString()))));
            if (page.path("next").isNull()) {
                return proposals;
            }
            page = doubles("?limit=500&after=" + page.path("next").asString()).json();
        }
    }

    private Answer doubles(String parameters) {
        return get("/api/people/doubles" + parameters, bearer("admin"));
    }

    private static String[] bearer(String role) {
        return new String[] {"Authorization", "Bearer " + TestIssuer.SHARED.token(role)};
    }

    private Answer join(UUID keep, UUID drop) {
        return send("admin", "JoinPersons", "{\"keep\": \"%s\", \"drop\": \"%s\"}".formatted(keep, drop));
    }

    private Answer erase(UUID person, String reason) {
        return send("admin", "ErasePerson", erasure(person, reason));
    }

    private static String erasure(UUID person, String reason) {
        return "{\"personId\": \"%s\", \"reason\": %s}".formatted(person, reason);
    }

    private static String endorsement(String plan, String organisation, String name) {
        return "{\"planId\": \"%s\", \"organisation\": \"%s\", \"representative\": {\"name\": \"%s\"}}"
                .formatted(plan, organisation, name);
    }

    /** Somebody of this name endorses a plan; which id the event holds. */
    private UUID enter(String name) {
        var named = newPlanId();
        open(named);
        var body =
                "{\"planId\": \"%s\", \"organisation\": \"Forum %s\", \"representative\": {\"name\": \"%s\", \"organisation\": \"Forum\"}}"
                        .formatted(named, named, name);
        var endorsed = send("cso", "EndorseByCSO", body);
        assertThat(endorsed.status()).as(endorsed.body()).isEqualTo(200);
        var line = line(endorsed.json().path("position").asLong());
        assertThat(line).doesNotContain(family);
        return UUID.fromString(
                Json.STRICT.readTree(line).at("/data/representative/id").asString());
    }

    private UUID idOf(String name) {
        return db.sql("select id from people.person where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private int named(String name) {
        return db.sql("select count(*) from people.person where name like ? or name_key like ?")
                .params("%" + name + "%", "%" + name.toLowerCase(java.util.Locale.ROOT) + "%")
                .query(Integer.class)
                .single();
    }

    private String line(long position) {
        return db.sql("select convert_from(line, 'UTF8') from event_log where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private static String letters() {
        var id = UUID.randomUUID().toString().replace("-", "");
        return "Q"
                + id.chars()
                        .limit(14)
                        .mapToObj(c -> String.valueOf((char) ('a' + c % 16)))
                        .reduce("", String::concat);
    }
}
