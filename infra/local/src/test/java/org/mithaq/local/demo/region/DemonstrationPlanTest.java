package org.mithaq.local.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Due;
import tools.jackson.databind.JsonNode;

class DemonstrationPlanTest {

    static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    final List<Step> steps = DemonstrationPlan.until(LAST).steps();

    @Test
    void the_same_seed_and_last_day_tell_the_same_byte_for_byte() {
        assertThat(lines(DemonstrationPlan.until(LAST))).isEqualTo(lines(DemonstrationPlan.until(LAST)));
        assertThat(lines(new DemonstrationPlan("a", 1, LAST))).isNotEqualTo(lines(new DemonstrationPlan("a", 2, LAST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-02-28", "2026-12-31", "2027-03-01"})
    void whoever_knows_the_day_of_its_opening_tells_the_same(LocalDate last) {
        var plan = DemonstrationPlan.until(last);
        var opened = LocalDate.parse(
                plan.steps().getFirst().payload().path("occurredOn").asString());

        assertThat(lines(DemonstrationPlan.openedOn(opened))).isEqualTo(lines(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2025-12-31", "2026-05-31"})
    void nothing_happens_or_is_told_after_the_last_day(LocalDate last) {
        var plan = DemonstrationPlan.until(last).steps();

        assertThat(plan).allMatch(step -> !step.told().isAfter(last));
        assertThat(plan)
                .allMatch(step -> !LocalDate.parse(
                                step.payload().path("occurredOn").asString())
                        .isAfter(step.told()));
        assertThat(plan.getFirst().told()).isEqualTo(last.minusDays(729));
    }

    @Test
    void it_is_a_whole_life_of_a_plan() {
        var told = new TreeMap<String, Long>();
        steps.forEach(step -> told.merge(step.type(), 1L, Long::sum));

        assertThat(steps).hasSizeBetween(390, 550);
        assertThat(told).hasSize(52);
        assertThat(told.get("AssessMilestone")).isEqualTo(4);
        assertThat(told.get("DecideInCommittee")).isEqualTo(10);
        assertThat(told.get("AdoptByCouncil")).isEqualTo(2);
        assertThat(told.get("RecordWorkshop")).isGreaterThan(25);
        assertThat(told.get("UpdateMilestone")).isGreaterThan(115);
        assertThat(told.get("EndorseByCSO")).isGreaterThanOrEqualTo(20);
        assertThat(told.get("AddMilestone")).isGreaterThanOrEqualTo(20);
        assertThat(told.get("AddIndicator")).isGreaterThan(30);
        assertThat(told.get("Correct")).isGreaterThan(7);
        assertThat(told.get("Retract")).isGreaterThan(3);
    }

    @Test
    void the_public_has_its_say_and_each_gets_one_answer() {
        var consultation = DemonstrationPlan.until(LAST).consultation();
        var made = consultation.stream()
                .filter(step -> step.type().equals("RecordContribution"))
                .map(step -> step.payload().path("contributionId").asString())
                .toList();
        var withheld = consultation.stream()
                .filter(step -> step.type().equals("WithholdContribution"))
                .map(step -> step.payload().path("contributionId").asString())
                .toList();
        var answered = consultation.stream()
                .flatMap(step -> step.payload().at("/answers/0/contributions").valueStream())
                .map(JsonNode::asString)
                .toList();

        assertThat(consultation.getFirst().type()).isEqualTo("OpenConsultation");
        assertThat(consultation).noneMatch(step -> step.told().isAfter(LAST));
        assertThat(made).hasSize(14);
        assertThat(Stream.concat(answered.stream(), withheld.stream())).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void every_id_is_told_once() {
        assertThat(steps).extracting(Step::id).doesNotHaveDuplicates();
    }

    @Test
    void what_is_amended_was_told_before() {
        var told = new HashSet<Object>();
        for (var step : steps) {
            assertThat(told).containsAll(step.about().stream().toList());
            told.add(step.id());
        }
    }

    @Test
    void much_is_told_late() {
        var days = steps.stream()
                .map(step -> LocalDate.parse(step.payload().path("occurredOn").asString()))
                .toList();

        assertThat(steps.stream().filter(DemonstrationPlanTest::isLate).count()).isGreaterThan(8);
        assertThat(days).isNotEqualTo(days.stream().sorted().toList());
    }

    @Test
    void deadlines_have_every_precision_and_some_are_doubtful() {
        var dues = steps.stream()
                .filter(step -> step.type().equals("AddMilestone"))
                .map(step -> step.payload().at("/due/text").asString())
                .map(text -> Due.complete(new Due(text, null, null, null)))
                .toList();
        var precisions = EnumSet.noneOf(Due.Precision.class);
        dues.forEach(due -> Optional.ofNullable(due.precision()).ifPresent(precisions::add));

        assertThat(precisions).containsExactlyInAnyOrder(Due.Precision.values());
        assertThat(dues).anyMatch(due -> !due.doubts().isEmpty() && due.to() != null);
        assertThat(dues).anyMatch(due -> !due.doubts().isEmpty() && due.to() == null);
    }

    @Test
    void workshops_have_every_format_and_kind() {
        assertThat(distinct("RecordWorkshop", "format")).containsExactlyInAnyOrder("IN_PERSON", "REMOTE", "HYBRID");
        assertThat(distinct("RecordWorkshop", "kind"))
                .containsExactlyInAnyOrder("CO_CREATION", "INFORMATION", "TRAINING", "COORDINATION", "MONITORING");
    }

    @Test
    void updates_advance_and_fall_back() {
        var statuses = List.of("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE");
        var latest = new TreeMap<String, Integer>();
        var setbacks = 0;
        for (var step : steps) {
            if (step.type().equals("UpdateMilestone") && step.refusal().isEmpty()) {
                var now = statuses.indexOf(step.payload().path("status").asString());
                var before = latest.put(step.payload().path("milestoneId").asString(), now);
                setbacks += before != null && now < before ? 1 : 0;
            }
        }

        assertThat(setbacks).isGreaterThan(2);
        assertThat(latest.values()).contains(1, 2, 3);
    }

    @Test
    void every_text_is_written_in_the_script_of_its_language() {
        var texts = steps.stream().flatMap(step -> texts(step.payload())).toList();

        assertThat(texts).hasSizeGreaterThan(900);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.propertyNames()).containsExactlyInAnyOrder("ar", "fr", "en", "original");
            assertThat(text.path("ar").asString())
                    .containsPattern("\\p{IsArabic}")
                    .doesNotContainPattern("\\p{IsLatin}");
            assertThat(text.path("fr").asString())
                    .containsPattern("\\p{IsLatin}")
                    .doesNotContainPattern("\\p{IsArabic}");
            assertThat(text.path("en").asString())
                    .containsPattern("\\p{IsLatin}")
                    .doesNotContainPattern("\\p{IsArabic}");
            assertThat(text.toString()).doesNotContain("{n}", "{theme}");
        });
    }

    @Test
    void no_two_updates_say_the_same() {
        var narratives = steps.stream()
                .filter(step ->
                        step.type().equals("UpdateMilestone") && step.refusal().isEmpty())
                // one was entered on the wrong milestone
                .filter(step -> !step.id().equals(wrong().id()))
                .map(step -> step.payload().path("narrative"))
                .toList();

        assertThat(narratives).doesNotHaveDuplicates();
    }

    private Step wrong() {
        return steps.stream()
                .filter(step -> step.type().equals("Retract"))
                .flatMap(step -> steps.stream().filter(about -> step.about().equals(Optional.of(about.id()))))
                .filter(about -> about.type().equals("UpdateMilestone"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> distinct(String type, String field) {
        return steps.stream()
                .filter(step -> step.type().equals(type))
                .map(step -> step.payload().path(field).asString())
                .distinct()
                .toList();
    }

    private static boolean isLate(Step step) {
        return LocalDate.parse(step.payload().path("occurredOn").asString())
                .plusDays(7)
                .isBefore(step.told());
    }

    private static Stream<JsonNode> texts(JsonNode node) {
        return node.has("ar") || node.has("fr") || node.has("en")
                ? Stream.of(node)
                : node.valueStream().flatMap(DemonstrationPlanTest::texts);
    }

    private static List<String> lines(DemonstrationPlan plan) {
        return plan.steps().stream().map(Step::line).toList();
    }
}
