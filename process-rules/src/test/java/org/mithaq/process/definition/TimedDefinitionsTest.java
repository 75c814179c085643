package org.mithaq.process.definition;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.process.definition.DefinitionsTest.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.process.cel.CelRules;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.yaml.DefinitionFile;

/** Timers, whose matter something is, and the days on which offices are open, as a file says them. */
class TimedDefinitionsTest {

    static final String TIMED = """
            id: ours
            version: 1
            title: {ar: "مسارنا", fr: "Notre processus", en: "Our process", original: fr}
            source: "Decision of the council, 4 May 2026"
            vocabulary: 4
            calendar:
              source: "Decree on holidays"
              from: 2026-01-01
              until: 2026-12-31
              weekend: [saturday, sunday]
              holidays: [2026-11-06, 2026-11-18]
            stages:
              - {id: preparation, end: true, title: {ar: "الإعداد", fr: "Préparation", en: "Preparation", original: fr}, entered: plan.openedOn}
            requirements:
              - code: publication.by-members
                title: {ar: "نشر", fr: "Publié", en: "Published", original: fr}
                source: "Pages compared"
                effect: reports
                met: publication.membersWithout.size() == 0
                evidence: publication.events
                command: RecordPublication
                roles: [point-of-contact]
                members: publication.membersWithout
            timers:
              - code: site.remind
                title: {ar: "لا موقع", fr: "Pas de site", en: "No site", original: fr}
                source: "our choice"
                kind: remind
                on: plusWorkingDays(plan.openedOn, 10)
                unless: site.named
                command: NameSite
                roles: [point-of-contact]
            """;

    @Test
    void a_timer_says_when_it_is_triggered_and_what_settles_it() {
        var definition = CelRules.of(DefinitionFile.read(TIMED)).definition();

        assertThat(definition.timer("site.remind")).hasValueSatisfying(timer -> {
            assertThat(timer.kind()).isEqualTo(Kind.REMIND);
            assertThat(timer.on()).isEqualTo(new Expression("plusWorkingDays(plan.openedOn, 10)", 29));
            assertThat(timer.unless()).isEqualTo(new Expression("site.named", 30));
            assertThat(timer.duty()).isEqualTo(new Duty("NameSite", List.of("point-of-contact"), Expression.NONE));
        });
    }

    @Test
    void a_requirement_says_whose_matter_it_is() {
        var definition = CelRules.of(DefinitionFile.read(TIMED)).definition();

        assertThat(definition.requirement("publication.by-members"))
                .map(Definition.Requirement::duty)
                .contains(new Duty(
                        "RecordPublication",
                        List.of("point-of-contact"),
                        new Expression("publication.membersWithout", 23)));
    }

    @Test
    void a_calendar_says_on_which_days_offices_are_open() {
        var definition = CelRules.of(DefinitionFile.read(TIMED)).definition();

        assertThat(definition.workingDays()).hasValueSatisfying(days -> {
            assertThat(days.weekend()).containsExactlyInAnyOrder(SATURDAY, SUNDAY);
            assertThat(days.holidays()).contains(LocalDate.of(2026, 11, 18));
            assertThat(days.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: remind                        | kind: nag                                       | 28 | entry.word
            on: plusWorkingDays                 | at: plusWorkingDays                             | 29 | entry.unknown
            on: plusWorkingDays                 | at: plusWorkingDays                             | 25 | entry.missing
            plusWorkingDays(plan.openedOn, 10)  | site.named                                      | 29 | expression.type
            plusWorkingDays(plan.openedOn, 10)  | meetings.lastOn                                 | 29 | timer.moves
            plusWorkingDays(plan.openedOn, 10)  | plusDays(today, 10)                             | 29 | timer.moves
            plusWorkingDays(plan.openedOn, 10)  | plusDays(plan.openedOn, 0 - timers.count)       | 29 | timer.circular
            members: publication.membersWithout | members: plan.languagesMissing                  | 23 | members.unknown
            unless: site.named                  | unless: plan.openedOn                           | 30 | expression.type
            unless: site.named                  | unless: progress.overdue.size() == 0            | 30 | timer.moves
            unless: site.named                  | unless: site.known                              | 30 | expression.wrong
            command: NameSite                   | command: NameSites                              | 25 | duty.command
            command: NameSite                   | command: SetToday                               | 25 | duty.command
            command: NameSite                   | kind: remind                                    | 31 | entry.twice
            roles: [point-of-contact]           | roles: [mayor]                                  | 15 | role.unknown
            roles: [point-of-contact]           | roles: []                                       | 15 | duty.whose
            members: publication.membersWithout | members: publication.events                     | 23 | members.unknown
            members: publication.membersWithout | members: publication.without                    | 23 | members.unknown
            code: site.remind                   | code: publication.by-members                    | 25 | id.twice
            until: 2026-12-31                   | until: 2025-12-31                               |  9 | calendar.bounds
            until: 2026-12-31                   | until: 2056-12-31                               |  9 | calendar.bounds
            until: 2026-12-31                   | until: 2026-12                                  |  9 | entry.day
            holidays: [2026-11-06, 2026-11-18]  | holidays: [2026-11-06, 2026-02-30]              | 11 | entry.day
            weekend: [saturday, sunday]         | weekend: [saturday, holiday]                    | 10 | entry.word
            weekend: [saturday, sunday]         | weekends: [saturday, sunday]                    | 10 | entry.unknown
            source: "Decree on holidays"        | note: "Decree on holidays"                      |  7 | entry.unknown
            """)
    void a_fault_is_refused_with_its_line(String right, String wrong, int line, String code) {
        var planted = TIMED.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(planted).isNotEqualTo(TIMED);

        assertThat(faults(planted)).contains(line + " " + code);
    }

    @Test
    void who_dates_no_working_days_cannot_count_them() {
        assertThat(faults(TIMED.replaceFirst("(?s)calendar:.*stages:", "stages:")))
                .containsExactly("23 expression.wrong");
    }
}
