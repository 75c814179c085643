package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.evidence.SmallFiles.pdf;
import static org.mithaq.command.evidence.SmallFiles.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.command.evidence.Archive;
import org.mithaq.command.evidence.Catalogue;
import org.mithaq.command.evidence.Condition;
import org.mithaq.command.evidence.Folder;
import org.mithaq.command.evidence.Limits;
import org.mithaq.command.evidence.SmallFiles;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceOverHttpTest extends RunningCommandService {

    private static final String BOUNDARY = "seam";

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Archive archive;

    @Test
    void a_file_comes_out_as_it_went_in() {
        var bytes = fresh();
        var hash = Sha256.of(bytes).value();

        var brought = bring("cso", "minutes of the meeting.pdf", bytes);
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        assertThat(brought.json().path("sha256").asString()).isEqualTo(hash);
        assertThat(brought.json().path("size").asLong()).isEqualTo(bytes.length);
        assertThat(brought.json().path("type").asString()).isEqualTo("application/pdf");
        assertThat(brought.json()).hasSize(3);

        var shown = show("auditor", hash);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(text(shown.body())).isEqualTo(bytes);
        var headers = shown.response().headers();
        assertThat(headers.allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(headers.allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"" + hash + ".pdf\"");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.allValues("Cache-Control")).containsExactly("max-age=31536000, private, immutable");
        assertThat(headers.allValues("ETag")).containsExactly("\"" + hash + "\"");
        assertThat(headers.allValues("Repr-Digest"))
                .containsExactly("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash)) + ":");
    }

    @Test
    void a_part_of_it_its_head_alone_and_nothing_if_it_is_known_are_served() {
        var bytes = fresh();
        var path = "/api/evidence/"
                + bring("admin", "a.pdf", bytes).json().path("sha256").asString();

        var part = get(path, "Authorization", bearer("irm"), "Range", "bytes=0-3");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("%PDF");

        var head = exchange(request(path, "Authorization", bearer("irm")).HEAD().build());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.response().headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);

        var known = get(
                path,
                "Authorization",
                bearer("irm"),
                "If-None-Match",
                "\"" + Sha256.of(bytes).value() + "\"");
        assertThat(known.status()).isEqualTo(304);
    }

    @Test
    void the_same_bytes_are_kept_once_whoever_brings_them_and_at_once() throws Exception {
        var bytes = fresh();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> all = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(n -> () -> bring("official", n + ".pdf", bytes))
                    .toList();
            for (var answer : threads.invokeAll(all)) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
            }
        }
        assertThat(db.sql("select count(*) from evidence where sha256 = ?")
                        .param(Sha256.of(bytes).value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin", "point-of-contact", "committee", "official", "cso", "monitoring-body", "council", "irm"
            })
    void who_writes_about_a_plan_brings_evidence(String role) {
        assertThat(bring(role, "a.pdf", pdf("")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "integration", "support-unit"})
    void who_only_reads_does_not(String role) {
        assertThat(bring(role, "a.pdf", pdf("")).status()).isEqualTo(403);
    }

    @Test
    void without_a_token_nothing_goes_in_or_out() {
        var hash = bring("admin", "a.pdf", pdf("")).json().path("sha256").asString();
        assertThat(get("/api/evidence/" + hash).status()).isEqualTo(401);
        assertThat(upload("x", form("file", "a.pdf", pdf(""))).status()).isEqualTo(401);
    }

    @Test
    void a_type_that_is_not_allowed_is_refused_whatever_it_is_called() {
        var page = text("<html><body><script>alert(1)</script></body></html>");
        assertRefused(bring("admin", "table.csv", page), 415, "evidence.type-not-allowed");
        assertRefused(bring("admin", "a.pdf", SmallFiles.zip(Map.of("a", "b"))), 415, "evidence.type-not-allowed");
        assertRefused(bring("admin", "a.exe", pdf("")), 415, "evidence.name-contradicts");
    }

    @Test
    void an_empty_file_no_file_and_two_files_are_refused() {
        assertRefused(bring("admin", "a.pdf", new byte[0]), 422, "evidence.empty");
        assertRefused(upload(bearer("admin"), form("other", "a.pdf", pdf(""))), 422, "evidence.file-missing");
        var two = text(new String(form("file", "a.pdf", pdf("")), StandardCharsets.UTF_8)
                        .replace("--" + BOUNDARY + "--\r\n", "")
                + new String(form("file", "b.pdf", pdf("")), StandardCharsets.UTF_8));
        assertRefused(upload(bearer("admin"), two), 422, "evidence.file-missing");
    }

    @ParameterizedTest
    @CsvSource({"1048577", "1200000", "5000000"})
    void a_file_that_is_too_large_is_refused(int size) {
        assertRefused(bring("admin", "a.pdf", new byte[size]), 413, "evidence.too-large");
    }

    @Test
    void a_request_that_cannot_be_taken_apart_is_refused() {
        assertRefused(upload(bearer("admin"), text("--" + BOUNDARY + "\r\nno head")), 400, "evidence.malformed");
        assertRefused(
                post("/api/evidence", "multipart/form-data", "x", "Authorization", bearer("admin")),
                400,
                "evidence.malformed");
        assertRefused(
                post("/api/evidence", "application/pdf", "x", "Authorization", bearer("admin")),
                415,
                "http.unsupported-type");
    }

    @Test
    void what_is_not_there_is_not_found_and_what_is_no_hash_is_no_parameter() {
        assertRefused(show("admin", "0".repeat(64)), 404, "evidence.unknown");
        assertRefused(show("admin", "..%2f..%2fetc"), 400, "");
        assertRefused(show("admin", "A".repeat(64)), 400, "http.parameter");
    }

    @Test
    void what_one_may_bring_in_a_day_is_bounded_and_known_bytes_cost_nothing() {
        var bearer = "Bearer "
                + TestIssuer.SHARED.token(
                        claims -> claims.subject(UUID.randomUUID().toString()).claim("roles", List.of("cso")));
        var first = large();
        for (var bytes : List.of(first, large(), large())) {
            assertThat(upload(bearer, form("file", "a.pdf", bytes)).status()).isEqualTo(200);
        }
        assertRefused(upload(bearer, form("file", "a.pdf", large())), 413, "evidence.quota");
        assertThat(upload(bearer, form("file", "a.pdf", first)).status()).isEqualTo(200);
    }

    @Test
    void a_new_day_is_a_new_quota_and_all_that_is_kept_is_bounded(@TempDir Path folder) {
        var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        var subject = UUID.randomUUID().toString();
        var limits = new Limits(1_000, 300, Long.MAX_VALUE);
        take(archive(folder, limits, Clock.systemUTC()), subject);
        assertThatThrownBy(() -> take(archive(folder, limits, Clock.systemUTC()), subject))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.sentence()).contains("today"));
        take(archive(folder, limits, tomorrow), subject);
        assertThatThrownBy(() -> take(archive(folder, new Limits(1_000, 1_000, 300), tomorrow), subject))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.sentence()).contains("installation"));
    }

    @Test
    void what_is_damaged_is_refused_and_shows_until_it_is_healed() throws IOException {
        var bytes = fresh();
        var hash = bring("admin", "a.pdf", bytes).json().path("sha256").asString();
        var place = EVIDENCE.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        var changed = bytes.clone();
        changed[20] ^= 1;
        Files.write(place, changed);

        archive.examine();
        assertThat(health()).contains("DEGRADED", hash);
        assertRefused(show("admin", hash), 409, "evidence.damaged");
        assertThat(place).hasBinaryContent(changed);

        assertThat(bring("admin", "a.pdf", bytes).status()).isEqualTo(200);
        assertThat(text(show("admin", hash).body())).isEqualTo(bytes);
        Files.delete(place);
        assertRefused(show("admin", hash), 409, "evidence.damaged");
        bring("admin", "a.pdf", bytes);
        assertThat(health()).doesNotContain(hash);
    }

    @Test
    void a_folder_that_cannot_be_used_asks_to_come_again(@TempDir Path folder) throws IOException {
        var other = archive(folder, new Limits(1_000, 1_000_000, Long.MAX_VALUE), Clock.systemUTC());
        Files.delete(folder.resolve("drafts"));
        assertThatThrownBy(() -> take(other, "anybody"))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("evidence.unavailable"));
    }

    private Archive archive(Path folder, Limits limits, Clock clock) {
        var catalogue = new Catalogue(db, new TransactionTemplate(transactions), clock, limits);
        return new Archive(new Folder(folder), catalogue, new Condition(), limits);
    }

    private static void take(Archive archive, String subject) {
        archive.take(new ByteArrayInputStream(fresh()), "a.pdf", subject);
    }

    private String health() {
        return get("/actuator/health", "Authorization", bearer("admin")).body();
    }

    private static byte[] fresh() {
        return pdf(UUID.randomUUID().toString());
    }

    /** A little less than a third of what one may bring in a day. */
    private static byte[] large() {
        return pdf(UUID.randomUUID() + "x".repeat(1_000_000));
    }

    private static String bearer(String role) {
        return "Bearer " + TestIssuer.SHARED.token(role);
    }

    private Answer show(String role, String hash) {
        return get("/api/evidence/" + hash, "Authorization", bearer(role));
    }

    private Answer bring(String role, String name, byte[] bytes) {
        return upload(bearer(role), form("file", name, bytes));
    }

    private Answer upload(String bearer, byte[] form) {
        HttpRequest.Builder request = request(
                "/api/evidence", "Authorization", bearer, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return exchange(request.POST(BodyPublishers.ofByteArray(form)).build());
    }

    private static byte[] form(String part, String name, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, part, name)
                + "Content-Type: text/html\r\n\r\n"));
        out.writeBytes(bytes);
        out.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (!code.isEmpty()) {
            assertThat(answer.code()).as(answer.body()).isEqualTo(code);
            assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }
}
