package org.mithaq.command.plan;

import static org.mithaq.command.plan.CommitteeSpec.COMMITTEE;
import static org.mithaq.command.plan.CommitteeSpec.COORDINATOR;
import static org.mithaq.command.plan.CommitteeSpec.established;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeWorkCommand.ConsultInstance;
import org.mithaq.command.plan.CommitteeWorkCommand.DissolveThematicGroup;
import org.mithaq.command.plan.CommitteeWorkCommand.FormThematicGroup;
import org.mithaq.command.plan.CommitteeWorkCommand.RecordInstanceOpinion;
import org.mithaq.events.Membership.Half;
import org.mithaq.events.Phrase;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.GroupId;
import org.mithaq.plan.committee.ReferralId;
import org.mithaq.plan.committee.SeatId;

/** Thematic groups of a committee, and the consultative instances that it hears. */
class CommitteeWorkTest {

    private static final GroupId G1 = new GroupId("G-1");
    private static final ReferralId RF1 = new ReferralId("RF-1");
    private static final SeatId OURS = new SeatId("S-a");
    private static final SeatId THEIRS = new SeatId("S-c");
    private static final InstanceConsulted ASKED =
            new InstanceConsulted(COMMITTEE, RF1, text("Youth"), text("Water"), null, List.of());
    private static final ThematicGroupDissolved DISSOLVED =
            new ThematicGroupDissolved(COMMITTEE, G1, text("It is done"));

    private static PlanSpec seated() {
        return established()
                .on("2025-01-12", appointed(OURS, Half.ADMINISTRATION), appointed(THEIRS, Half.CIVIL_SOCIETY));
    }

    private static CommitteeMemberAppointed appointed(SeatId seat, Half half) {
        return new CommitteeMemberAppointed(COMMITTEE, seat, half, COORDINATOR, null, null, null, false, List.of());
    }

    private static FormThematicGroup form(SeatId... seats) {
        return new FormThematicGroup(
                PLAN, COMMITTEE, G1, text("Water"), List.of(seats), List.of(Phrase.of("University")));
    }

    private static ThematicGroupFormed formed(List<SeatId> seats, String... overridden) {
        return new ThematicGroupFormed(
                COMMITTEE, G1, text("Water"), seats, List.of(text("University")), List.of(overridden));
    }

    @Test
    void some_of_both_halves_work_on_a_theme_and_told_again_others_belong_to_them() {
        var both = formed(List.of(OURS, THEIRS));
        seated().when(form(OURS, THEIRS)).then(both);
        seated().on("2025-02-01", both).when(form(OURS, THEIRS)).thenNothing();
        seated().on("2025-02-01", both).when(form(THEIRS, OURS)).then(formed(List.of(THEIRS, OURS)));
    }

    @Test
    void a_group_of_one_half_is_none_unless_a_document_says_so() {
        seated().when(form(OURS)).thenRefused("committee.group-one-sided");
        seated().fromSource().when(form(OURS)).then(formed(List.of(OURS), "committee.group-one-sided"));
    }

    @Test
    void its_members_hold_seats_of_the_committee_on_that_day() {
        seated().when(form(OURS, new SeatId("S-x"))).thenRefused("committee.seat-unknown");
        seated().on("2025-02-01", new CommitteeMandateEnded(COMMITTEE, THEIRS, null))
                .when(form(OURS, THEIRS))
                .thenRefused("committee.seat-vacant");
        seated().on("2025-02-01", new CommitteeDissolved(COMMITTEE, text("Replaced")))
                .when(form(OURS, THEIRS))
                .thenRefused("committee.dissolved");
    }

    @Test
    void it_is_of_a_committee_that_is_there_and_has_an_id_of_its_own() {
        seated().when(new FormThematicGroup(PLAN, new CommitteeId("SC-x"), G1, text("Water"), List.of(OURS), List.of()))
                .thenRefused(Rejected.Kind.UNKNOWN, "committee.unknown");
        seated().on("2025-01-20", PROPOSED)
                .when(new FormThematicGroup(
                        PLAN, COMMITTEE, new GroupId("C01"), text("Water"), List.of(OURS, THEIRS), List.of()))
                .thenRefused("plan.id-used");
    }

    @Test
    void it_is_dissolved_and_may_be_formed_again() {
        var both = formed(List.of(OURS, THEIRS));
        var dissolve = new DissolveThematicGroup(PLAN, COMMITTEE, G1, text("It is done"));
        seated().when(dissolve).thenRefused(Rejected.Kind.UNKNOWN, "committee.group-unknown");
        seated().on("2025-02-01", both).when(dissolve).then(DISSOLVED);
        seated().on("2025-02-01", both)
                .on("2025-03-01", DISSOLVED)
                .when(dissolve)
                .thenNothing();
        seated().on("2025-02-01", both)
                .occurring("2025-01-20")
                .when(dissolve)
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
        seated().on("2025-02-01", both)
                .on("2025-03-01", DISSOLVED)
                .when(form(OURS, THEIRS))
                .then(both);
    }

    @Test
    void an_instance_is_asked_once_under_an_id() {
        var ask = new ConsultInstance(PLAN, COMMITTEE, RF1, Phrase.of("Youth"), text("Water"), null);
        seated().when(ask).then(ASKED);
        seated().on("2025-02-01", ASKED).when(ask).thenNothing();
        seated().on("2025-02-01", ASKED)
                .when(new ConsultInstance(PLAN, COMMITTEE, RF1, Phrase.of("Equality"), text("Water"), null))
                .thenRefused("plan.id-used");
        seated().occurring("2025-02-02")
                .when(new ConsultInstance(
                        PLAN, COMMITTEE, RF1, Phrase.of("Youth"), text("Water"), LocalDate.of(2025, 2, 1)))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void it_is_heard_after_it_was_asked_and_its_last_word_holds() {
        seated().when(hear(Opinion.RESERVED)).thenRefused(Rejected.Kind.UNKNOWN, "committee.referral-unknown");
        seated().on("2025-02-01", ASKED).when(hear(Opinion.RESERVED)).then(heard(Opinion.RESERVED));
        seated().on("2025-02-01", ASKED, heard(Opinion.RESERVED))
                .when(hear(Opinion.RESERVED))
                .thenNothing();
        seated().on("2025-02-01", ASKED, heard(Opinion.RESERVED))
                .when(hear(Opinion.IN_FAVOUR))
                .then(heard(Opinion.IN_FAVOUR));
        seated().on("2025-02-01", ASKED)
                .occurring("2025-01-20")
                .when(hear(Opinion.AGAINST))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    private static RecordInstanceOpinion hear(Opinion opinion) {
        return new RecordInstanceOpinion(PLAN, COMMITTEE, RF1, opinion, text("Because"), null);
    }

    private static InstanceHeard heard(Opinion opinion) {
        return new InstanceHeard(COMMITTEE, RF1, opinion, text("Because"), null);
    }
}
