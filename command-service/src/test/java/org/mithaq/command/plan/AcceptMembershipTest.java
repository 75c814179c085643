package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.AccessionCommand.AcceptMembership;
import org.mithaq.command.plan.AccessionCommand.SendLetterOfSupport;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.events.Evidence;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;

class AcceptMembershipTest {

    private static final MembershipAccepted ACCEPTED =
            new MembershipAccepted(text("Cohort of 2024"), new MonthOrDay("2027-09"));
    private static final AcceptMembership ACCEPT =
            new AcceptMembership(PLAN, Phrase.of("Cohort of 2024"), new MonthOrDay("2027-09"));

    @Test
    void the_head_of_a_government_supports_the_plan_and_leaders_commit_themselves() {
        given().on("2025-01-10", OPENED)
                .when(letter(ORIENTAL, "first"))
                .then(new LetterOfSupportSent(ORIENTAL, evidence("first"), List.of(text("Forum"))));
    }

    @Test
    void another_letter_of_the_same_member_is_its_last_word_and_the_same_one_changes_nothing() {
        var sent = given().on("2025-01-10", OPENED)
                .on("2025-01-12", new LetterOfSupportSent(ORIENTAL, evidence("first"), List.of(text("Forum"))));
        sent.when(letter(ORIENTAL, "first")).thenNothing();
        sent.when(letter(ORIENTAL, "second")).thenAccepted();
        sent.when(letter(null, "first")).thenAccepted();
        sent.when(letter(new MemberId("nowhere"), "first")).thenRefused("plan.member-unknown");
    }

    @Test
    void ogp_accepts_once() {
        given().on("2025-01-10", OPENED).by(Role.SUPPORT_UNIT).when(ACCEPT).then(ACCEPTED);
        var accepted = given().on("2025-01-10", OPENED).on("2025-01-20", ACCEPTED);
        accepted.when(ACCEPT).thenNothing();
        accepted.when(new AcceptMembership(PLAN, null, null)).thenRefused("membership.already-accepted");
        accepted.fromSource().occurring("2025-01-21").when(ACCEPT).thenRefused("membership.already-accepted");
    }

    @Test
    void two_acceptances_never_stand_beside_each_other() {
        given().on("2025-01-10", OPENED, ACCEPTED)
                .on("2025-02-01", new EventRetracted(event(2), text("another one"), List.of()))
                .on("2025-02-02", ACCEPTED)
                .when(new Retract(PLAN, event(3), text("it was right")))
                .thenRefused("correction.ground-lost");
    }

    private static SendLetterOfSupport letter(@Nullable MemberId member, String name) {
        return new SendLetterOfSupport(PLAN, member, evidence(name), List.of(Phrase.of("Forum")));
    }

    private static Evidence evidence(String name) {
        return new Evidence(Phrase.of(name), new Url("https://example.org/" + name), null, null);
    }
}
