package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected.Kind;
import org.mithaq.command.plan.AccessionCommand.AdoptByCouncil;
import org.mithaq.command.plan.AccessionCommand.DeclineByCouncil;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.events.Invalid;
import org.mithaq.events.Role;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;

class AdoptByCouncilTest {

    private static final AdoptedByCouncil ADOPTED = adopted(List.of());
    private static final DeclinedByCouncil DECLINED =
            new DeclinedByCouncil(ORIENTAL, text("No budget"), null, List.of());
    private static final AdoptByCouncil ADOPT = adopt(ORIENTAL, 30, 4);
    private static final DeclineByCouncil DECLINE = new DeclineByCouncil(PLAN, ORIENTAL, text("No budget"), null);

    @Test
    void a_council_adopts_the_plan_and_to_say_so_again_changes_nothing() {
        given().on("2025-01-10", OPENED).when(ADOPT).then(ADOPTED);
        given().on("2025-01-10", OPENED).on("2025-03-20", ADOPTED).when(ADOPT).thenNothing();
        given().on("2025-01-10", OPENED)
                .when(adopt(new MemberId("nowhere"), 1, 0))
                .thenRefused("plan.member-unknown");
    }

    @Test
    void the_last_word_of_a_council_holds() {
        given().on("2025-01-10", OPENED).on("2025-03-20", DECLINED).when(ADOPT).then(ADOPTED);
        var refused = given().on("2025-01-10", OPENED).on("2025-03-20", ADOPTED).on("2025-03-21", DECLINED);
        refused.when(DECLINE).thenNothing();
        refused.when(ADOPT).then(ADOPTED);
    }

    @Test
    void councils_decide_before_the_plan_is_submitted() {
        var submitted = given().on("2025-01-10", OPENED, LEAD, ENDORSED).on("2025-04-02", SUBMITTED);
        submitted.when(ADOPT).thenRefused("adoption.after-submission");
        submitted.when(DECLINE).thenRefused("adoption.after-submission");
        submitted.occurring("2025-04-02").when(ADOPT).then(ADOPTED);
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED)
                .fromSource()
                .when(ADOPT)
                .then(adopted(List.of("adoption.after-submission")));
    }

    @Test
    void a_plan_is_not_submitted_before_a_day_on_which_a_council_decided() {
        var adopted = given().on("2025-01-10", OPENED, LEAD, ENDORSED)
                .on("2025-03-20", ADOPTED)
                .occurring("2025-03-19");
        adopted.when(new SubmitActionPlan(PLAN, null)).thenRefused("adoption.after-submission");
        adopted.fromSource()
                .when(new SubmitActionPlan(PLAN, null))
                .then(new ActionPlanSubmitted(null, List.of("adoption.after-submission")));
    }

    @Test
    void an_adoption_has_no_more_votes_against_than_in_favour() {
        assertThatThrownBy(() -> adopt(ORIENTAL, 3, 4)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> adopt(ORIENTAL, -1, null)).isInstanceOf(Invalid.class);
        given().on("2025-01-10", OPENED).when(adopt(ORIENTAL, 4, 4)).thenAccepted();
    }

    @Test
    void a_council_writes_for_its_own_member() {
        var plan = given().on("2025-01-10", OPENED);
        plan.by(Role.COUNCIL, "member/oriental").when(ADOPT).then(ADOPTED);
        plan.by(Role.COUNCIL, "member/elsewhere")
                .when(ADOPT)
                .thenRefused(Kind.FORBIDDEN, "membership.not-of-this-plan");
        plan.by(Role.COUNCIL).when(DECLINE).thenRefused(Kind.FORBIDDEN, "membership.not-of-this-plan");
        plan.by(Role.COUNCIL, "member/oriental")
                .when(adopt(new MemberId("nowhere"), 1, 0))
                .thenRefused(Kind.FORBIDDEN, "membership.other-region");
        plan.by(Role.COUNCIL, "member/oriental")
                .onBehalfOf(new Who.Office(text("President")), text("Oriental"))
                .when(ADOPT)
                .then(ADOPTED);
        plan.by(Role.COUNCIL, "member/oriental")
                .onBehalfOf(new Who.Office(text("President")), text("Forum"))
                .when(ADOPT)
                .thenRefused(Kind.FORBIDDEN, "membership.on-behalf-of");
    }

    @Test
    void a_council_takes_its_own_word_back() {
        given().on("2025-01-10", OPENED)
                .on("2025-03-20", ADOPTED)
                .by(Role.COUNCIL, "member/oriental")
                .when(new Retract(PLAN, event(2), text("not that session")))
                .thenAccepted();
    }

    private static AdoptByCouncil adopt(MemberId member, @Nullable Integer inFavour, @Nullable Integer against) {
        return new AdoptByCouncil(PLAN, member, null, null, inFavour, against, null, null);
    }

    private static AdoptedByCouncil adopted(List<String> overridden) {
        return new AdoptedByCouncil(ORIENTAL, null, null, 30, 4, null, null, overridden);
    }
}
