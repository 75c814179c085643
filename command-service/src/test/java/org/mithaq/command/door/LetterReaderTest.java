package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a command is said with the right code, and pointed to. */
class LetterReaderTest {

    private static final Set<String> REQUIRED_OF_PLANS = Set.of("planId");

    @TestFactory
    Stream<DynamicTest> a_field_of_another_type_is_pointed_to() {
        return CommandTypes.names().stream()
                .flatMap(name -> fields(name)
                        .flatMap(field -> Stream.of("42", "[[]]", "{\"x\": 1}", "true")
                                .filter(value -> !fits(name, field, value))
                                .map(value -> dynamicTest(name + " " + field + " = " + value, () -> {
                                    var body = example(name);
                                    body.set(field, Json.STRICT.readTree(value));
                                    var refused = refusal(name, body.toString());
                                    assertThat(refused.kind().status())
                                            .isIn(value.startsWith("{") ? Set.of(400, 422) : Set.of(422));
                                    assertThat(pointers(refused))
                                            .as(refused.sentence())
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
                                    var refused = refusal(name, body.toString());
                                    assertThat(refused.kind().status()).isEqualTo(422);
                                    assertThat(pointers(refused))
                                            .as(refused.sentence())
                                            .containsExactly("/" + field);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_field_is_pointed_to() {
        return CommandTypes.names().stream()
                .map(name -> dynamicTest(name, () -> {
                    var refused =
                            refusal(name, example(name).put("unheardOf", 1).toString());
                    assertThat(refused.kind().status()).isEqualTo(400);
                    assertThat(refused.code()).isEqualTo("command.unknown-field");
                    assertThat(pointers(refused)).containsExactly("/unheardOf");
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
                            var refused = refusal(
                                    name, example(name).put("occurredOn", day).toString());
                            assertThat(refused.kind().status()).isEqualTo(422);
                            assertThat(pointers(refused)).containsExactly("/occurredOn");
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
                    var refused = refusal("SubmitActionPlan", body);
                    assertThat(refused.kind().status()).isEqualTo(400);
                    assertThat(refused.code()).isEqualTo("command.not-json");
                }));
    }

    @TestFactory
    Stream<DynamicTest> json_that_is_no_object_is_refused() {
        return Stream.of("[]", "null", "42", "\"SubmitActionPlan\"", "true", "[{\"planId\": \"x\"}]")
                .map(body -> dynamicTest(
                        body,
                        () -> assertThat(
                                        refusal("SubmitActionPlan", body).kind().status())
                                .isEqualTo(422)));
    }

    private DynamicTest pointed(String name, String what, String field, String pointer) {
        return dynamicTest(name + " " + what + ": " + (field.length() > 60 ? field.substring(0, 60) : field), () -> {
            var body = example(name);
            Json.LENIENT.readTree("{" + field + "}").properties().forEach(changed -> body.remove(changed.getKey()));
            var refused = refusal(name, body.toString().replaceFirst("\\{", "{" + field.replace("\\", "\\\\") + ","));
            assertThat(refused.kind().status()).isEqualTo(422);
            assertThat(pointers(refused)).as(refused.sentence()).anyMatch(found -> found.startsWith(pointer));
        });
    }

    @Test
    void a_field_given_twice_is_refused() {
        var refused = refusal("SubmitActionPlan", "{\"planId\": \"x\", \"planId\": \"y\"}");
        assertThat(refused.kind().status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("command.duplicate-key");
    }

    @Test
    void more_than_256_kibibytes_are_refused() {
        var refused = refusal("SubmitActionPlan", "{\"reference\": \"" + "x".repeat(256 * 1024) + "\"}");
        assertThat(refused.kind().status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("command.too-large");
    }

    @TestFactory
    Stream<DynamicTest> other_encodings_than_utf8_are_refused() {
        var command = "{\"planId\": \"x\"}";
        return Stream.of(
                        "{\"planId\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1),
                        "{\"planId\": \"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1),
                        command.getBytes(StandardCharsets.UTF_16),
                        command.getBytes(StandardCharsets.UTF_16LE),
                        command.getBytes(StandardCharsets.UTF_32BE))
                .map(bytes -> dynamicTest(bytes.length + " bytes", () -> {
                    var refused = catchThrowableOfType(Rejected.class, () -> LetterReader.json(bytes));
                    assertThat(refused.code()).isEqualTo("command.not-json");
                }));
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        var marked = "\uFEFF{\"planId\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> read("SubmitActionPlan", marked)).doesNotThrowAnyException();
    }

    @Test
    void what_is_too_deep_is_said_to_be() {
        assertThat(refusal("SubmitActionPlan", "[".repeat(100)).sentence()).contains("deep");
    }

    private static Rejected refusal(String name, String json) {
        return catchThrowableOfType(Rejected.class, () -> read(name, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Letter read(String name, byte[] json) {
        return Reading.letter(name, LetterReader.json(json));
    }

    private static List<String> pointers(Rejected refused) {
        return refused.faults().stream().map(Rejected.Fault::pointer).toList();
    }

    private static Stream<String> fields(String name) {
        return Stream.concat(example(name).propertyNames().stream(), Stream.of("source", "onBehalfOf"))
                .distinct();
    }

    /** A number fits where one is asked for. */
    private static boolean fits(String name, String field, String value) {
        return switch (name) {
            case "DeclareParticipation" ->
                value.equals("42") && Set.of("groups", "publicMeetings").contains(field);
            case "AddIndicator" ->
                value.equals("42") && Set.of("baseline", "target").contains(field);
            case "OpenConsultation" -> value.equals("42") && field.equals("answerWithin");
            case "RecordOutreach" -> value.equals("42") && field.equals("reached");
            case "ReadIndicator" -> value.equals("42") && field.equals("value");
            case "MigrateProcess", "RetireProcess" -> value.equals("42") && field.equals("version");
            case "AdoptByCouncil" ->
                value.equals("42") && Set.of("inFavour", "against", "abstained").contains(field);
            case "EstablishCommittee" -> value.equals("42") && field.equals("quorum");
            case "AppointCommitteeMember" -> value.equals("true") && field.equals("coordinator");
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
