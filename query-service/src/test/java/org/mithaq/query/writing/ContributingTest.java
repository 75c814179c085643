package org.mithaq.query.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.Outcome;
import org.mithaq.consultation.Window;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.query.log.ShowcasePlan;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.mithaq.query.writing.WritePagesTest.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Everybody contributes to a consultation on its page, without an account, and reads what became of it. */
@WholeService
@TestInstance(Lifecycle.PER_CLASS)
class ContributingTest {

    private static final TestCommandSide COMMANDS = new TestCommandSide();
    private static final String RECEIPT = """
            {"consultationId": "x", "contributionId": "0f4c", "hash": "%s", "salt": "c2Fs", "length": 12}""".formatted("ab".repeat(32));

    private final LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
    private final Reader reader;
    private final String consultation = "open-" + UUID.randomUUID().toString().substring(0, 8);
    private final String closed = consultation + "-closed";
    private String plan = "";
    private Browser browser = new Browser("");

    ContributingTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @DynamicPropertySource
    static void another_side(DynamicPropertyRegistry properties) {
        properties.add("mithaq.command-service", COMMANDS::url);
        properties.add("mithaq.sign-in.client", () -> "mithaq-pages");
    }

    @BeforeAll
    void two_consultations() {
        plan = reader.showcase();
        for (var id : List.of(consultation, closed)) {
            tell(
                    id,
                    new ConsultationOpened(
                            new ConsultationId(id),
                            new PlanId(plan),
                            Text.of(Language.FR, "Propositions"),
                            null,
                            List.of(new Window(Channel.PLATFORM, today.minusDays(10), today.plusDays(10), null, null)),
                            List.of(),
                            30,
                            List.of(),
                            ZoneId.of("Africa/Casablanca"),
                            List.of()));
        }
        for (var number = 1; number <= 2; number++) {
            tell(
                    consultation,
                    new ContributionReceived(
                            new ContributionId("K-" + number),
                            Channel.PLATFORM,
                            null,
                            null,
                            null,
                            null,
                            Sha256.of("x" + number),
                            40,
                            Language.FR,
                            List.of()));
        }
        tell(
                consultation,
                new ContributionsAnswered(
                        List.of(new ContributionId("K-1")),
                        Outcome.MERGED,
                        Text.of(Language.FR, "C’est le premier engagement"),
                        new CommitmentId(ShowcasePlan.COMMITMENT)));
        tell(closed, new ConsultationClosed(null, List.of()));
        reader.arrived();
    }

    @BeforeEach
    void somebody() {
        browser = new Browser(reader.base());
        COMMANDS.sent.clear();
    }

    private void tell(String consultation, ConsultationEvent event) {
        Servers.LOG.append("consultation/" + consultation, event, TestLog.Entry.on(today.minusDays(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void what_somebody_writes_without_an_account_is_sent_and_answered_with_its_receipt(String language) {
        COMMANDS.answers(201, RECEIPT);
        var path = "/" + language + "/consultations/" + consultation;
        var fields = browser.fields(path);
        fields.put("text", "Publiez tout.\r\nEt vite.");
        fields.put("language", "fr");

        var answer = browser.post(path + "/contributions", fields);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("??");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".receipt code").eachText()).containsExactly("0f4c", "ab".repeat(32), "c2Fs");
        assertThat(page.select("bdi[lang=fr]").text()).contains("Publiez tout.");
        var sent = COMMANDS.sent.getFirst();
        assertThat(sent.body().toString()).isEqualTo("{\"text\":\"Publiez tout.\\nEt vite.\",\"language\":\"fr\"}");
        assertThat(sent.key()).isEqualTo(fields.get("_key"));
        assertThat(sent.token()).isNull();
        assertThat(sent.from()).isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_refused_stands_there_as_it_was_written_with_the_reason() {
        COMMANDS.answers(429, """
                {"title": "Trop de contributions", "detail": "Réessayez dans une minute", "code": "http.rate"}""");
        var path = "/fr/consultations/" + consultation;
        var fields = browser.fields(path);
        fields.put("text", "Une <i>idée</i>");
        fields.put("language", "ar");

        var answer = browser.post(path + "/contributions", fields);

        assertThat(answer.statusCode()).isEqualTo(429);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#refusal").text()).contains("Trop de contributions", "Réessayez", "http.rate");
        assertThat(page.select("textarea").text()).isEqualTo("Une <i>idée</i>");
        assertThat(page.select("select[name=language] option[selected]").attr("value"))
                .isEqualTo("ar");
        assertThat(page.select("input[name=_key]").attr("value")).isNotEqualTo(fields.get("_key"));
    }

    @Test
    void where_the_other_side_does_not_answer_it_is_kept_and_counts_once_when_sent_again() {
        COMMANDS.answers(0, "");
        var path = "/fr/consultations/" + consultation;
        var fields = browser.fields(path);
        fields.put("text", "Une idée");

        var answer = browser.post(path + "/contributions", fields);

        assertThat(answer.statusCode()).isEqualTo(503);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("textarea").text()).isEqualTo("Une idée");
        assertThat(page.select("input[name=_key]").attr("value")).isEqualTo(fields.get("_key"));
    }

    @Test
    void a_consultation_that_is_closed_takes_nothing_and_one_that_is_not_there_neither() {
        COMMANDS.answers(201, RECEIPT);
        assertThat(browser.page("/fr/consultations/" + closed).select("form.writing"))
                .isEmpty();
        assertThat(browser.post("/fr/consultations/nobodys/contributions", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(COMMANDS.sent).isEmpty();
    }

    @Test
    void who_answers_reads_what_nobody_else_does_and_answers_several_at_once() {
        var path = "/fr/consultations/" + consultation;
        assertThat(browser.page(path).text()).doesNotContain(TestCommandSide.UNSEEN);

        browser.signIn("official", path);
        var page = browser.page(path);

        assertThat(page.select("li[id=contribution-K-2] .said").text()).isEqualTo(TestCommandSide.UNSEEN);
        assertThat(page.select("input[name=contribution]").eachAttr("value")).containsExactly("K-2");
        assertThat(browser.page(path + "/contributions/K-2")
                        .select("blockquote.said")
                        .text())
                .isEqualTo(TestCommandSide.UNSEEN);
        var form = page.select("form[method=get][action$=/write/AnswerContributions]")
                .attr("action");
        var answering = browser.page(form + "?consultationId=" + consultation + "&contribution=K-2&contribution=K-9");
        assertThat(answering.select("[name=/consultationId]").attr("value")).isEqualTo(consultation);
        assertThat(answering.select("[name^=/answers/0/contributions/]").eachAttr("value"))
                .contains("K-2", "K-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void a_contribution_is_told_as_a_story_from_what_was_said_to_what_was_done(String language) {
        var path = "/" + language + "/consultations/" + consultation;
        var answered = browser.page(path + "/contributions/K-1");
        var waiting = browser.page(path + "/contributions/k-2");

        assertThat(browser.page(path).select("a[href=" + path + "/contributions/K-1]"))
                .hasSize(1);
        assertThat(answered.text()).doesNotContain("??");
        assertThat(answered.select("blockquote.said[lang=fr]").text()).isEqualTo(TestCommandSide.SHOWN);
        assertThat(answered.select("section[aria-labelledby=answered]").text()).contains("C’est le premier engagement");
        assertThat(answered.select("section[aria-labelledby=promised] a").eachAttr("href"))
                .contains("/" + language + "/plans/" + plan + "/commitments/" + ShowcasePlan.COMMITMENT);
        assertThat(answered.select("section[aria-labelledby=promised] li")).isNotEmpty();
        assertThat(waiting.select("blockquote, section[aria-labelledby=promised]"))
                .isEmpty();
        assertThat(browser.get(path + "/contributions/K-9").statusCode()).isEqualTo(404);
    }
}
