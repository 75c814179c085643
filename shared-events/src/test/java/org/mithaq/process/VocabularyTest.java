package org.mithaq.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.contract.Kept;
import org.mithaq.events.Recorded;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.Section;

/** What holds of every fact, whatever it tells. */
class VocabularyTest extends ToldPlan {

    private static final Path VOCABULARY = Path.of("src/test/resources/facts/vocabulary.txt");
    private static final Path PAGE = Path.of("../docs/facts.md");

    @Test
    void every_name_that_was_ever_given_still_means_the_same_kind_of_thing() throws IOException {
        var now = Facts.vocabulary().values().stream()
                .map(fact -> fact.name() + " " + fact.kind() + " since " + fact.since())
                .toList();

        Kept.same(VOCABULARY, String.join("\n", now) + "\n");
        assertThat(Facts.vocabulary().values()).allSatisfy(fact -> {
            assertThat(fact.name()).matches("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)?");
            assertThat(fact.since()).isBetween(1, Facts.VERSION);
            assertThat(fact.title().all()).hasSize(3);
            assertThat(fact.meaning()).endsWith(".");
        });
    }

    @Test
    void the_page_of_facts_says_what_the_code_does() throws IOException {
        Kept.same(PAGE, FactsPage.made());
    }

    @Test
    void beside_every_figure_stand_the_events_that_prove_it() {
        var ofEvents = Facts.vocabulary().values().stream()
                .filter(fact -> fact.kind() == Fact.Kind.EVENTS)
                .map(Fact::name)
                .toList();

        assertThat(Facts.vocabulary().values())
                .allSatisfy(fact -> assertThat(ofEvents)
                        .containsAll(fact.evidence().stream().toList()))
                .filteredOn(fact ->
                        fact.kind() != Fact.Kind.EVENTS && fact.evidence().isEmpty())
                .extracting(Fact::name)
                .containsExactly("today");
    }

    @Test
    void an_unknown_name_is_no_fact() {
        assertThatThrownBy(() -> facts("2026-01-01").value("endorsement.count"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endorsement.count");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_any_history_on_any_day_each_fact_has_a_value_of_its_kind_or_none(long seed) {
        var made = Histories.of(seed, 120);
        for (var after = 0; after <= made.size(); after += 15) {
            var plan = PlanRecord.of(made.subList(0, Math.max(1, after)));
            var ids = made.stream().map(Recorded::id).collect(Collectors.toSet());
            for (var day : List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 30), LocalDate.of(2031, 12, 31))) {
                var facts = Facts.of(plan, day);
                Facts.vocabulary()
                        .values()
                        .forEach(fact -> facts.value(fact.name()).ifPresent(value -> {
                            assertThat(value).as(fact.name()).isInstanceOf(type(fact));
                            if (fact.kind() == Fact.Kind.EVENTS) {
                                assertThat(ids).containsAll(uuids(value));
                            }
                        }));
            }
        }
    }

    @Test
    void before_anything_happened_nothing_is_counted_and_no_day_is_known() {
        var facts = Facts.of(PlanRecord.NONE, LocalDate.of(2026, 1, 1));

        assertThat(facts.value("today")).isEqualTo(Optional.of(LocalDate.of(2026, 1, 1)));
        assertThat(Facts.vocabulary().values()).allSatisfy(fact -> {
            var value = facts.value(fact.name());
            switch (fact.kind()) {
                case DAY -> assertThat(value).isEqualTo(fact.name().equals("today") ? value : Optional.empty());
                case FLAG -> assertThat(value.orElse(false)).isEqualTo(false);
                case NUMBER -> assertThat(value.orElse(0L)).isEqualTo(0L);
                case EVENTS -> assertThat(value).isEqualTo(Optional.of(List.of()));
                case BY_MEMBER -> assertThat(value).isEqualTo(Optional.of(Map.of()));
                case WORDS ->
                    assertThat((List<?>) value.orElse(List.of()))
                            .hasSize(fact.name().equals("plan.sectionsMissing") ? Section.values().length : 0);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void a_plan_as_of_today_has_the_facts_of_the_plan_today(long seed) {
        var made = Histories.of(seed, 150);
        var day = LocalDate.of(2040, 1, 1);
        var today = Facts.of(PlanRecord.of(made), day);
        var asOf = Facts.of(PlanRecord.asOf(day, made), day);

        assertThat(Facts.vocabulary().keySet())
                .allSatisfy(name -> assertThat(asOf.value(name)).as(name).isEqualTo(today.value(name)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void a_fact_changes_from_day_to_day_only_if_it_says_so(long seed) {
        var plan = PlanRecord.of(Histories.of(seed, 150));
        var begin = LocalDate.of(2024, 6, 1);
        var before = Facts.of(plan, begin);
        var changed = IntStream.range(0, 1_200)
                .mapToObj(days -> Facts.of(plan, begin.plusDays(days)))
                .flatMap(facts -> Facts.vocabulary().keySet().stream()
                        .filter(name -> !facts.value(name).equals(before.value(name))))
                .collect(Collectors.toSet());

        assertThat(Facts.vocabulary().values())
                .filteredOn(Fact::movesWithTheDay)
                .extracting(Fact::name)
                .containsAll(changed)
                .contains("today", "progress.overdue");
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void a_fact_that_counts_events_is_the_number_of_those_that_prove_it(long seed) {
        var facts = Facts.of(PlanRecord.of(Histories.of(seed, 150)), LocalDate.of(2031, 1, 1));

        assertThat(Facts.vocabulary().values())
                .filteredOn(Fact::countsEvents)
                .hasSizeGreaterThan(8)
                .allSatisfy(fact -> facts.value(fact.name())
                        .ifPresent(number -> assertThat(number).as(fact.name()).isEqualTo((long)
                                uuids(facts.value(fact.evidence().orElseThrow()).orElseThrow())
                                        .size())));
    }

    private static List<UUID> uuids(Object value) {
        return ((List<?>) value).stream().map(UUID.class::cast).toList();
    }

    private static Class<?> type(Fact fact) {
        return switch (fact.kind()) {
            case NUMBER -> Long.class;
            case FLAG -> Boolean.class;
            case DAY -> LocalDate.class;
            case WORDS, EVENTS -> List.class;
            case BY_MEMBER -> Map.class;
        };
    }
}
