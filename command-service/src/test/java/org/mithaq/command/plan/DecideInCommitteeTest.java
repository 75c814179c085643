package org.mithaq.command.plan;

import static org.mithaq.command.plan.CommitteeSpec.COMMITTEE;
import static org.mithaq.command.plan.CommitteeSpec.MEETING;
import static org.mithaq.command.plan.CommitteeSpec.MET;
import static org.mithaq.command.plan.CommitteeSpec.established;
import static org.mithaq.command.plan.CommitteeSpec.met;
import static org.mithaq.command.plan.CommitteeSpec.people;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeCommand.DecideInCommittee;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.Votes;

class DecideInCommitteeTest {

    private static final String DAY = "2025-02-01";
    private static final Votes BOTH = votes(2, 0, 2, 0);

    @Test
    void both_halves_together_adopt() {
        onItsDay().when(decide(BOTH, "C01")).then(decided(BOTH, "C01", Outcome.ADOPTED));
    }

    @Test
    void one_half_alone_adopts_nothing_however_large_its_majority() {
        onItsDay().when(decide(votes(2, 0, 0, 2), null)).then(decided(votes(2, 0, 0, 2), null, Outcome.REJECTED));
        onItsDay()
                .when(decide(votes(2, 0, 1, 1), null))
                .then(decided(votes(2, 0, 1, 1), null, Outcome.POSTPONED_BY_A_TIE));
    }

    @Test
    void without_a_quorum_in_one_half_a_decision_is_postponed_and_never_passes() {
        established()
                .on(DAY, met(people(2, 0)))
                .occurring(DAY)
                .when(decide(votes(2, 0, 0, 0), null))
                .then(decided(votes(2, 0, 0, 0), null, Outcome.POSTPONED_WITHOUT_QUORUM));
    }

    @Test
    void the_same_vote_again_changes_nothing_and_another_one_needs_an_id_of_its_own() {
        var voted = onItsDay().on(DAY, decided(BOTH, null, Outcome.ADOPTED));
        voted.when(decide(BOTH, null)).thenNothing();
        voted.when(decide(votes(1, 1, 2, 0), null)).thenRefused("plan.id-used");
    }

    @Test
    void a_vote_is_taken_at_a_meeting_of_this_committee_and_on_its_day() {
        established().when(decide(BOTH, null)).thenRefused(Rejected.Kind.UNKNOWN, "committee.meeting-unknown");
        onItsDay().occurring("2025-02-02").when(decide(BOTH, null)).thenRefused("committee.other-day");
    }

    @Test
    void nobody_votes_who_was_not_there() {
        onItsDay().when(decide(votes(2, 1, 2, 0), null)).thenRefused("committee.more-votes-than-people");
    }

    @Test
    void a_decision_is_about_something_that_is_in_the_plan() {
        onItsDay().when(decide(BOTH, "C09")).thenRefused("plan.thing-unknown");
    }

    @Test
    void who_was_there_is_not_corrected_into_another_outcome_and_the_meeting_is_not_taken_from_its_decision() {
        var voted = onItsDay().on(DAY, decided(BOTH, null, Outcome.ADOPTED));
        voted.occurring(DAY)
                .when(new Correct(PLAN, event(4), text("Nobody came"), CommitteeSpec.meeting(people(2, 0)), null))
                .thenRefused("correction.ground-lost");
        voted.when(new Retract(PLAN, event(4), text("There was no meeting"))).thenRefused("correction.ground-lost");
    }

    /** The plan has a commitment, and the committee met with everybody. */
    private static PlanSpec onItsDay() {
        return established().on("2025-01-20", PROPOSED).on(DAY, MET).occurring(DAY);
    }

    private static CommitteeDecided decided(Votes votes, @Nullable String about, Outcome outcome) {
        return new CommitteeDecided(
                COMMITTEE,
                MEETING,
                new DecisionId("D-1"),
                text("Roadmap"),
                about == null ? null : new ThingId(about),
                votes,
                outcome);
    }

    private static DecideInCommittee decide(Votes votes, @Nullable String about) {
        return new DecideInCommittee(
                PLAN,
                COMMITTEE,
                MEETING,
                new DecisionId("D-1"),
                text("Roadmap"),
                about == null ? null : new ThingId(about),
                votes);
    }

    private static Votes votes(int administrationFor, int administrationAgainst, int societyFor, int societyAgainst) {
        return new Votes(
                new Votes.Half(administrationFor, administrationAgainst, 0),
                new Votes.Half(societyFor, societyAgainst, 0));
    }
}
