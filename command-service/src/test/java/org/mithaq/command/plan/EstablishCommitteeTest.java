package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mithaq.command.plan.CommitteeSpec.COMMITTEE;
import static org.mithaq.command.plan.CommitteeSpec.ESTABLISHED;
import static org.mithaq.command.plan.CommitteeSpec.established;
import static org.mithaq.command.plan.CommitteeSpec.people;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeCommand.DissolveCommittee;
import org.mithaq.command.plan.CommitteeCommand.EstablishCommittee;
import org.mithaq.events.Invalid;
import org.mithaq.events.Role;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.Halves;

class EstablishCommitteeTest {

    private static final CommitteeId NEW = new CommitteeId("SC-new");
    private static final CommitteeDissolved DISSOLVED = new CommitteeDissolved(COMMITTEE, text("Stalled"));

    @Test
    void a_committee_is_established_for_a_member_with_half_of_its_seats_as_a_quorum() {
        given().on("2025-01-10", OPENED).when(establish(COMMITTEE, ORIENTAL)).then(ESTABLISHED);
    }

    @Test
    void the_same_committee_again_changes_nothing() {
        established().when(establish(COMMITTEE, ORIENTAL)).thenNothing();
    }

    @Test
    void a_member_has_one_committee_at_a_time() {
        established().when(establish(NEW, ORIENTAL)).thenRefused("committee.another-one");
        established().when(establish(NEW, null)).thenAccepted();
        established().on("2025-03-01", DISSOLVED).when(establish(NEW, ORIENTAL)).thenAccepted();
    }

    @Test
    void history_that_knows_of_two_committees_is_told_and_says_so() {
        established()
                .fromSource()
                .when(establish(NEW, ORIENTAL))
                .then(new CommitteeEstablished(
                        NEW, ORIENTAL, text("Committee"), people(2, 2), 50, null, List.of("committee.another-one")));
    }

    @Test
    void the_member_has_to_be_one_of_the_plan_and_the_id_unused() {
        given().on("2025-01-10", OPENED)
                .when(establish(COMMITTEE, new MemberId("elsewhere")))
                .thenRefused("plan.member-unknown");
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(establish(new CommitteeId("c01"), ORIENTAL))
                .thenRefused("plan.id-used");
    }

    @Test
    void a_half_without_a_seat_and_a_quorum_that_cannot_be_are_no_committee() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> establish(people(0, 2), null));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> establish(people(2, 0), null));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> establish(people(2, 2), 0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> establish(people(2, 2), 101));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Halves.Half(2, 3));
    }

    @Test
    void a_committee_is_dissolved_once() {
        established().when(dissolve("Stalled")).then(DISSOLVED);
        established().on("2025-03-01", DISSOLVED).when(dissolve("Stalled")).thenNothing();
        established()
                .on("2025-03-01", DISSOLVED)
                .when(dissolve("Otherwise"))
                .thenRefused("committee.already-dissolved");
        given().on("2025-01-10", OPENED)
                .when(dissolve("Stalled"))
                .thenRefused(Rejected.Kind.UNKNOWN, "committee.unknown");
    }

    @Test
    void a_committee_keeps_the_books_of_its_own_region_only() {
        established()
                .by(Role.COMMITTEE, "committee/oriental/civil-society")
                .when(CommitteeSpec.meeting(people(2, 2)))
                .thenAccepted();
        established()
                .by(Role.COMMITTEE, "committee/elsewhere/civil-society")
                .when(CommitteeSpec.meeting(people(2, 2)))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.not-of-this-plan");
    }

    private static DissolveCommittee dissolve(String reason) {
        return new DissolveCommittee(PLAN, COMMITTEE, text(reason));
    }

    private static EstablishCommittee establish(CommitteeId id, @Nullable MemberId member) {
        return new EstablishCommittee(PLAN, id, member, text("Committee"), people(2, 2), null, null);
    }

    private static EstablishCommittee establish(Halves seats, @Nullable Integer quorum) {
        return new EstablishCommittee(PLAN, COMMITTEE, null, text("Committee"), seats, quorum, null);
    }
}
