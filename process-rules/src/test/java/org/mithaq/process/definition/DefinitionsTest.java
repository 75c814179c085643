package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.process.cel.CelRules;
import org.mithaq.process.yaml.DefinitionFile;

/** What may be published as a process, and what is said of what may not. */
class DefinitionsTest {

    static final String WHOLE = """
            id: ours
            version: 3
            title: {ar: "مسارنا", fr: "Notre processus", en: "Our process", original: fr}
            source: "Decision of the council, 4 May 2026"
            vocabulary: 1
            policy:
              forum.maxGapMonths: {value: 6, basis: sourced, source: "Standards, 1.1"}
              quietMonths: {value: 3, basis: local, source: "our choice"}
            stages:
              - id: preparation
                title: {ar: "الإعداد", fr: "Préparation", en: "Preparation", original: fr}
                entered: plan.openedOn
              - id: closing
                title: {ar: "الاختتام", fr: "Clôture", en: "Closing", original: fr}
                entered: plusDays(plan.end, 1)
                end: true
            transitions:
              - command: SubmitActionPlan
                from: [preparation]
                roles: [point-of-contact]
                requirements: [endorsement.given]
              - {from: [preparation], to: closing}
            requirements:
              - code: endorsement.given
                title: {ar: "صودق عليها", fr: "Approuvé", en: "Endorsed", original: fr}
                source: "Form, 1.4"
                effect: blocks
                met: endorsements.count > 0
                evidence: endorsements.events
              - code: forum.meets
                title: {ar: "يجتمع الفضاء", fr: "Le forum se réunit", en: "The forum meets", original: fr}
                source: "Standards, 1.1"
                effect: reports
                applies: implementation.started
                due: plusMonths(submission.on, 2)
                met: meetings.count > 0 && plusMonths(meetings.lastOn, policy.forum.maxGapMonths) >= today
                evidence: meetings.events
            obligations:
              - code: site.updated
                title: {ar: "تحيين", fr: "Mis à jour", en: "Updated", original: fr}
                source: "Form"
                counts: documents.count
                from: plan.openedOn
                until: plan.end
                within: policy.quietMonths
              - code: results.presented
                title: {ar: "النتائج", fr: "Résultats", en: "Results", original: fr}
                source: "Standards, 5.1"
                counts: meetings.count
                from: implementation.startedOn
                times: 2
                per: calendar-year
            """;

    @Test
    void a_definition_says_what_its_file_says() {
        var definition = CelRules.of(DefinitionFile.read(WHOLE)).definition();

        assertThat(definition.id()).isEqualTo("ours");
        assertThat(definition.version()).isEqualTo(3);
        assertThat(definition.title().ar()).isEqualTo("مسارنا");
        assertThat(definition.policy())
                .containsOnlyKeys("forum.maxGapMonths", "quietMonths")
                .containsEntry("quietMonths", new Definition.Policy(3, Definition.Basis.LOCAL, "our choice"));
        assertThat(definition.stages()).extracting(Definition.Stage::id).containsExactly("preparation", "closing");
        assertThat(definition.stages()).extracting(Definition.Stage::end).containsExactly(false, true);
        assertThat(definition.transitions())
                .containsExactly(
                        new Definition.Transition(
                                "SubmitActionPlan",
                                List.of("preparation"),
                                "",
                                List.of("point-of-contact"),
                                List.of("endorsement.given"),
                                18),
                        new Definition.Transition("", List.of("preparation"), "closing", List.of(), List.of(), 22));
        assertThat(definition.requirement("forum.meets")).hasValueSatisfying(requirement -> {
            assertThat(requirement.effect()).isEqualTo(Definition.Effect.REPORTS);
            assertThat(requirement.due()).isEqualTo(new Definition.Expression("plusMonths(submission.on, 2)", 35));
            assertThat(requirement.met().line()).isEqualTo(36);
        });
    }

    @Test
    void an_obligation_says_how_often_something_is_to_happen() {
        var obligations = CelRules.of(DefinitionFile.read(WHOLE)).definition().obligations();

        assertThat(obligations)
                .extracting(Definition.Obligation::often)
                .containsExactly(
                        new Definition.Often.Within(new Definition.Expression("policy.quietMonths", 45)),
                        new Definition.Often.Times(new Definition.Expression("2", 51), Per.CALENDAR_YEAR));
        assertThat(obligations.getLast().until().isGiven()).isFalse();
        assertThat(faults(WHOLE.replace("within: policy.quietMonths", "within: 3\n    per: year")))
                .containsExactly("46 entry.either");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: 3                                  | version: three                              |  2 | entry.number
            version: 3                                  | version: 0                                  |  2 | entry.number
            version: 3                                  | versions: 3                                 |  2 | entry.unknown
            id: ours                                    | id: Our process                             |  1 | id.form
            en: "Our process", original: fr             | original: fr                                |  3 | language.missing
            en: "Our process", original: fr             | en: "Our process", original: de             |  3 | entry.word
            source: "Decision of the council, 4 May 2026" | source: ""                                |  4 | entry.length
            vocabulary: 1                               | vocabulary: 99                              |  5 | entry.number
            value: 6, basis: sourced                    | value: six, basis: sourced                  |  7 | entry.number
            value: 6, basis: sourced                    | value: 6, basis: felt                       |  7 | entry.word
            value: 6, basis: sourced                    | value: 6                                    |  7 | entry.missing
            quietMonths: {                              | forum.maxGapMonths: {                       |  8 | entry.twice
            id: closing                                 | id: preparation                             | 13 | id.twice
            entered: plan.openedOn                      | entered: plan.opened                        | 12 | expression.wrong
            entered: plan.openedOn                      | entered: submission.done                    | 12 | expression.type
            entered: plan.openedOn                      | enters: plan.openedOn                       | 12 | entry.unknown
            effect: reports                             | effect: warns                               | 33 | entry.word
            evidence: meetings.events                   | evidence: meetings.count                    | 37 | evidence.unknown
            evidence: meetings.events                   | evidence: [meetings.events]                 | 37 | entry.kind
            evidence: meetings.events                   | evidence: monitoringBodies.events           | 37 | evidence.unknown
            applies: implementation.started             | applies: monitoringBodies.firstOn <= today  | 34 | expression.wrong
            applies: implementation.started             | applies: implementation.begun               | 34 | expression.wrong
            applies: implementation.started             | applies: implementation.startedOn           | 34 | expression.type
            due: plusMonths(submission.on, 2)           | due: day("tomorrow")                        | 35 | expression.day
            due: plusMonths(submission.on, 2)           | due: day("2026-02-30")                      | 35 | expression.day
            due: plusMonths(submission.on, 2)           | due: day(plan.members[0])                   | 35 | expression.day
            due: plusMonths(submission.on, 2)           | due: submission.on + 2                      | 35 | expression.wrong
            due: plusMonths(submission.on, 2)           | due: plusMonths(submission.on)              | 35 | expression.wrong
            due: plusMonths(submission.on, 2)           | due: plusMonths(submission.on, "2")         | 35 | expression.wrong
            policy.forum.maxGapMonths                   | policy.forum.maxGap                         | 36 | expression.wrong
            meetings.count > 0                          | meetings.count > "0"                        | 36 | expression.wrong
            meetings.count > 0                          | meetings.count >                            | 36 | expression.wrong
            meetings.count > 0                          | plan.members[0].matches("(a*)*b")           | 36 | expression.function
            meetings.count > 0                          | timestamp("2026-01-01T00:00:00Z") < today   | 36 | expression.function
            meetings.count > 0                          | dyn(meetings.count) > "0"                   | 36 | expression.function
            meetings.count > 0                          | size([1] + [2]) > 1                         | 36 | expression.function
            meetings.count > 0                          | size([[1], [2]]) > 1                        | 36 | expression.form
            meetings.count > 0                          | size([1, "a"]) > 1                          | 36 | expression.form
            entered: plan.openedOn                      | entered: meetings.lastOn                    | 12 | stage.moves
            end: true                                   | end: maybe                                  | 16 | entry.word
            end: true                                   | end: false                                  | 10 | stage.no-way-out
            end: true                                   | end: false                                  | 13 | stage.no-way-out
            command: SubmitActionPlan                   | command: RecordWorkshop                     | 18 | transition.command
            command: SubmitActionPlan                   | command: [SubmitActionPlan]                 | 18 | entry.kind
            from: [preparation]                         | from: preparation                           | 19 | entry.kind
            from: [preparation]                         | from: [preparing]                           | 18 | stage.unknown
            - {from: [preparation], to: closing}        | - {from: [closing, preparation], to: closing} | 22 | stage.end
            from: [preparation]                         | from: [preparation, preparation]            | 18 | transition.twice
            roles: [point-of-contact]                   | roles: [mayor]                              | 18 | role.unknown
            roles: [point-of-contact]                   | role: [point-of-contact]                    | 20 | entry.unknown
            requirements: [endorsement.given]           | requirements: [endorsement.asked]           | 18 | requirement.unknown
            requirements: [endorsement.given]           | requirements: [forum.meets]                 | 18 | requirement.reports
            requirements: [endorsement.given]           | requirements: []                            | 24 | requirement.blocks-nothing
            - {from: [preparation], to: closing}        | - {from: [preparation], to: end}            | 22 | stage.unknown
            - {from: [preparation], to: closing}        | - {from: [preparation], to: end}            | 13 | stage.unreachable
            - {from: [preparation], to: closing}        | - {from: [preparation]}                     | 22 | transition.by-itself
            - {from: [preparation], to: closing}        | - {from: [preparation], to: closing, roles: [cso]} | 22 | transition.by-itself
            counts: documents.count                     | counts: documents.lastOn                    | 42 | counts.unknown
            counts: documents.count                     | counts: documents.implementation            | 42 | counts.unknown
            within: policy.quietMonths                  | within: "0"                                 | 45 | figure.bounds
            within: policy.quietMonths                  | within: "1201"                              | 45 | figure.bounds
            within: policy.quietMonths                  | within: 1 / 0                               | 45 | figure.bounds
            within: policy.quietMonths                  | within: documents.count                     | 45 | figure.facts
            times: 2                                    | times: policy.quietMonths - 3               | 51 | figure.bounds
            counts: documents.count                     | counts: documents.number                    | 42 | counts.unknown
            from: plan.openedOn                         | from: submission.done                       | 43 | expression.type
            until: plan.end                             | till: plan.end                              | 44 | entry.unknown
            within: policy.quietMonths                  | within: policy.quietDays                    | 45 | expression.wrong
            within: policy.quietMonths                  | within: plan.end                            | 45 | expression.type
            within: policy.quietMonths                  | within: 3, per: year                        | 45 | yaml.syntax
            code: results.presented                     | code: site.updated                          | 46 | id.twice
            code: results.presented                     | code: forum.meets                           | 46 | id.twice
            per: calendar-year                          | per: month                                  | 52 | entry.word
            per: calendar-year                          | within: 3                                   | 46 | entry.either
            forum.maxGapMonths: {value                  | forum.max-gap: {value                       |  7 | figure.form
            quietMonths: {                              | forum.2months: {                            |  8 | figure.form
            """)
    void a_definition_with_a_fault_is_refused_with_its_line(String right, String wrong, int line, String code) {
        var planted = WHOLE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(planted).isNotEqualTo(WHOLE);

        assertThat(faults(planted)).contains(line + " " + code);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_in_the_order_of_the_lines() {
        assertThat(faults(WHOLE.replace("version: 3", "version: x").replace("effect: reports", "effect: x")))
                .containsExactly("2 entry.number", "33 entry.word");
        assertThat(faults(WHOLE.replace("plan.openedOn", "plan.opened").replace("meetings.count", "meetings.number")))
                .containsExactly(
                        "12 expression.wrong", "36 expression.wrong", "43 expression.wrong", "49 counts.unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | 1 yaml.empty
            just words                | 1 entry.kind
            [1, 2]                    | 1 entry.kind
            'a: [1'                   | 1 yaml.syntax
            'a: b: c'                 | 1 yaml.syntax
            """)
    void what_is_no_definition_at_all_is_refused(String file, String fault) {
        assertThat(faults(file)).contains(fault);
    }

    /** What is wrong with this file, each by its line and its code. */
    static List<String> faults(String file) {
        var faulty = catchThrowableOfType(Faulty.class, () -> CelRules.of(DefinitionFile.read(file)));
        assertThat(faulty).as("nothing is said of %.200s", file).isNotNull();
        return faulty.faults().stream()
                .map(fault -> fault.line() + " " + fault.code())
                .toList();
    }
}
