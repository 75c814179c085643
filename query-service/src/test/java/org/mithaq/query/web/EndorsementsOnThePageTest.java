package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class EndorsementsOnThePageTest {

    private static final Sha256 DRAFT = Sha256.of("draft");
    private static final Sha256 FINAL = Sha256.of("final");

    private final Reader reader;
    private String plan = "";

    EndorsementsOnThePageTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
        var mandate = new Evidence(Phrase.of("PV du bureau"), new Url("https://example.org/pv"), null, null);
        told("2025-02-01", new TextFrozen(DRAFT, text("Projet"), null, List.of()));
        told("2025-02-02", endorsed("Oasis", DRAFT, mandate));
        told("2025-02-03", new TextFrozen(FINAL, text("Texte final"), null, List.of()));
        told("2025-02-04", endorsed("Palmeraie", FINAL, null));
        told(
                "2025-02-05",
                new EndorsementRequested(
                        List.of(text("Sources"), text("Dunes")), LocalDate.of(2025, 3, 1), null, FINAL, List.of()));
        told("2025-02-06", new EndorsementDeclined(text("Sources"), text("Trop vague"), null, FINAL, List.of()));
        told("2025-02-07", endorsed("Argan", FINAL, null));
        told("2025-02-08", new EndorsementWithdrawn(text("Argan"), text("Mandat échu"), List.of()));
        reader.arrived();
    }

    @Test
    void the_page_says_which_text_is_endorsed_by_whom_and_who_said_no_and_why() {
        var section = Jsoup.parse(reader.get("/fr/plans/" + plan).body())
                .expectFirst("section[aria-labelledby=endorsements]");
        assertThat(section.text()).contains("Texte final", "Approbations de ce texte 1");
        assertThat(section.expectFirst("#earlier-texts").text()).contains("Projet");
        assertThat(section.expectFirst("#endorsements-asked").select("li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Sources", "mars 2025", "a répondu"),
                        other -> assertThat(other).contains("Dunes", "sans réponse"));
        assertThat(section.expectFirst("#endorsements-declined").text()).contains("Sources", "Trop vague");
        assertThat(section.expectFirst("#endorsements-withdrawn").text()).contains("Argan", "Mandat échu");
        assertThat(section.select(".endorsers li").eachText())
                .anySatisfy(item -> assertThat(item).contains("Oasis", "d’un autre texte", "PV du bureau"))
                .anySatisfy(item -> assertThat(item).contains("Palmeraie", "du texte actuel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void the_page_and_the_trail_are_whole_in_every_language(String language) {
        assertThat(reader.get("/" + language + "/plans/" + plan).body()).doesNotContain("??", "th:");
        assertThat(reader.get("/" + language + "/plans/" + plan + "/audit").body())
                .doesNotContain("??", "event.endorsement");
    }

    @Test
    void the_answer_keeps_the_texts_apart() {
        var endorsements = reader.json("/api/plans/" + plan).path("endorsements");
        assertThat(endorsements.at("/text/textHash").asString()).isEqualTo(FINAL.value());
        assertThat(endorsements.at("/earlierTexts/0/textHash").asString()).isEqualTo(DRAFT.value());
        assertThat(endorsements.path("ofCurrentText").asInt()).isEqualTo(1);
        assertThat(endorsements.path("asked").size()).isEqualTo(2);
        assertThat(endorsements.at("/declined/0/textHash").asString()).isEqualTo(FINAL.value());
        assertThat(endorsements.at("/withdrawn/0/reason/fr").asString()).isEqualTo("Mandat échu");
        assertThat(endorsements.path("items").valueStream())
                .anySatisfy(item -> assertThat(item.toString()).contains("Oasis", "\"ofCurrentText\":false"));
    }

    private void told(String day, PlanEvent event) {
        Servers.LOG.append("plan/" + plan, event, TestLog.Entry.on(LocalDate.parse(day)));
    }

    private static EndorsedByCSO endorsed(String organisation, Sha256 text, @Nullable Evidence mandate) {
        return new EndorsedByCSO(text(organisation), null, null, null, text, mandate, List.of());
    }

    private static Text text(String words) {
        return Text.of(Language.FR, words);
    }
}
