package org.mithaq.command.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.command.consultation.WordFollower;
import org.mithaq.events.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The door of the public: without an account, in an open window, and nothing of it in the log but hash and length. */
@TestPropertySource(properties = "mithaq.limits.contributions-per-minute=1000000")
class ContributionsOverHttpTest extends RunningCommandService {

    private static final String TEXT = "Publiez les coupures d’eau la veille";

    private final String plan = newPlanId();

    @Autowired
    private WordFollower words;

    @BeforeEach
    void aConsultation() {
        open(plan);
        assertThat(openConsultation("2099-12-31").status()).isEqualTo(200);
    }

    private Answer openConsultation(String until) {
        return send("admin", "OpenConsultation", """
                {"consultationId": "%1$s", "planId": "%1$s", "title": {"en": "Proposals"}, "answerWithin": 30,
                 "windows": [{"channel": "PLATFORM", "from": "2025-03-01", "until": "%2$s"}]}""".formatted(plan, until));
    }

    private Answer contribute(String text, String... headers) {
        return post(
                "/api/consultations/" + plan + "/contributions",
                "application/json",
                "{\"text\": \"%s\", \"language\": \"fr\", \"territory\": \"oriental\"}".formatted(text),
                headers);
    }

    private String line() {
        return db.sql("select convert_from(line, 'UTF8') from event_log where stream = ? order by version desc limit 1")
                .param("consultation/" + plan)
                .query(String.class)
                .single();
    }

    private long kept(String contribution) {
        return db.sql("select count(*) from consultation.words where contribution = ?")
                .param(contribution)
                .query(Long.class)
                .single();
    }

    @Test
    void a_contribution_is_taken_without_a_token_and_its_receipt_proves_it() {
        var taken = contribute(TEXT);

        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        var salt = HexFormat.of().parseHex(taken.json().path("salt").asString());
        var hash = Sha256.of(salt, TEXT.getBytes(UTF_8)).value();
        assertThat(taken.json().path("hash").asString()).isEqualTo(hash);
        assertThat(line())
                .contains(hash)
                .contains("\"length\":" + TEXT.length())
                .doesNotContain("coupures");
        assertThat(kept(taken.json().path("contributionId").asString())).isEqualTo(1);
    }

    @Test
    void the_same_key_gives_the_same_answer_and_another_text_under_it_is_refused() {
        var key = UUID.randomUUID().toString();
        var first = contribute(TEXT, "Idempotency-Key", key);
        var before = lastPosition();

        assertThat(contribute(TEXT, "Idempotency-Key", key).body()).isEqualTo(first.body());
        assertThat(lastPosition()).isEqualTo(before);
        assertThat(contribute("Autre chose", "Idempotency-Key", key).code()).isEqualTo("command.key-reused");
    }

    @Test
    void where_no_window_is_open_nothing_is_taken_and_no_refusal_is_kept() {
        var other = newPlanId();
        open(other);
        send("admin", "OpenConsultation", """
                {"consultationId": "%1$s", "planId": "%1$s", "title": {"en": "Proposals"},
                 "windows": [{"channel": "PLATFORM", "from": "2099-03-01", "until": "2099-04-01"}]}""".formatted(other));
        var before = lastPosition();
        var refused = post(
                "/api/consultations/" + other + "/contributions",
                "application/json",
                "{\"text\": \"x\", \"language\": \"fr\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("consultation.window-closed");
        assertThat(lastPosition()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_taken_is_said_why() {
        assertThat(contribute("x".repeat(20_001)).status()).isEqualTo(422);
        assertThat(contribute("   ").json().at("/errors/0/pointer").asString()).isEqualTo("/text");
        var nowhere = post(
                "/api/consultations/nowhere/contributions",
                "application/json",
                "{\"text\": \"x\", \"language\": \"fr\"}");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.code()).isEqualTo("consultation.unknown");
    }

    @Test
    void a_text_is_read_by_those_who_answer_and_by_everybody_once_it_is_answered() {
        var id = contribute(TEXT).json().path("contributionId").asString();
        var address = "/api/consultations/" + plan + "/contributions/" + id + "/text";
        var texts = "/api/consultations/" + plan + "/texts";

        assertThat(get(address).status()).isEqualTo(404);
        assertThat(get(texts).status()).isEqualTo(401);
        assertThat(get(texts, "Authorization", "Bearer " + TestIssuer.SHARED.token("official"))
                        .json()
                        .at("/items/0/text")
                        .asString())
                .isEqualTo(TEXT);
        assertThat(get(texts, "Authorization", "Bearer " + TestIssuer.SHARED.tokenOf("official", "member/atlantis"))
                        .body())
                .contains("membership.not-of-this-plan");
        send("admin", "AnswerContributions", """
                {"consultationId": "%s", "answers": [{"contributions": ["%s"], "outcome": "ACCEPTED", "reason": {"en": "Good"}}]}""".formatted(plan, id));

        assertThat(get(address).json().path("text").asString()).isEqualTo(TEXT);
        send("admin", "WithholdContribution", """
                {"consultationId": "%s", "contributionId": "%s", "reason": {"en": "Abuse"}}""".formatted(plan, id));
        assertThat(get(address).status()).isEqualTo(404);
    }

    @Test
    void an_erased_text_is_gone_and_its_event_stays() {
        var id = contribute(TEXT).json().path("contributionId").asString();
        var erase = """
                {"consultationId": "%s", "contributionId": "%s", "reason": {"en": "Asked for"}}""".formatted(plan, id);

        assertThat(send("point-of-contact", "EraseContribution", erase).status())
                .isEqualTo(403);
        assertThat(send("admin", "EraseContribution", erase).status()).isEqualTo(200);
        assertThat(kept(id)).isZero();
        assertThat(db.sql("select count(*) from event_log where stream = ?")
                        .param("consultation/" + plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_refused_text_of_the_staff_stands_in_no_refusal() {
        var refused = send("admin", "RecordContribution", """
                {"consultationId": "%s", "contributionId": "K-1", "channel": "POST", "text": "%s", "language": "fr"}""".formatted(plan, TEXT));

        assertThat(refused.code()).isEqualTo("consultation.window-closed");
        assertThat(db.sql("select convert_from(line, 'UTF8') from event_log order by position desc limit 1")
                        .query(String.class)
                        .single())
                .contains("window-closed")
                .doesNotContain("coupures");
    }

    @Test
    void many_are_answered_by_one_command_and_one_event_and_what_was_taken_stays() {
        var ids = IntStream.range(0, 60)
                .mapToObj(i -> contribute("Proposition " + i)
                        .json()
                        .path("contributionId")
                        .asString())
                .toList();
        words.follow();
        var answered = send("admin", "AnswerContributions", """
                {"consultationId": "%s", "answers": [{"contributions": ["%s"], "outcome": "ACCEPTED", "reason": {"en": "Good"}}]}""".formatted(plan, String.join("\", \"", ids)));

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.json().path("events")).hasSize(1);
        assertThat(db.sql(
                                "select count(*) from consultation.words where consultation = lower(?) and change is not null")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
    }
}
