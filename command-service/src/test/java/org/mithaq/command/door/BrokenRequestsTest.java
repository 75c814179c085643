package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;

/** Requests that once failed, or were answered with something else than a problem; each with the code that it has now. */
class BrokenRequestsTest extends RunningCommandService {

    private static final String COMMAND = "{\"planId\": \"nowhere\"}";

    @TestFactory
    Stream<DynamicTest> headers_that_cannot_be_read_are_refused() {
        var keys = Stream.of("1", "not-a-uuid", "{}", "1-1-1-1-1")
                .map(key -> dynamicTest(
                        "Idempotency-Key: " + key,
                        () -> assertRefused(
                                send("admin", "SubmitActionPlan", COMMAND, "Idempotency-Key", key),
                                400,
                                "header.idempotency-key")));
        var matches = Stream.of("17", "*", "\"x\"", "W/\"17\"", "\"17\", \"18\"", "\"99999999999\"", "\"-1\"")
                .map(version -> dynamicTest(
                        "If-Match: " + version,
                        () -> assertRefused(
                                send("admin", "SubmitActionPlan", COMMAND, "If-Match", version),
                                400,
                                "header.if-match")));
        return Stream.concat(keys, matches);
    }

    @TestFactory
    Stream<DynamicTest> other_content_types_are_refused() {
        return Stream.of("text/plain", "application/x-www-form-urlencoded", "rubbish", "application/x-ndjson")
                .map(type -> dynamicTest(
                        type,
                        () -> assertRefused(
                                sent("POST", "/api/commands/SubmitActionPlan", type, COMMAND),
                                415,
                                "http.unsupported-type")));
    }

    @Test
    void a_broken_upload_is_refused() {
        assertRefused(sent("POST", "/api/evidence", "multipart/form-data", "x"), 400, "evidence.malformed");
    }

    @Test
    void a_form_that_cannot_be_decoded_is_refused_like_any_other() {
        var form = "application/x-www-form-urlencoded";
        assertRefused(sent("PUT", "/api/commands/SubmitActionPlan", form, "%zz=1"), 405, "http.method");
        assertRefused(sent("DELETE", "/nowhere", form, "%zz=1"), 404, "http.not-found");
    }

    @Test
    void the_address_of_errors_is_none() {
        assertRefused(get("/error"), 404, "http.not-found");
    }

    @Test
    void what_the_firewall_refuses_is_answered_as_a_problem() {
        assertRefused(get("/api/log;x=1"), 400, "http.unreadable");
        assertRefused(get("//api/log"), 400, "http.unreadable");
    }

    @TestFactory
    Stream<DynamicTest> other_methods_and_paths_are_refused() {
        return Stream.of("GET", "PUT", "DELETE", "PATCH")
                .flatMap(method -> Stream.of(
                                "/api/commands/SubmitActionPlan", "/api/commands", "/nowhere", "/actuator/env")
                        .map(path -> dynamicTest(
                                method + " " + path,
                                () -> assertThat(sent(method, path, "application/json", "")
                                                .status())
                                        .isIn(Set.of(404, 405)))));
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
                                400,
                                "http.parameter")));
    }

    @Test
    void a_name_as_long_as_it_may_be_is_entered_in_the_register() {
        var plan = newPlanId();
        open(plan);
        var name = new java.util.Random(3)
                .ints(1_000, 0x4E00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var endorsed = send("cso", "EndorseByCSO", """
                {"planId": "%s", "organisation": "%s", "occurredOn": "2025-02-01", "representative": {"name": "%s"}}""".formatted(plan, name.reverse(), name));
        assertThat(endorsed.status()).as(endorsed.body()).isEqualTo(200);
    }

    private Answer sent(String method, String path, String type, String body) {
        return exchange(
                request(path, "Content-Type", type, "Authorization", "Bearer " + TestIssuer.SHARED.token("admin"))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
    }
}
