package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the public was asked and what became of it: on pages in three languages and for programs. */
@WholeService
class ConsultationPagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final Text REASON = Text.of(Language.FR, "Déjà prévu dans l’engagement");

    private final Reader reader;
    private final String consultation = "asked-" + UUID.randomUUID().toString().substring(0, 8);
    private String plan = "";

    ConsultationPagesTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
        tell(new ConsultationOpened(
                new ConsultationId(consultation),
                new PlanId(plan),
                Text.of(Language.FR, "Propositions des habitants"),
                null,
                List.of(new Window(Channel.PLATFORM, DAY, DAY.plusDays(20), null, null)),
                List.of(),
                30,
                List.of(),
                ZoneId.of("Africa/Casablanca"),
                List.of()));
        for (var number = 1; number <= 4; number++) {
            tell(new ContributionReceived(
                    id(number),
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
        tell(new ContributionsAnswered(
                List.of(id(1), id(2)), Outcome.MERGED, REASON, new CommitmentId(ShowcasePlan.COMMITMENT)));
        tell(new ContributionWithheld(id(3), Text.of(Language.FR, "Insulte")));
        reader.arrived();
    }

    private void tell(ConsultationEvent event) {
        Servers.LOG.append("consultation/" + consultation, event, TestLog.Entry.on(DAY));
    }

    private static ContributionId id(int number) {
        return new ContributionId("K-" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void the_page_of_a_plan_leads_to_its_consultations_and_to_each_contribution(String language) {
        var all = reader.get("/" + language + "/plans/" + plan + "/consultations");
        var one = reader.get("/" + language + "/consultations/" + consultation);

        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(all.body() + one.body()).doesNotContain("??").doesNotContain("th:");
        assertThat(Jsoup.parse(all.body()).select("a[href=/" + language + "/consultations/" + consultation + "]"))
                .hasSize(1);
        assertThat(Jsoup.parse(one.body()).select("li[id^=contribution-]")).hasSize(4);
        assertThat(Jsoup.parse(reader.get("/" + language + "/plans/" + plan).body())
                        .select("a[href$=/plans/" + plan + "/consultations]"))
                .isNotEmpty();
    }

    @Test
    void a_programme_reads_how_a_consultation_stands() {
        var answer = reader.json("/api/consultations/" + consultation);

        assertThat(answer.at("/figures/contributions").asInt()).isEqualTo(4);
        assertThat(answer.path("answered").asInt()).isEqualTo(2);
        assertThat(answer.path("unanswered").asInt()).isEqualTo(1);
        assertThat(answer.path("answersDueOn").asString()).isEqualTo("2025-04-29");
        assertThat(reader.json("/api/consultations?planId=" + plan).path("items"))
                .hasSize(1);
    }

    @Test
    void contributions_are_read_in_parts_and_by_whether_they_are_answered() {
        var address = "/api/consultations/" + consultation + "/contributions";
        var first = reader.json(address + "?limit=3");

        assertThat(first.path("items")).hasSize(3);
        assertThat(reader.json(address + "?limit=3&after=" + first.path("next").asInt())
                        .path("items"))
                .hasSize(1);
        assertThat(reader.json(address + "?answered=true").path("items")).hasSize(2);
        assertThat(reader.json(address + "?answered=false").path("items")).hasSize(2);
    }

    @Test
    void a_contribution_is_followed_to_the_milestones_of_the_commitment_that_it_led_to() {
        var story = reader.json("/api/consultations/" + consultation + "/contributions/K-1");

        assertThat(story.at("/contribution/answer/outcome").asString()).isEqualTo("MERGED");
        assertThat(story.at("/contribution/answer/reason/fr").asString()).isEqualTo(REASON.fr());
        assertThat(story.at("/commitment/commitmentId").asString()).isEqualTo(ShowcasePlan.COMMITMENT);
        assertThat(story.at("/commitment/milestones").asInt()).isPositive();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(reader.get("/api/consultations/nowhere").statusCode()).isEqualTo(404);
        assertThat(reader.get("/fr/consultations/nowhere").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/consultations/" + consultation + "/contributions/K-9")
                        .statusCode())
                .isEqualTo(404);
    }
}
