package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.events.Json;
import tools.jackson.databind.node.ObjectNode;

/** Rubbish at the door: the right 4xx with code and pointer, no 500, no stack trace, no new event. */
class MalformedRequestsTest extends RunningCommandService {

    private static final Set<String> REQUIRED_OF_PLANS = Set.of("planId");

    private long before;

    @BeforeEach
    void remember_the_end_of_the_log() {
        before = lastPosition();
    }

    @TestFactory
    Stream<DynamicTest> a_field_of_another_type_is_pointed_to() {
        return CommandTypes.names().stream()
                .flatMap(name -> fields(name)
                        .flatMap(field -> Stream.of("42", "[[]]", "{\"x\": 1}", "true")
                                .filter(value -> !fits(name, field, value))
                                .map(value -> dynamicTest(name + " " + field + " = " + value, () -> {
                                    var body = example(name);
                                    body.set(field, Json.STRICT.readTree(value));
                                    var answer = send("admin", name, body.toString());
                                    assertRefused(answer, value.startsWith("{") ? Set.of(400, 422) : Set.of(422));
                                    assertThat(pointers(answer))
                                            .as(answer.body())
                                            .anyMatch(pointer -> pointer.startsWith("/" + field));
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> a_required_field_that_is_missing_or_null_is_pointed_to() {
        return CommandTypes.names().stream()
                .flatMap(name -> required(name)
                        .flatMap(field -> Stream.<Consumer<ObjectNode>>of(
                                        body -> body.remove(field), body -> body.putNull(field))
                                .map(change -> dynamicTest(name + " without " + field, () -> {
                                    var body = example(name);
                                    change.accept(body);
                                    var answer = send("admin", name, body.toString());
                                    assertRefused(answer, Set.of(422));
                                    assertThat(pointers(answer))
                                            .as(answer.body())
                                            .containsExactly("/" + field);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_field_is_pointed_to() {
        return CommandTypes.names().stream()
                .map(name -> dynamicTest(name, () -> {
                    var answer = send(
                            "admin", name, example(name).put("unheardOf", 1).toString());
                    assertRefused(answer, Set.of(400));
                    assertThat(answer.code()).isEqualTo("command.unknown-field");
                    assertThat(pointers(answer)).containsExactly("/unheardOf");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_day_that_does_not_exist_is_pointed_to() {
        return CommandTypes.names().stream()
                .flatMap(name -> Stream.of(
                                "2025-02-30",
                                "30/02/2025",
                                "yesterday",
                                "",
                                "2025-13-01",
                                "+1000000000-01-01",
                                "-99999-01-01",
                                "0001-01-01",
                                "9999-12-31",
                                "2025-1-1")
                        .map(day -> dynamicTest(name + " on " + day, () -> {
                            var answer = send(
                                    "admin",
                                    name,
                                    example(name).put("occurredOn", day).toString());
                            assertRefused(answer, Set.of(422));
                            assertThat(pointers(answer)).containsExactly("/occurredOn");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> words_that_nobody_types_are_pointed_to() {
        var bad = List.of(
                "\\u0000",
                "a\\u0007b",
                "\\ud800",
                "a\\u202eb",
                "\\u001b[31m",
                "   ",
                "\\ufffe",
                "x".repeat(1_001),
                "two\\nlines");
        return bad.stream()
                .flatMap(words -> Stream.of(
                        pointed(
                                "OpenActionPlan",
                                "/title/fr",
                                "\"title\": {\"fr\": \"%s\"}".formatted(words),
                                "/title"),
                        pointed(
                                "EndorseByCSO",
                                "/organisation",
                                "\"organisation\": \"%s\"".formatted(words),
                                "/organisation"),
                        pointed(
                                "EndorseByCSO",
                                "/representative/name",
                                "\"representative\": {\"name\": \"%s\"}".formatted(words),
                                "/representative"),
                        pointed(
                                "SubmitActionPlan",
                                "/reference",
                                "\"reference\": \"%s\"".formatted(words),
                                "/reference"),
                        pointed(
                                "SubmitActionPlan",
                                "/source/title",
                                "\"source\": {\"title\": \"%s\"}".formatted(words),
                                "/source")));
    }

    @TestFactory
    Stream<DynamicTest> values_that_cannot_be_are_pointed_to() {
        return Stream.of(
                pointed("OpenActionPlan", "/planId", "\"planId\": \"../etc/passwd\"", "/planId"),
                pointed("OpenActionPlan", "/planId", "\"planId\": \"" + "x".repeat(64) + "\"", "/planId"),
                pointed("OpenActionPlan", "/planId", "\"planId\": \"'; drop table event_log; --\"", "/planId"),
                pointed("OpenActionPlan", "/planEnd", "\"planEnd\": \"2027-13\"", "/planEnd"),
                pointed("OpenActionPlan", "/planEnd", "\"planEnd\": \"2030-01\"", "/planEnd"),
                pointed("OpenActionPlan", "/members", "\"members\": []", "/members"),
                pointed("OpenActionPlan", "/timeZone", "\"timeZone\": \"Mars/Olympus\"", "/timeZone"),
                pointed("OpenActionPlan", "/language", "\"language\": \"xx\"", "/language"),
                pointed("OpenActionPlan", "/submissionYear", "\"submissionYear\": 1789", "/submissionYear"),
                pointed(
                        "OpenActionPlan",
                        "/submissionYear",
                        "\"submissionYear\": 99999999999999999999",
                        "/submissionYear"),
                pointed("OpenActionPlan", "/submissionYear", "\"submissionYear\": 2025.5", "/submissionYear"),
                pointed("OpenActionPlan", "/title", "\"title\": {}", "/title"),
                pointed("OpenActionPlan", "/title", "\"title\": {\"fr\": \"a\", \"ar\": \"b\"}", "/title"),
                pointed("OpenActionPlan", "/title", "\"title\": {\"fr\": \"a\", \"original\": \"en\"}", "/title"),
                pointed("DescribeActionPlan", "/section", "\"section\": \"poetry\"", "/section"),
                pointed("DescribeActionPlan", "/text", "\"text\": {\"fr\": \"" + "x".repeat(20_001) + "\"}", "/text"),
                pointed("RecordWorkshop", "/format", "\"format\": \"UNDER_WATER\"", "/format"),
                pointed("RecordWorkshop", "/format", "\"format\": 0", "/format"),
                pointed("RecordWorkshop", "/participants", "\"participants\": {\"total\": -1}", "/participants"),
                pointed(
                        "RecordWorkshop",
                        "/participants",
                        "\"participants\": {\"total\": 5, \"women\": 6}",
                        "/participants"),
                pointed("RecordWorkshop", "/evidence", "\"evidence\": [{\"title\": \"x\"}]", "/evidence"),
                pointed(
                        "RecordWorkshop",
                        "/evidence",
                        "\"evidence\": [{\"title\": \"x\", \"url\": \"javascript:alert(1)\"}]",
                        "/evidence"),
                pointed(
                        "RecordWorkshop",
                        "/evidence",
                        "\"evidence\": [{\"title\": \"x\", \"sha256\": \"abc\"}]",
                        "/evidence"),
                pointed("DeclareParticipation", "/groups", "\"groups\": -9", "/groups"),
                pointed("DeclareParticipation", "/groups", "\"groups\": \"nine\"", "/groups"),
                pointed("ProposeCommitment", "/endsOn", "\"endsOn\": \"2024-01\"", "/endsOn"),
                pointed("AddMilestone", "/due", "\"due\": {}", "/due"),
                pointed("AddMilestone", "/due", "\"due\": {\"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}", "/due"),
                pointed("AddMilestone", "/due", "\"due\": {\"to\": \"+99999-01-01\"}", "/due"),
                pointed("AddMilestone", "/due", "\"due\": {\"precision\": \"ROUGHLY\"}", "/due"),
                pointed("AddMilestone", "/responsible", "\"responsible\": {}", "/responsible"),
                pointed("AddMilestone", "/responsible", "\"responsible\": {\"id\": \"42\"}", "/responsible"),
                pointed("AddMilestone", "/responsible", "\"responsible\": \"Amina\"", "/responsible"),
                pointed("UpdateMilestone", "/status", "\"status\": \"ALMOST\"", "/status"),
                pointed("UpdateMilestone", "/period", "\"period\": \"2026-Q5\"", "/period"),
                pointed("EndorseByCSO", "/textHash", "\"textHash\": \"" + "G".repeat(64) + "\"", "/textHash"),
                pointed(
                        "SubmitActionPlan",
                        "/source",
                        "\"source\": {\"title\": \"x\", \"url\": \"ftp://example.org\"}",
                        "/source"),
                pointed("SubmitActionPlan", "/source", "\"source\": {}", "/source"),
                pointed("SubmitActionPlan", "/onBehalfOf", "\"onBehalfOf\": {\"office\": \"DGS\"}", "/onBehalfOf"));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_json_is_said_not_to_be() {
        return Stream.of(
                        "",
                        " ",
                        "{",
                        "}",
                        "{\"planId\":",
                        "{'planId': 'x'}",
                        "{\"planId\": NaN}",
                        "{\"planId\": undefined}",
                        "<xml/>",
                        "planId=x",
                        "{\"planId\": \"x\"} trailing",
                        "{\"planId\": \"x\"}{\"planId\": \"y\"}",
                        "\u0000",
                        "{\"a\": \"\u0001\"}",
                        "[".repeat(100),
                        "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                        "// comment\n{}",
                        "{\"planId\": 01}",
                        "\"unfinished",
                        "{\"planId\": \"\\x\"}")
                .map(body -> dynamicTest("body: " + (body.length() > 30 ? body.substring(0, 30) : body), () -> {
                    var answer = send("admin", "SubmitActionPlan", body);
                    assertRefused(answer, Set.of(400));
                    assertThat(answer.code()).isEqualTo("command.not-json");
                }));
    }

    @TestFactory
    Stream<DynamicTest> json_that_is_no_object_is_refused() {
        return Stream.of("[]", "null", "42", "\"SubmitActionPlan\"", "true", "[{\"planId\": \"x\"}]")
                .map(body ->
                        dynamicTest(body, () -> assertRefused(send("admin", "SubmitActionPlan", body), Set.of(422))));
    }

    @TestFactory
    Stream<DynamicTest> headers_that_cannot_be_read_are_refused() {
        var body = "{\"planId\": \"nowhere\"}";
        var keys = Stream.of("1", "not-a-uuid", "{}", "00000000-0000-0000-0000-00000000000g", "1-1-1-1-1")
                .map(key -> dynamicTest("Idempotency-Key: " + key, () -> {
                    var answer = send("admin", "SubmitActionPlan", body, "Idempotency-Key", key);
                    assertRefused(answer, Set.of(400));
                    assertThat(answer.code()).isEqualTo("header.idempotency-key");
                }));
        var matches = Stream.of("17", "*", "\"x\"", "W/\"17\"", "\"17\", \"18\"", "\"99999999999\"", "\"-1\"")
                .map(version -> dynamicTest("If-Match: " + version, () -> {
                    var answer = send("admin", "SubmitActionPlan", body, "If-Match", version);
                    assertRefused(answer, Set.of(400));
                    assertThat(answer.code()).isEqualTo("header.if-match");
                }));
        return Stream.concat(keys, matches);
    }

    @TestFactory
    Stream<DynamicTest> other_content_types_are_refused() {
        return Stream.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "rubbish",
                        "application/x-ndjson")
                .map(type -> dynamicTest(
                        type,
                        () -> assertRefused(
                                post(
                                        "/api/commands/SubmitActionPlan",
                                        type,
                                        "{\"planId\": \"x\"}",
                                        "Authorization",
                                        "Bearer " + TestIssuer.SHARED.token("admin")),
                                Set.of(415))));
    }

    @TestFactory
    Stream<DynamicTest> commands_that_do_not_exist_are_not_found() {
        return Stream.of(
                        "submitActionPlan",
                        "DropTables",
                        "..",
                        "PlanCommand",
                        "LifecycleCommand",
                        "java.lang.Runtime",
                        "%00",
                        "SubmitActionPlan/x",
                        "SubmitActionPlan%2Fx")
                .map(name -> dynamicTest(name, () -> {
                    var answer = send("admin", name, "{\"planId\": \"x\"}");
                    assertThat(answer.status()).as(answer.body()).isIn(400, 404, 415);
                    assertHarmless(answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> tokens_that_do_not_hold_are_refused() {
        return Stream.of(
                        "",
                        "rubbish",
                        "a.b.c",
                        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                        token(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600)))),
                        token(claims -> claims.audience("somebody-else")),
                        token(claims -> claims.audience(List.of())),
                        token(claims -> claims.issuer("http://evil.example")),
                        token(claims -> claims.subject(null)),
                        token(claims ->
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3_600)))),
                        TestIssuer.SHARED.token("admin") + "x")
                .map(token ->
                        dynamicTest(token.length() > 40 ? "a token of " + token.length() : "token " + token, () -> {
                            var answer = post(
                                    "/api/commands/SubmitActionPlan",
                                    "application/json",
                                    "{\"planId\": \"x\"}",
                                    "Authorization",
                                    "Bearer " + token);
                            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                            assertThat(answer.code()).isEqualTo("http.unauthenticated");
                            assertHarmless(answer);
                        }));
    }

    @Test
    void without_a_token_nothing_is_accepted() {
        var answer = post("/api/commands/SubmitActionPlan", "application/json", "{\"planId\": \"x\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertHarmless(answer);
    }

    @Test
    void a_field_given_twice_is_refused() {
        var answer = send("admin", "SubmitActionPlan", "{\"planId\": \"x\", \"planId\": \"y\"}");
        assertRefused(answer, Set.of(400));
        assertThat(answer.code()).isEqualTo("command.duplicate-key");
    }

    @Test
    void more_than_256_kibibytes_are_refused() {
        var answer = send(
                "admin", "SubmitActionPlan", "{\"planId\": \"x\", \"reference\": \"" + "x".repeat(256 * 1024) + "\"}");
        assertRefused(answer, Set.of(413));
        assertThat(answer.code()).isEqualTo("command.too-large");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        var body = "{\"planId\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        var answer = exchange(request(
                        "/api/commands/SubmitActionPlan",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + TestIssuer.SHARED.token("admin"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        assertRefused(answer, Set.of(400));
    }

    @TestFactory
    Stream<DynamicTest> other_methods_and_paths_are_refused() {
        return Stream.of("GET", "PUT", "DELETE", "PATCH")
                .flatMap(method -> Stream.of(
                                "/api/commands/SubmitActionPlan", "/api/commands", "/nowhere", "/actuator/env")
                        .map(path -> dynamicTest(method + " " + path, () -> {
                            var answer = exchange(
                                    request(path, "Authorization", "Bearer " + TestIssuer.SHARED.token("admin"))
                                            .method(method, HttpRequest.BodyPublishers.noBody())
                                            .build());
                            assertThat(answer.status()).as(answer.body()).isIn(404, 405);
                            assertHarmless(answer);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> parameters_of_the_log_are_checked() {
        return Stream.of(
                        "after=-1",
                        "after=x",
                        "limit=0",
                        "limit=1001",
                        "limit=ten",
                        "after=99999999999999999999",
                        "after=%ff",
                        "%e9=1")
                .map(query -> dynamicTest(
                        query,
                        () -> assertRefused(
                                get(
                                        "/api/log?" + query,
                                        "Authorization",
                                        "Bearer " + TestIssuer.SHARED.token("auditor")),
                                Set.of(400))));
    }

    private DynamicTest pointed(String name, String what, String field, String pointer) {
        return dynamicTest(name + " " + what + ": " + (field.length() > 60 ? field.substring(0, 60) : field), () -> {
            var body = example(name);
            Json.LENIENT.readTree("{" + field + "}").properties().forEach(changed -> body.remove(changed.getKey()));
            var answer =
                    send("admin", name, body.toString().replaceFirst("\\{", "{" + field.replace("\\", "\\\\") + ","));
            assertRefused(answer, Set.of(422));
            assertThat(pointers(answer)).as(answer.body()).anyMatch(found -> found.startsWith(pointer));
        });
    }

    private void assertRefused(Answer answer, Set<Integer> statuses) {
        assertThat(statuses)
                .as("status %s of %s", answer.status(), answer.body())
                .contains(answer.status());
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.code()).isNotBlank();
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertHarmless(answer);
    }

    private void assertHarmless(Answer answer) {
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("org.mithaq", "Exception", "\tat ", "tools.jackson");
        assertThat(lastPosition()).as("no new event").isEqualTo(before);
    }

    private static List<String> pointers(Answer answer) {
        var pointers = new ArrayList<String>();
        answer.json()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asString()));
        return pointers;
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TestIssuer.SHARED.token(claims -> change.apply(claims.claim("roles", List.of("admin"))));
    }

    private static Stream<String> fields(String name) {
        return Stream.concat(example(name).propertyNames().stream(), Stream.of("source", "onBehalfOf"))
                .distinct();
    }

    /** A number fits where one is asked for. */
    private static boolean fits(String name, String field, String value) {
        return value.equals("42")
                && switch (name) {
                    case "DeclareParticipation" ->
                        Set.of("groups", "publicMeetings").contains(field);
                    case "AddIndicator" -> Set.of("baseline", "target").contains(field);
                    default -> false;
                };
    }

    private static Stream<String> required(String name) {
        var schema = Json.STRICT.readTree(file("contracts/commands/" + name));
        var names = new ArrayList<>(schema.path("properties").has("planId") ? REQUIRED_OF_PLANS : Set.<String>of());
        schema.path("required").forEach(field -> names.add(field.asString()));
        return names.stream().distinct();
    }

    private static ObjectNode example(String name) {
        return (ObjectNode) Json.STRICT.readTree(file("examples/" + name));
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/main/resources", name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
