package org.mithaq.command.plan;

import static org.mithaq.command.plan.CommitteeSpec.APPOINTED;
import static org.mithaq.command.plan.CommitteeSpec.COMMITTEE;
import static org.mithaq.command.plan.CommitteeSpec.COORDINATOR;
import static org.mithaq.command.plan.CommitteeSpec.SEAT;
import static org.mithaq.command.plan.CommitteeSpec.established;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeCommand.AppointCommitteeMember;
import org.mithaq.command.plan.CommitteeCommand.EndCommitteeMandate;
import org.mithaq.events.Membership.Half;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.SeatId;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;

class AppointCommitteeMemberTest {

    private static final CommitteeMandateEnded ENDED = new CommitteeMandateEnded(COMMITTEE, SEAT, null);

    @Test
    void somebody_takes_a_seat_and_to_say_so_again_changes_nothing() {
        established().when(appoint("S-1")).then(APPOINTED);
        established().on("2025-02-01", APPOINTED).when(appoint("S-1")).thenNothing();
    }

    @Test
    void a_half_has_no_more_members_than_seats_as_long_as_their_mandates_last() {
        var full = established().on("2025-02-01", APPOINTED, seat("S-2"));
        full.when(appoint("S-3")).thenRefused("committee.half-full");
        full.on("2025-03-01", ENDED).when(appoint("S-3")).thenAccepted();
    }

    @Test
    void the_other_half_has_seats_of_its_own() {
        established()
                .on("2025-02-01", APPOINTED, seat("S-2"))
                .when(appoint("S-3", Half.ADMINISTRATION, null))
                .thenAccepted();
    }

    @Test
    void a_substitute_takes_no_seat_and_steps_in_for_one_in_the_same_half() {
        var full = established().on("2025-02-01", APPOINTED, seat("S-2"));
        full.when(appoint("S-3", Half.CIVIL_SOCIETY, "S-1")).thenAccepted();
        full.when(appoint("S-3", Half.ADMINISTRATION, "S-1")).thenRefused("committee.seat-unknown");
        full.when(appoint("S-3", Half.CIVIL_SOCIETY, "S-9")).thenRefused("committee.seat-unknown");
    }

    @Test
    void whoever_monitors_the_plan_sits_in_no_committee() {
        var monitored = established()
                .on("2025-01-11", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("Observatory")), null));
        monitored.when(from("observatory")).thenRefused("committee.monitoring-body");
        monitored.when(from("Forum")).thenAccepted();
        established()
                .on("2025-01-11", new MonitoringBodyNamed(new Party.Human(COORDINATOR), null))
                .when(appoint("S-1"))
                .thenRefused("committee.monitoring-body");
    }

    @Test
    void nobody_is_appointed_to_a_committee_that_is_not_there_on_that_day() {
        established()
                .on("2025-03-01", new CommitteeDissolved(COMMITTEE, text("Stalled")))
                .when(appoint("S-1"))
                .thenRefused("committee.dissolved");
        established().occurring("2025-01-09").when(appoint("S-1")).thenRefused("committee.dissolved");
    }

    @Test
    void a_mandate_does_not_end_before_it_begins_and_a_seat_has_an_id_of_its_own() {
        established()
                .when(new AppointCommitteeMember(
                        PLAN,
                        COMMITTEE,
                        SEAT,
                        Half.CIVIL_SOCIETY,
                        COORDINATOR,
                        null,
                        LocalDate.of(2025, 7, 13),
                        null,
                        null))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
        established().on("2025-02-01", PROPOSED).when(appoint("C01")).thenRefused("plan.id-used");
    }

    @Test
    void a_mandate_ends_where_there_is_one() {
        established()
                .on("2025-02-01", APPOINTED)
                .when(new EndCommitteeMandate(PLAN, COMMITTEE, SEAT, null))
                .then(ENDED);
        established()
                .on("2025-02-01", APPOINTED, ENDED)
                .when(new EndCommitteeMandate(PLAN, COMMITTEE, SEAT, null))
                .thenNothing();
        established()
                .when(new EndCommitteeMandate(PLAN, COMMITTEE, SEAT, null))
                .thenRefused(Rejected.Kind.UNKNOWN, "committee.seat-unknown");
    }

    @Test
    void who_was_appointed_after_an_end_is_not_taken_for_the_one_before_and_neither_is_a_second_end() {
        var ended = established().on("2025-02-01", APPOINTED).on("2025-03-01", ENDED);
        ended.when(appoint("S-1")).then(APPOINTED);
        ended.on("2025-04-01", APPOINTED)
                .when(new EndCommitteeMandate(PLAN, COMMITTEE, SEAT, null))
                .then(ENDED);
    }

    @Test
    void a_mandate_does_not_end_before_it_began() {
        established()
                .on("2025-02-01", APPOINTED)
                .occurring("2025-01-31")
                .when(new EndCommitteeMandate(PLAN, COMMITTEE, SEAT, null))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    private static CommitteeMemberAppointed seat(String id) {
        return new CommitteeMemberAppointed(
                COMMITTEE, new SeatId(id), Half.CIVIL_SOCIETY, COORDINATOR, null, null, null, false, List.of());
    }

    private static AppointCommitteeMember appoint(String seat) {
        return appoint(seat, Half.CIVIL_SOCIETY, null);
    }

    private static AppointCommitteeMember appoint(String seat, Half half, @Nullable String substituteFor) {
        return new AppointCommitteeMember(
                PLAN,
                COMMITTEE,
                new SeatId(seat),
                half,
                COORDINATOR,
                null,
                null,
                substituteFor == null ? null : new SeatId(substituteFor),
                null);
    }

    private static AppointCommitteeMember from(String organisation) {
        return new AppointCommitteeMember(
                PLAN, COMMITTEE, SEAT, Half.CIVIL_SOCIETY, COORDINATOR, Phrase.of(organisation), null, null, null);
    }
}
