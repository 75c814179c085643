package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a reader finds in a trail: a report of 1 August (entry 28), put right in entry 29 to be one of 15 August. */
@WholeService
class TrailFilterTest {

    private static final LocalDate WRONG_DAY = LocalDate.of(2026, 8, 1);
    private static final LocalDate RIGHT_DAY = LocalDate.of(2026, 8, 15);

    private final Reader reader;
    private String plan = "";

    TrailFilterTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
        var wrong = append(report(Status.NOT_STARTED), WRONG_DAY);
        append(
                new EventCorrected(
                        wrong,
                        Text.of(Language.FR, "Faute"),
                        new NamedEvent(report(Status.LIMITED)),
                        RIGHT_DAY,
                        List.of()),
                LocalDate.of(2026, 9, 1));
        reader.arrived();
    }

    @Test
    void everything_about_a_commitment_is_what_it_holds_and_its_corrections() {
        assertThat(versions("about=C01")).contains(29, 28).hasSize(10);
        assertThat(versions("about=C01.3")).containsExactly(29, 28, 14);
        assertThat(versions("about=w-01")).hasSize(1);
        assertThat(versions("about=C99")).isEmpty();
    }

    @Test
    void entries_of_one_kind_are_those_of_an_event_or_of_a_feature() {
        assertThat(sentences("what=endorsement"))
                .hasSize(3)
                .allSatisfy(sentence -> assertThat(sentence).startsWith("Approbation"));
        assertThat(sentences("what=commitment.milestone-updated")).hasSize(4);
        assertThat(versions("what=correction")).containsExactly(29);
    }

    @Test
    void entries_about_a_time_go_by_the_day_as_it_is_known_now() {
        assertThat(versions("since=2026-08-10&until=2026-08-20")).containsExactly(29, 28);
        assertThat(versions("since=2026-07-25&until=2026-08-10")).isEmpty();
        assertThat(versions("since=2026-08-10&asOf=2026-08-14")).isEmpty();
        assertThat(versions("since=2026-08-10&asOf=2026-08-15")).containsExactly(29, 28);
    }

    @Test
    void only_corrections_and_only_what_was_entered_late() {
        assertThat(versions("corrections=true")).containsExactly(29);
        assertThat(page("late=true").select(".trail > li"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.select(".late-entry")).hasSize(1));
        assertThat(versions("by=cso")).isEmpty();
        assertThat(versions("by=point-of-contact")).hasSize(29);
    }

    @Test
    void filters_hold_together_and_stay_when_the_order_changes() {
        var page = page("about=C01.3&what=commitment&since=2026-01-01");
        assertThat(page.select(".trail > li").eachAttr("id")).containsExactly("v28");
        assertThat(page.expectFirst("details#filters").hasAttr("open")).isTrue();
        assertThat(page.expectFirst(".order a:last-child").attr("href"))
                .contains("about=C01.3", "order=oldest", "since=");
        assertThat(page("").expectFirst("details#filters").hasAttr("open")).isFalse();
    }

    @Test
    void an_entry_leads_to_what_came_before_it_and_to_where_it_stands() {
        var entry = page("").expectFirst("#v28");
        assertThat(entry.select(".links a").eachAttr("href"))
                .containsExactly(
                        "/fr/plans/" + plan + "/commitments/C01#milestone-C01.3",
                        "/fr/plans/" + plan + "/audit?from=15#v14");
        assertThat(page("from=15").expectFirst(".trail > li").id()).isEqualTo("v14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what=nothing", "by=nobody", "since=yesterday", "until=2026-13-01", "about=/etc", "from=-1"})
    void what_cannot_be_looked_for_is_said(String query) {
        var answer = reader.get("/en/plans/" + plan + "/audit?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Request not understood");
    }

    @Test
    void fields_left_empty_ask_for_nothing() {
        assertThat(versions("about=&what=&by=&since=&until=&order=oldest"))
                .hasSize(29)
                .startsWith(1);
    }

    private UUID append(PlanEvent event, LocalDate day) {
        var line = Servers.LOG.line("plan/" + plan, event, TestLog.Entry.on(day).recorded(Instant.now()));
        Servers.LOG.append(line);
        return line.id();
    }

    private static MilestoneUpdated report(Status status) {
        return new MilestoneUpdated(
                new CommitmentId("C01"),
                new MilestoneId("C01.3"),
                status,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private List<Integer> versions(String query) {
        return page(query).select(".trail > li").eachAttr("id").stream()
                .map(id -> Integer.valueOf(id.substring(1)))
                .toList();
    }

    private List<String> sentences(String query) {
        return page(query).select(".sentence").eachText();
    }

    private Document page(String query) {
        var answer = reader.get("/fr/plans/" + plan + "/audit?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
