package org.mithaq.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.portfolio.PlanSummary.Milestones;

class CourseTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_every_day_a_plan_stands_as_its_record_of_that_day_says(long seed) {
        agrees(Histories.of(seed, 250));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_has_no_parent_yet_joins_when_the_parent_appears(long seed) {
        var shuffled = new ArrayList<>(Histories.of(seed, 120));
        var days = shuffled.stream().map(Recorded::occurredOn).toList();
        Collections.shuffle(shuffled, new Random(seed));
        var history = new ArrayList<Recorded<? extends PlanEvent>>();
        for (var recorded : shuffled) {
            history.add(at(history.size() + 1, days.get(history.size()), recorded.id(), recorded.event()));
        }
        agrees(history);
    }

    @Test
    void an_organisation_of_several_names_is_counted_as_in_the_record_however_late_it_was_entered() {
        var random = new Random(5);
        for (var round = 0; round < 60; round++) {
            var history = new ArrayList<Recorded<? extends PlanEvent>>();
            for (var version = 1; version <= 12; version++) {
                var names = new Text(name(random), name(random), null, Language.FR);
                history.add(at(
                        version,
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(8)),
                        new UUID(round, version),
                        new EndorsedByCSO(names, null, null, null, null, null, List.of())));
            }
            agrees(history);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void a_course_that_is_continued_from_its_first_change_is_the_course_of_the_whole(long seed) {
        var history = Histories.of(seed, 160);
        var standings = new TreeMap<LocalDate, Standing>();
        var nexts = new TreeMap<LocalDate, Standing>();
        var headings = new TreeMap<LocalDate, Heading>();
        for (var known = 0; known < history.size(); known += 4) {
            var record = PlanRecord.of(history.subList(0, known + 4));
            var since = known == 0 ? LocalDate.MIN : FirstChange.since(known, record);
            var course = Course.of("p", record.told().whatHolds(), since, ShippedProcesses.ALL);
            standings.tailMap(since, true).clear();
            nexts.tailMap(since, true).clear();
            headings.tailMap(since, true).clear();
            course.nexts().forEach(standing -> nexts.put(standing.from(), standing));
            course.standings().forEach(standing -> standings.put(standing.from(), standing));
            course.headings().forEach(heading -> headings.put(heading.from(), heading));
        }
        var whole = Course.of("p", PlanRecord.of(history).told().whatHolds(), LocalDate.MIN, ShippedProcesses.ALL);
        assertThat(standings.values()).containsExactlyElementsOf(whole.standings());
        assertThat(nexts.values())
                .extracting(Standing::from, Standing::next)
                .containsExactlyElementsOf(whole.nexts().stream()
                        .map(standing -> tuple(standing.from(), standing.next()))
                        .toList());
        assertThat(headings.values()).containsExactlyElementsOf(whole.headings());
    }

    @Test
    void what_was_the_only_matter_of_a_day_and_taken_back_leaves_nothing_of_that_day() {
        var history = new ArrayList<>(Histories.of(3, 30));
        var last = history.getLast();
        var day = last.occurredOn().plusDays(40);
        var alone = at(31, day, new UUID(9, 31), last.event());
        history.add(alone);
        history.add(at(
                32, day, new UUID(9, 32), new EventRetracted(alone.id(), Text.of(Language.EN, "a slip"), List.of())));
        var record = PlanRecord.of(history);

        assertThat(FirstChange.since(31, record)).isEqualTo(day);
        assertThat(Course.of("p", record.told().whatHolds(), LocalDate.MIN, ShippedProcesses.ALL)
                        .standings())
                .extracting(Standing::happenedOn)
                .doesNotContain(day);
    }

    private static String stage(PlanRecord plan, LocalDate day) {
        var process = ShippedProcesses.ALL.readingOf(plan);
        return Stages.of(process.rules(), Facts.of(plan, day)).on(day).id();
    }

    private static void agrees(List<Recorded<? extends PlanEvent>> history) {
        var course = Course.of("p", PlanRecord.of(history).told().whatHolds(), LocalDate.MIN, ShippedProcesses.ALL);
        var standings = new TreeMap<LocalDate, Standing>();
        course.standings().forEach(standing -> standings.put(standing.from(), standing));
        var headings = new TreeMap<LocalDate, Heading>();
        course.headings().forEach(heading -> headings.put(heading.from(), heading));
        var last = standings.lastKey().plusDays(400);
        for (var day = standings.firstKey().minusDays(3); day.isBefore(last); day = day.plusDays(1)) {
            var record = PlanRecord.asOf(day, history);
            var standing = standings.floorEntry(day);
            if (record.version() == 0) {
                assertThat(standing).as("on %s", day).isNull();
            } else {
                agree(day, record, standing.getValue(), headings.floorEntry(day).getValue());
            }
        }
    }

    private static void agree(LocalDate day, PlanRecord record, Standing standing, Heading heading) {
        var milestones = record.commitments().standing().stream()
                .flatMap(commitment -> commitment.standingMilestones().stream())
                .toList();
        assertThat(standing.version()).as("on %s", day).isEqualTo(record.version());
        assertThat(standing.stage()).as("on %s", day).isEqualTo(stage(record, day));
        assertThat(standing.commitments())
                .isEqualTo(record.commitments().standing().size());
        assertThat(standing.endorsements())
                .as("on %s", day)
                .isEqualTo(record.endorsements().all().size());
        assertThat(standing.milestones()).as("on %s", day).isEqualTo(counted(milestones, day));
        assertThat(standing.next().stream().map(NextDate::on))
                .as("on %s", day)
                .containsExactlyElementsOf(Stream.concat(
                                milestones.stream().flatMap(open -> open.openUntil().stream()),
                                record.opened().stream()
                                        .map(opened -> opened.planEnd().lastDay()))
                        .filter(date -> !date.isBefore(day))
                        .sorted()
                        .limit(Standing.NEXT)
                        .toList());
        var again = Heading.of(heading.from(), "p", record, ShippedProcesses.ALL);
        assertThat(heading.named()).as("on %s", day).isEqualTo(again.named());
        assertThat(heading.searchable()).as("on %s", day).isEqualTo(again.searchable());
    }

    private static Milestones counted(List<Milestone> milestones, LocalDate day) {
        var byStatus = new EnumMap<Status, Integer>(Status.class);
        for (var status : Status.values()) {
            byStatus.put(
                    status,
                    Math.toIntExact(milestones.stream()
                            .filter(milestone -> milestone.status().stream().anyMatch(status::equals))
                            .count()));
        }
        return new Milestones(
                byStatus,
                Math.toIntExact(milestones.stream()
                        .filter(milestone -> milestone.status().isEmpty())
                        .count()),
                Math.toIntExact(milestones.stream()
                        .filter(milestone -> milestone.overdue(day))
                        .count()));
    }

    private static String name(Random random) {
        return "organisation " + (char) ('a' + random.nextInt(5));
    }

    private static Recorded<PlanEvent> at(int version, LocalDate day, UUID id, PlanEvent event) {
        return new Recorded<>(id, version, day, "actor", "admin", null, event);
    }
}
