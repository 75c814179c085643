package org.mithaq.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;

/** What the record tells of how a plan came about. */
class CoCreationFactsTest extends ToldPlan {

    @Test
    void notice_runs_from_the_publication_to_the_real_start_and_before_it_to_the_announced_one() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-15", new TimelinePublished(LocalDate.of(2025, 2, 1), null, null, List.of()));
        assertFacts(
                "2025-01-20",
                entry("timeline.published", true),
                entry("timeline.started", false),
                entry("timeline.publishedOn", day("2025-01-15")),
                entry("timeline.startsOn", day("2025-02-01")),
                entry("timeline.noticeDays", 17L),
                entry("timeline.events", List.of(id(2))));

        on("2025-01-22", new CoCreationStarted(List.of()));

        assertFacts(
                "2025-01-30",
                entry("timeline.started", true),
                entry("timeline.noticeDays", 7L),
                entry("timeline.startedOn", day("2025-01-22")),
                entry("timeline.events", List.of(id(2), id(3))));
    }

    @Test
    void meetings_that_are_only_declared_are_not_known_one_by_one() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-04-02", new ParticipationDeclared(9, 47, text("The plan's page")));

        assertFacts(
                "2025-05-01",
                entry("declared.meetings", 47L),
                entry("declared.groups", 9L),
                entry("declared.events", List.of(id(2))));
        assertThat(facts("2025-05-01").value("meetings.count")).isEmpty();
        assertThat(Facts.vocabulary().values())
                .filteredOn(fact -> fact.kind() != Fact.Kind.EVENTS)
                .extracting(Fact::name)
                .filteredOn(name -> name.matches("(meetings|outreach|results|inputs)[.].*"))
                .hasSize(12)
                .allSatisfy(name ->
                        assertThat(facts("2025-05-01").value(name)).as(name).isEmpty());

        on("2025-04-10", workshop("W1", Kind.CO_CREATION, null, ORIENTAL, List.of()));

        assertFacts("2025-05-01", entry("meetings.count", 1L), entry("meetings.longestGapDays", 0L));
    }

    @Test
    void meetings_tell_when_where_and_of_whom_in_the_order_in_which_they_were_held() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-06-10", workshop("W2", Kind.MONITORING, LocalDate.of(2025, 6, 12), ORIENTAL, List.of(evidence())));
        on("2025-02-10", workshop("W1", Kind.INFORMATION, null, ORIENTAL, List.of()));
        on("2025-03-12", workshop("W3", Kind.CO_CREATION, null, SOUSS, List.of()));

        assertFacts(
                "2025-07-01",
                entry("meetings.count", 3L),
                entry("meetings.lastOn", day("2025-06-12")),
                entry("meetings.longestGapDays", 90L),
                entry("meetings.byMember", Map.of("oriental", 2L, "souss-massa", 1L)),
                entry("meetings.withoutEvidence", List.of("W1", "W3")),
                entry("meetings.events", List.of(id(2), id(3), id(4))),
                entry("meetings.people", 60L),
                entry("meetings.women", 24L),
                entry("outreach.count", 1L),
                entry("outreach.events", List.of(id(3))),
                entry("results.meetingsThisYear", 1L),
                entry("results.events", List.of(id(2))));
        assertFacts("2026-01-01", entry("results.meetingsThisYear", 0L));
    }

    @Test
    void a_gap_runs_from_the_last_day_of_a_meeting_and_none_lies_within_a_longer_one() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-06-01", workshop("W1", Kind.MONITORING, LocalDate.of(2025, 6, 20), ORIENTAL, List.of()));
        on("2025-06-03", workshop("W2", Kind.MONITORING, LocalDate.of(2025, 6, 4), ORIENTAL, List.of()));
        on("2025-06-25", workshop("W3", Kind.MONITORING, LocalDate.of(2025, 6, 27), ORIENTAL, List.of()));

        assertFacts("2025-07-01", entry("meetings.longestGapDays", 5L), entry("results.meetingsThisYear", 3L));
        assertFacts("2025-06-26", entry("meetings.lastOn", day("2025-06-26")), entry("results.meetingsThisYear", 2L));
    }
}
