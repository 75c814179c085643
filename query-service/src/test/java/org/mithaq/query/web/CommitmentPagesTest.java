package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class CommitmentPagesTest {

    private final Reader reader;
    private String plan = "";

    CommitmentPagesTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
    }

    @Test
    void the_board_has_each_milestone_in_the_column_of_its_latest_report() {
        var page = page("/commitments");
        assertThat(page.select(".column.complete .code").eachText()).containsExactly("C01.1");
        assertThat(page.select(".column.substantial .code").eachText()).containsExactly("C01.2");
        assertThat(page.select(".column.unreported .code").eachText()).containsExactly("C01.3");
        assertThat(page.select(".column.limited .code, .column.not_started .code"))
                .isEmpty();
        assertThat(page.select(".column .card:has(.late) .code").eachText()).containsExactly("C01.2");
    }

    @Test
    void on_a_past_day_the_board_is_that_of_the_day() {
        var page = page("/commitments?asOf=2026-05-10");
        assertThat(page.select(".column.limited .code").eachText()).containsExactly("C01.2");
        assertThat(page.select(".column .late")).isEmpty();
        assertThat(page.select(".tabs a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).endsWith("?asOf=2026-05-10"));
        assertThat(page.select("[name=asOf]").eachAttr("value")).containsOnly("2026-05-10");
    }

    @Test
    void the_board_can_be_narrowed_to_a_commitment_and_to_what_is_overdue() {
        assertThat(page("/commitments?overdue=true").select(".column .code").eachText())
                .containsExactly("C01.2");
        assertThat(page("/commitments?of=c02").select(".column .code")).isEmpty();
        assertThat(page("/commitments?of=C02").expectFirst("#of [selected]").val())
                .isEqualTo("C02");
        assertThat(reader.get("/fr/plans/" + plan + "/commitments?of=C99").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_schedule_says_what_was_said_and_how_precisely() {
        var rows = page("/commitments/C01").select("#schedule-table tbody tr");
        assertThat(rows.eachAttr("data-row")).containsExactly("C01", "C01.1", "C01.1.1", "C01.2", "C01.3");
        var commitment = rows.get(0);
        assertThat(commitment.attr("data-from")).isEqualTo("2025-06-01");
        assertThat(commitment.attr("data-to")).isEqualTo("2027-05-31");
        assertThat(rows.get(1).text()).contains("Jalon", "31 décembre 2025", "Mois", "fin 2025", "Réalisé");
        assertThat(rows.get(2).attr("data-precision")).isEqualTo("SEASON");
        assertThat(rows.get(3).text()).contains("En retard");
        assertThat(rows.get(4).text()).contains("Sans déclaration").doesNotContain("En retard");
    }

    @Test
    void among_all_commitments_an_indicator_is_drawn_in_the_row_of_its_milestone() {
        assertThat(page("/commitments")
                        .select("#schedule-table [data-kind=INDICATOR]")
                        .eachAttr("data-row"))
                .containsExactly("C01.1");
    }

    @Test
    void a_commitment_shows_all_that_was_said_of_it() {
        var page = page("/commitments/C01");
        assertThat(page.expectFirst("h1").text()).isEqualTo("C01 Publier le budget en données ouvertes");
        assertThat(page.expectFirst("#milestone-C01\\.2 .updates").children().eachText())
                .hasSize(2)
                .anySatisfy(report -> assertThat(report).contains("Limité", "Retard du marché public", "Compte rendu"))
                .anySatisfy(report -> assertThat(report).contains("Substantiel", "Version d’essai en ligne"));
        assertThat(page.expectFirst("#indicator-C01\\.1\\.1").text())
                .contains("Jeux de données recensés", "hiver 2025", "0", "50", "jeux de données");
        assertThat(page.select("[aria-labelledby=evidence] tbody tr").eachText())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).contains("Compte rendu"));
        assertThat(page.select(".beside a").eachText())
                .containsExactly("Suivant C02 Un budget participatif pour la jeunesse");
    }

    @Test
    void a_commitment_that_the_plan_does_not_have_is_not_found() {
        assertThat(reader.get("/fr/plans/" + plan + "/commitments/C99").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/fr/plans/" + plan + "/commitments/C01?asOf=2025-03-11")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/fr/plans/" + plan + "/commitments/%00").statusCode())
                .isBetween(400, 404);
    }

    @Test
    void the_plan_counts_who_came_by_territory_format_and_gender() {
        var page = page("");
        assertThat(page.select("#attendance-table tbody tr").eachText())
                .containsExactly(
                        "Ville 1 19 23 0 42", "Province voisine 0 0 0 0 0", "Sans territoire indiqué 1 0 0 0 0");
        assertThat(page.select("#attendance-table tfoot tr").eachText()).containsExactly("Total 2 19 23 0 42");
        assertThat(page.select("#format-table tbody tr").eachText())
                .containsExactly("En présentiel 1 19 23 0 42", "À distance 1 0 0 0 0", "Hybride 0 0 0 0 0");
        assertThat(page.text()).contains("Rencontres sans décompte des personnes présentes : 1.");
    }

    @Test
    void a_commitment_shows_who_entered_what_was_found_and_how_it_was_put_otherwise() {
        var commitment = new CommitmentId("C01");
        var milestone = new MilestoneId("C01.1");
        var reason = Text.of(Language.FR, "Motif");
        append(
                "official",
                new CommitmentRevised(
                        commitment, reason, reason, null, null, null, null, null, null, null, null, List.of()));
        append(
                "monitoring-body",
                new MilestoneAssessed(
                        commitment,
                        milestone,
                        Assessor.MONITORING_BODY,
                        Completion.COMPLETE,
                        null,
                        List.of(),
                        List.of()));
        append(
                "cso",
                new MilestoneContested(commitment, milestone, new ObjectionId("O-1"), reason, List.of(), List.of()));
        append(
                "committee",
                new ObjectionSettled(
                        commitment, milestone, new ObjectionId("O-1"), Settlement.DISMISSED, reason, null, List.of()));
        append("admin", new CommitmentDeclaredComplete(commitment, null, List.of(), List.of()));
        reader.arrived();
        var page = page("/commitments/C01");
        assertThat(page.expectFirst("[aria-labelledby=revisions]").text()).contains("Motif", role("official"));
        assertThat(page.expectFirst("#findings-C01\\.1").text()).contains(role("monitoring-body"));
        assertThat(page.expectFirst("#objection-O-1").text()).contains(role("cso"), role("committee"));
        assertThat(page.expectFirst("[aria-labelledby=found]").text()).contains(role("admin"));
    }

    private static String role(String id) {
        return ResourceBundle.getBundle("messages", Locale.FRENCH).getString("role." + id);
    }

    private void append(String role, PlanEvent event) {
        Servers.LOG.append(
                "plan/" + plan, event, new TestLog.Entry(LocalDate.of(2026, 8, 1), Instant.now(), role, null));
    }

    private Document page(String path) {
        var answer = reader.get("/fr/plans/" + plan + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
