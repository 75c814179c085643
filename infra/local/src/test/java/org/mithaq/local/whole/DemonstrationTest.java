package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.local.demo.Demo;
import org.mithaq.local.demo.Telling;
import org.mithaq.local.demo.region.DemonstrationPlan;
import org.mithaq.local.demo.region.Sender;
import org.mithaq.local.demo.region.Step;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.identity.Tokens;
import org.mithaq.local.launch.Console;
import tools.jackson.databind.JsonNode;

/** Canada's plan and the plan that a program tells, as the demonstration shows them. */
class DemonstrationTest {

    static final String TOLD = "/api/plans/" + DemonstrationPlan.ID;
    static final String CONSULTED = "/api/consultations/" + DemonstrationPlan.CONSULTATION;
    static final String REPORTED = "org.mithaq.consultation.reported.v1";
    static final Tokens TOKENS =
            new Tokens(Whole.SYSTEM.issuer(), Whole.SYSTEM.data().resolve("identity"));

    @Test
    void canadas_plan_stands_as_its_source_says() {
        var plan = Whole.query("/api/plans/canada-nap6").json();
        var milestones = plan.path("commitments")
                .valueStream()
                .flatMap(commitment -> commitment.path("milestones").valueStream())
                .toList();
        var indicators = milestones.stream()
                .flatMap(milestone -> milestone.path("indicators").valueStream())
                .toList();

        assertThat(plan.path("commitments")).hasSize(4);
        assertThat(milestones)
                .hasSize(19)
                .allMatch(milestone -> milestone.path("status").isNull());
        assertThat(indicators)
                .hasSize(65)
                .allMatch(indicator -> indicator.at("/due/text").isString());
        assertThat(plan.at("/endorsements/count").asInt()).isZero();
        assertThat(plan.path("stage").asString()).isEqualTo("co-creation");
    }

    @Test
    void exactly_the_mistakes_were_refused() {
        var expected = steps().stream().flatMap(step -> step.refusal().stream()).toList();
        var refused = Whole.query(TOLD + "/refusals?limit=500", "admin")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("code").asString())
                .toList();

        // whoever loads it again makes the mistakes again
        assertThat(refused).startsWith(expected.toArray(String[]::new));
        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(types().filter(type -> !type.equals(REPORTED))).hasSize(accepted(steps()));
    }

    @Test
    void every_part_of_its_record_has_something_to_show() {
        var plan = Whole.query(TOLD).json();
        var milestones = plan.path("commitments")
                .valueStream()
                .flatMap(commitment -> commitment.path("milestones").valueStream())
                .toList();

        assertThat(plan.properties())
                .allSatisfy(field ->
                        assertThat(empty(field.getValue())).as(field.getKey()).isFalse());
        assertThat(plan.at("/endorsements/byTerritory").valueStream()).allMatch(count -> count.asInt() > 0);
        assertThat(milestones).allMatch(milestone -> !milestone.path("updates").isEmpty());
        assertThat(milestones)
                .allMatch(milestone -> !milestone.path("indicators").isEmpty());
        assertThat(milestones).anyMatch(milestone -> milestone.path("overdue").asBoolean());
        assertThat(milestones.stream().map(milestone -> milestone.path("status").asString()))
                .contains("LIMITED", "SUBSTANTIAL", "COMPLETE");
    }

    @Test
    void its_stages_follow_one_another() {
        var opened = steps().getFirst().told();
        var stages = Stream.of(0, 30, 250, 264, 265, 310, 729)
                .map(day -> Whole.query(TOLD + "?asOf=" + opened.plusDays(day))
                        .json()
                        .path("stage")
                        .asString());

        assertThat(stages)
                .containsExactly(
                        "membership",
                        "ideas",
                        "endorsement",
                        "adoption",
                        "submitted",
                        "implementation",
                        "implementation");
        assertThat(Whole.query(TOLD + "?asOf=" + opened.minusDays(1)).status()).isEqualTo(404);
    }

    @Test
    void the_plan_hears_of_its_consultation_and_everybody_reads_what_was_answered() {
        awaitTheReport();
        var consultation = Whole.query(CONSULTED).json();
        var first = Whole.query(CONSULTED + "/contributions/K-01").json();

        assertThat(consultation.at("/figures/contributions").asInt()).isEqualTo(14);
        assertThat(consultation.path("unanswered").asInt()).isZero();
        assertThat(first.at("/contribution/answer/outcome").asString()).isEqualTo("MERGED");
        assertThat(first.at("/commitment/commitmentId").asString()).isEqualTo("C1");
        assertThat(text("K-01")).startsWith("Publiez le budget");
        assertThat(types().filter(REPORTED::equals).count())
                .as("events of the plan for a consultation of 33")
                .isBetween(1L, 33L);
    }

    @Test
    void loading_it_again_changes_nothing() {
        awaitTheReport();
        var before = Whole.query(TOLD).json().path("version").asLong();
        var silent = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var demo = Demo.of(Whole.SYSTEM.commands(), Whole.SYSTEM.queries(), TOKENS, new Console(silent, silent));

        assertThatCode(demo::load).doesNotThrowAnyException();
        assertThat(new Telling(DemonstrationTest::door).tell("again", steps())).isEqualTo(accepted(steps()));
        assertThat(Whole.query(TOLD).json().path("version").asLong()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"1,2024-02-29", "2,2025-12-31", "3,2026-03-30"})
    void a_story_of_any_days_is_accepted_but_for_its_mistakes(long seed, LocalDate last) {
        var steps = new DemonstrationPlan("demonstration-until-" + last, seed, last).steps();

        assertThat(new Telling(DemonstrationTest::door).tell("story", steps)).isEqualTo(accepted(steps));
    }

    /** The story as it must have been told, given the day on which it began. */
    private static List<Step> steps() {
        var first = Whole.query(TOLD + "/events?limit=1").json().at("/items/0/occurredOn");
        return DemonstrationPlan.openedOn(LocalDate.parse(first.asString())).steps();
    }

    /** As anybody reads it, without a token. */
    private static String text(String contribution) {
        return Whole.exchange(HttpRequest.newBuilder(URI.create(
                                Whole.SYSTEM.commands() + CONSULTED + "/contributions/" + contribution + "/text"))
                        .build())
                .json()
                .path("text")
                .asString();
    }

    /** The plan is told of its consultation a moment later. */
    private static void awaitTheReport() {
        await().until(() -> Whole.query(TOLD + "/facts")
                .json()
                .path("facts")
                .valueStream()
                .anyMatch(fact -> fact.path("name").asString().equals("consultations.closed")
                        && fact.path("value").asInt() == 1));
    }

    private static Stream<String> types() {
        var types = new ArrayList<String>();
        var after = 0;
        do {
            var page = Whole.query(TOLD + "/events?limit=500&after=" + after).json();
            page.path("items").forEach(item -> types.add(item.path("type").asString()));
            after = page.path("next").asInt(0);
        } while (after > 0);
        return types.stream();
    }

    private static int accepted(List<Step> steps) {
        return (int) steps.stream().filter(step -> step.refusal().isEmpty()).count();
    }

    private static CommandDoor door(Sender sender) {
        return new CommandDoor(Whole.SYSTEM.commands(), TOKENS.of(sender.role(), sender.member()));
    }

    private static boolean empty(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }
}
