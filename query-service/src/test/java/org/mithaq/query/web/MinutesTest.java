package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.RecommendationId;
import org.mithaq.plan.committee.Votes;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The minutes of a meeting: what was convened, who was there, what was decided and answered, in three languages. */
@WholeService
@TestInstance(Lifecycle.PER_CLASS)
class MinutesTest {

    private static final CommitteeId SC = new CommitteeId("SC-1");
    private static final MeetingId HELD = new MeetingId("M-1");
    private static final MeetingId CALLED = new MeetingId("M-2");

    private final Reader reader;
    private String plan = "";

    MinutesTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeAll
    void a_committee_that_met() {
        plan = reader.showcase();
        var halves = new Halves(new Halves.Half(4, 2), new Halves.Half(4, 3));
        tell(
                "2025-03-01",
                new CommitteeEstablished(
                        SC,
                        null,
                        new Text("لجنة الإشراف", "Comité de supervision", "Supervision committee", Language.FR),
                        halves,
                        50,
                        null,
                        List.of()));
        tell(
                "2025-03-02",
                new CommitteeConvened(
                        SC,
                        HELD,
                        LocalDate.of(2025, 3, 10),
                        Format.HYBRID,
                        text("دار الجهة", "Maison de la région"),
                        List.of(text("ميزانية الجهة", "Budget de la région"), text("مختلفات", "Divers")),
                        List.of(new Evidence(
                                Phrase.of("Projet de budget"), new Url("https://example.org/budget"), null, null)),
                        List.of()));
        tell(
                "2025-03-10",
                new CommitteeMet(
                        SC,
                        HELD,
                        Format.HYBRID,
                        halves,
                        text("دار الجهة", "Maison de la région"),
                        text("نوقشت الميزانية <كاملة>", "Le budget <entier> est discuté"),
                        null,
                        List.of()));
        tell(
                "2025-03-10",
                new CommitteeDecided(
                        SC,
                        HELD,
                        new DecisionId("D-1"),
                        text("نشر الميزانية", "Publier le budget"),
                        null,
                        new Votes(new Votes.Half(3, 1, 0), new Votes.Half(2, 2, 0)),
                        Outcome.POSTPONED_BY_A_TIE));
        tell(
                "2025-03-10",
                new CommitteeRecommended(
                        SC,
                        new RecommendationId("R-1"),
                        text("المجلس", "Le conseil"),
                        text("نشر العقود", "Publier les contrats"),
                        HELD,
                        List.of()));
        tell(
                "2025-04-01",
                new RecommendationAnswered(SC, new RecommendationId("R-1"), Answer.ACCEPTED, text("نعم", "Dès juin")));
        tell(
                "2025-04-02",
                new CommitteeConvened(
                        SC,
                        CALLED,
                        LocalDate.of(2025, 5, 1),
                        Format.REMOTE,
                        null,
                        List.of(text("مختلفات", "Divers")),
                        List.of(),
                        List.of()));
        reader.arrived();
    }

    private static Text text(String arabic, String french) {
        return new Text(arabic, french, null, Language.FR);
    }

    private void tell(String day, CommitteeEvent event) {
        Servers.LOG.append("plan/" + plan, event, TestLog.Entry.on(LocalDate.parse(day)));
    }

    private HttpResponse<byte[]> minutes(MeetingId meeting, String language) throws IOException, InterruptedException {
        var address = "/api/plans/" + plan + "/committees/sc-1/meetings/" + meeting.value() + "/minutes.pdf?language="
                + language;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(reader.base() + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Procès-verbal, Maison de la région, Publier les contrats, Dès juin",
        "en, Minutes, Maison de la région, Publier les contrats, Dès juin"
    })
    void they_say_who_was_called_who_was_there_what_was_decided_and_answered(
            String language, String title, String place, String recommended, String answered) throws Exception {
        var answer = minutes(HELD, language);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        Files.write(Path.of("target/minutes-" + language + ".pdf"), answer.body());
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith(title);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(title, place, "Projet de budget", recommended, answered)
                    .contains("<entier>")
                    .contains(plan + " · v")
                    .doesNotContain("??");
        }
    }

    @Test
    void in_arabic_letters_are_joined_and_run_from_right_to_left() throws Exception {
        var answer = minutes(HELD, "ar");

        Files.write(Path.of("target/minutes-ar.pdf"), answer.body());
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("محضر اجتماع", "دار الجهة", "نشر العقود").doesNotContain("#");
            // Each letter in the shape that it has between its neighbours.
            assertThat(glyphs(document).codePoints().filter(letter -> letter >= 0xFE70 && letter <= 0xFEFC))
                    .hasSizeGreaterThan(100);
        }
    }

    private static String glyphs(PDDocument document) throws IOException {
        var glyphs = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.append(glyph.getUnicode());
            }
        }.getText(document);
        return glyphs.toString();
    }

    @Test
    void of_the_same_record_they_are_the_same_bytes() throws Exception {
        assertThat(minutes(HELD, "ar").body()).isEqualTo(minutes(HELD, "ar").body());
    }

    @Test
    void a_meeting_that_was_only_called_has_none() throws Exception {
        assertThat(minutes(CALLED, "fr").statusCode()).isEqualTo(404);
        assertThat(reader.get("/fr/plans/" + plan + "/committees").body())
                .contains("/meetings/M-1/minutes.pdf?language=fr")
                .doesNotContain("/meetings/M-2/minutes.pdf");
    }
}
