package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.ChartId;
import org.mithaq.plan.monitoring.CommentId;
import org.mithaq.plan.monitoring.MatrixId;
import org.mithaq.plan.monitoring.MatrixRow;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ObligationId;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.plan.monitoring.Score;
import org.mithaq.plan.monitoring.ScorecardId;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class MonitoringPagesTest {

    private static final ReportId REPORT = new ReportId("R-1");
    private static final AgreementId AGREEMENT = new AgreementId("AG-1");
    private static final CommitmentId C1 = new CommitmentId("C01");
    private static final Url ADDRESS = new Url("https://example.org/rapport");
    private static final Evidence DOCUMENT = new Evidence(Phrase.of("Rapport remis"), ADDRESS, null, null);

    private final Reader reader;
    private String plan = "";

    MonitoringPagesTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
    }

    @Test
    void a_plan_of_which_nothing_is_known_says_so() {
        assertThat(page("fr").expectFirst(".empty").text()).contains("Aucun rapport");
    }

    @Test
    void a_report_stands_there_with_both_of_its_days_and_what_was_said_of_it() {
        tell();
        var report = page("fr").expectFirst("#report-R-1");
        assertThat(report.text()).contains("Rapport initial", "10 juin 2025", "20 juillet 2025", "Soixante");
        assertThat(page("fr").expectFirst("#report-R-2").text()).contains("Rapport annuel", "non publié");
    }

    @Test
    void matrices_charts_scorecards_and_agreements_have_their_places() {
        tell();
        var page = page("fr");
        assertThat(page.expectFirst("#matrix-MX-1").text()).contains("2025-Q2", "C01", "Inventaire");
        assertThat(page.expectFirst("#chart-CH-1").text()).contains("Comités réunis", "Poste vacant");
        assertThat(page.expectFirst("#scorecard-S-1").text()).contains("C01", "3 sur 5", "Forum");
        assertThat(page.expectFirst("#obligation-AG-1-O-1").text()).contains("Former", "Remplie le");
        assertThat(page.expectFirst("#obligation-AG-1-O-2").text()).contains("Accueillir", "pas encore remplie");
        assertThat(page.expectFirst("#agreement-AG-1").text()).contains("Plus de moyens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void the_page_and_the_trail_are_whole_in_every_language(String language) {
        tell();
        assertThat(page(language).html()).doesNotContain("??", "th:");
        assertThat(reader.get("/" + language + "/plans/" + plan + "/audit").body())
                .doesNotContain("??", "event.monitoring", "report-kind.");
    }

    @Test
    void the_answer_has_it_all() {
        tell();
        var monitoring = reader.json("/api/plans/" + plan).path("monitoring");
        assertThat(monitoring.at("/reports/0/submittedOn").asString()).isEqualTo("2025-06-10");
        assertThat(monitoring.at("/reports/0/publishedOn").asString()).isEqualTo("2025-07-20");
        assertThat(monitoring.at("/reports/0/comments/0/by/fr").asString()).isEqualTo("Région");
        assertThat(monitoring.at("/reports/1/publishedOn").isNull()).isTrue();
        assertThat(monitoring.at("/matrices/0/rows/0/commitmentId").asString()).isEqualTo("C01");
        assertThat(monitoring.at("/charts/0/period").asString()).isEqualTo("2025-Q2");
        assertThat(monitoring.at("/scorecards/0/max").asInt()).isEqualTo(5);
        assertThat(monitoring.at("/agreements/0/obligations/1/overdue").asBoolean())
                .isFalse();
        assertThat(monitoring.at("/agreements/0/endedOn").asString()).isEqualTo("2025-12-01");
    }

    private void tell() {
        told("2025-06-10", report(REPORT, ReportKind.INCEPTION));
        told(
                "2025-06-15",
                new ReportCommented(REPORT, new CommentId("N-1"), text("Région"), text("Soixante"), List.of()));
        told("2025-07-20", new ReportPublished(REPORT, ADDRESS, List.of()));
        told("2025-08-01", report(new ReportId("R-2"), ReportKind.YEARLY));
        told(
                "2025-07-05",
                new MatrixRecorded(
                        new MatrixId("MX-1"),
                        new Period("2025-Q2"),
                        List.of(new MatrixRow(C1, text("Inventaire"), null, null, null)),
                        DOCUMENT));
        told(
                "2025-07-06",
                new ChartRecorded(
                        new ChartId("CH-1"),
                        new Period("2025-Q2"),
                        List.of(text("Comités réunis")),
                        List.of(text("Poste vacant"))));
        told(
                "2025-07-07",
                new CommitmentScored(
                        new ScorecardId("S-1"), C1, List.of(new Score(text("Accès"), 3, 5)), text("Forum"), null));
        told(
                "2025-05-05",
                new AgreementSigned(
                        AGREEMENT,
                        text("Université"),
                        text("Formation"),
                        List.of(
                                new Obligation(new ObligationId("O-1"), text("Former"), null),
                                new Obligation(
                                        new ObligationId("O-2"),
                                        text("Accueillir"),
                                        new Due(null, null, LocalDate.of(2025, 9, 30), Due.Precision.DAY))),
                        null,
                        DOCUMENT));
        told(
                "2025-07-08",
                new ObligationFulfilled(AGREEMENT, new ObligationId("O-1"), List.of(DOCUMENT), null, List.of()));
        told("2025-12-01", new AgreementEnded(AGREEMENT, text("Plus de moyens")));
        reader.arrived();
    }

    private static ReportSubmitted report(ReportId id, ReportKind kind) {
        return new ReportSubmitted(id, kind, text("Rapport"), null, null, DOCUMENT, null, List.of());
    }

    private void told(String day, PlanEvent event) {
        Servers.LOG.append("plan/" + plan, event, TestLog.Entry.on(LocalDate.parse(day)));
    }

    private Document page(String language) {
        return Jsoup.parse(
                reader.get("/" + language + "/plans/" + plan + "/monitoring").body());
    }

    private static Text text(String words) {
        return Text.of(Language.FR, words);
    }
}
