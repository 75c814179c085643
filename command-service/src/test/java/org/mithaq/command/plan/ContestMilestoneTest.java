package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.EVIDENCE;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.reported;
import static org.mithaq.command.plan.PromiseSpec.submitted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.ProgressCommand.ContestMilestone;
import org.mithaq.command.plan.ProgressCommand.ReadIndicator;
import org.mithaq.command.plan.ProgressCommand.SettleObjection;
import org.mithaq.events.Role;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.Votes;

class ContestMilestoneTest {

    private static final ObjectionId OBJECTION = new ObjectionId("O-1");
    private static final ContestMilestone CONTEST = new ContestMilestone(PLAN, C1, M1, OBJECTION, REASON, EVIDENCE);
    private static final MilestoneContested CONTESTED =
            new MilestoneContested(C1, M1, OBJECTION, REASON, EVIDENCE, List.of());
    private static final IndicatorId INDICATOR = new IndicatorId("C01.1.1");

    private static SettleObjection settle(Settlement settlement, @Nullable DecisionId decision) {
        return new SettleObjection(PLAN, C1, M1, OBJECTION, settlement, REASON, decision);
    }

    private static ObjectionSettled settled(Settlement settlement) {
        return new ObjectionSettled(C1, M1, OBJECTION, settlement, REASON, null, List.of());
    }

    private static PlanSpec complete() {
        return submitted().on("2025-06-20", reported(Status.COMPLETE)).from("observer");
    }

    private static PlanSpec contested() {
        return complete().on("2025-06-25", CONTESTED);
    }

    private static CommitteeDecided vote(String about, Outcome outcome) {
        var half = new Votes.Half(2, 0, 0);
        return new CommitteeDecided(
                CommitteeSpec.COMMITTEE,
                CommitteeSpec.MEETING,
                new DecisionId("D-1"),
                text("Objection"),
                new ThingId(about),
                new Votes(half, half),
                outcome);
    }

    @Test
    void what_was_reported_is_contested() {
        complete().when(CONTEST).then(CONTESTED);
        contested().when(CONTEST).thenNothing();
    }

    @Test
    void anybody_of_civil_society_may_object() {
        complete().by(Role.CSO, "organisation/forum").when(CONTEST).thenAccepted();
    }

    @Test
    void where_nothing_was_reported_there_is_nothing_to_object_to() {
        submitted().when(CONTEST).thenRefused("objection.nothing-reported");
        complete().occurring("2025-06-19").when(CONTEST).thenRefused("objection.nothing-reported");
    }

    @Test
    void an_objection_has_an_id_of_its_own() {
        complete()
                .when(new ContestMilestone(PLAN, C1, M1, new ObjectionId("C02"), REASON, List.of()))
                .thenRefused("plan.id-used");
    }

    @Test
    void an_objection_is_settled_once() {
        contested().when(settle(Settlement.UPHELD, null)).then(settled(Settlement.UPHELD));
        var once = contested().on("2025-07-01", settled(Settlement.UPHELD));
        once.when(settle(Settlement.UPHELD, null)).thenNothing();
        once.when(settle(Settlement.DISMISSED, null)).thenRefused("objection.already-settled");
    }

    @Test
    void nobody_settles_what_is_held_against_their_own_report() {
        contested().from("someone").when(settle(Settlement.DISMISSED, null)).thenRefused("assessment.own-claim");
    }

    @Test
    void an_objection_that_nobody_raised_is_not_settled() {
        complete().when(settle(Settlement.UPHELD, null)).thenRefused("objection.unknown");
    }

    @Test
    void the_vote_on_which_a_settlement_rests_was_about_it_and_in_favour() {
        var id = new DecisionId("D-1");
        var voted = contested().on("2025-06-26", CommitteeSpec.ESTABLISHED, CommitteeSpec.MET);
        voted.when(settle(Settlement.UPHELD, id)).thenRefused("committee.decision-unknown");
        contested()
                .on("2025-06-26", CommitteeSpec.ESTABLISHED, CommitteeSpec.MET, vote("C02", Outcome.ADOPTED))
                .when(settle(Settlement.UPHELD, id))
                .thenRefused("committee.decision-about-something-else");
        contested()
                .on("2025-06-26", CommitteeSpec.ESTABLISHED, CommitteeSpec.MET, vote("O-1", Outcome.POSTPONED_BY_A_TIE))
                .when(settle(Settlement.UPHELD, id))
                .thenRefused("committee.decision-not-adopted");
        contested()
                .on("2025-06-26", CommitteeSpec.ESTABLISHED, CommitteeSpec.MET, vote("O-1", Outcome.ADOPTED))
                .when(settle(Settlement.UPHELD, id))
                .thenAccepted();
    }

    @Test
    void a_settlement_rests_on_no_vote_that_was_taken_before_anybody_objected() {
        complete()
                .on("2025-06-24", CommitteeSpec.ESTABLISHED, CommitteeSpec.MET, vote("C01.1", Outcome.ADOPTED))
                .on("2025-06-25", CONTESTED)
                .when(settle(Settlement.UPHELD, new DecisionId("D-1")))
                .thenRefused("committee.decision-earlier");
    }

    @Test
    void an_indicator_is_read() {
        var added = new IndicatorAdded(C1, M1, INDICATOR, text("Data sets"), null, null, null, null, null, List.of());
        var read = new ReadIndicator(PLAN, C1, M1, INDICATOR, new Quantity(18), null, EVIDENCE);
        var known = new IndicatorRead(C1, M1, INDICATOR, new Quantity(18), null, EVIDENCE, List.of());
        submitted().on("2025-04-03", added).when(read).then(known);
        submitted()
                .on("2025-04-03", added, known)
                .occurring("2025-04-03")
                .when(read)
                .thenNothing();
        submitted().when(read).thenRefused("indicator.unknown");
    }
}
