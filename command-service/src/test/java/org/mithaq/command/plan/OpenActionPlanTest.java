package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.shipped.ShippedProcesses;

class OpenActionPlanTest {

    private static final List<Member> MEMBERS = List.of(new Member(ORIENTAL, text("Oriental")));

    @Test
    void a_plan_opens_on_its_process_and_pins_its_version() {
        given().when(open("Open regions", "simple", null)).then(OPENED);
    }

    @Test
    void without_a_process_zone_and_language_the_defaults_of_the_doors_hold() {
        given().when(new OpenActionPlan(
                        PLAN, text("Plan"), MEMBERS, null, new MonthOrDay("2027-06"), null, null, null, null))
                .then(new ActionPlanOpened(
                        PLAN,
                        text("Plan"),
                        MEMBERS,
                        ShippedProcesses.ALL.newest("ogp-local").orElseThrow().ref(),
                        new MonthOrDay("2027-06"),
                        null,
                        null,
                        ZoneId.of("Africa/Casablanca"),
                        Language.FR));
    }

    @Test
    void opening_it_again_in_the_same_words_changes_nothing() {
        given().on("2025-01-10", OPENED)
                .when(open("Open regions", "simple", null))
                .thenNothing();
        given().on("2025-01-10", OPENED)
                .occurring("2025-01-10")
                .when(open("Open regions", null, null))
                .thenNothing();
    }

    @Test
    void a_second_opening_that_differs_is_refused() {
        given().on("2025-01-10", OPENED).when(open("Other", "simple", null)).thenRefused("plan.already-opened");
        given().on("2025-01-10", OPENED)
                .occurring("2025-01-11")
                .when(open("Open regions", "simple", null))
                .thenRefused("plan.already-opened");
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(open("Other", "simple", null))
                .thenRefused("plan.already-opened");
    }

    @Test
    void a_process_that_does_not_exist_is_refused() {
        given().when(open("Open regions", "dreamt-of", null)).thenRefused("process.unknown");
    }

    @Test
    void nothing_occurs_after_today_in_the_time_zone_of_the_plan() {
        var refused = given().occurring("2025-07-15")
                .when(open("Open regions", "simple", null))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
        assertThat(refused.faults()).extracting(Rejected.Fault::pointer).containsExactly("/occurredOn");
        given().occurring("2025-07-15")
                .when(open("Open regions", "simple", ZoneId.of("Asia/Riyadh")))
                .thenAccepted();
    }

    @Test
    void a_plan_ends_before_the_term_does_or_with_it() {
        assertThatThrownBy(() -> new OpenActionPlan(
                        PLAN,
                        text("Plan"),
                        MEMBERS,
                        null,
                        new MonthOrDay("2027-10"),
                        new MonthOrDay("2027-09"),
                        null,
                        null,
                        null))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/planEnd"));
        new OpenActionPlan(
                PLAN,
                text("Plan"),
                MEMBERS,
                null,
                new MonthOrDay("2027-09-30"),
                new MonthOrDay("2027-09"),
                null,
                null,
                null);
    }

    @Test
    void a_plan_has_members_with_ids_of_their_own() {
        assertThatThrownBy(() -> members()).isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> members(new Member(ORIENTAL, text("A")), new Member(new MemberId("ORIENTAL"), text("B"))))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/members/1/id"));
    }

    private static OpenActionPlan members(Member... members) {
        return new OpenActionPlan(
                PLAN, text("Plan"), List.of(members), null, new MonthOrDay("2027-06"), null, null, null, null);
    }

    private static OpenActionPlan open(String title, @Nullable String process, @Nullable ZoneId zone) {
        return new OpenActionPlan(
                PLAN,
                text(title),
                MEMBERS,
                process,
                new MonthOrDay("2027-06"),
                new MonthOrDay("2027-09"),
                2025,
                zone,
                Language.EN);
    }
}
