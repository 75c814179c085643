package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT_PROPOSED;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.amended;
import static org.mithaq.command.plan.PromiseSpec.decided;
import static org.mithaq.command.plan.PromiseSpec.proposed;
import static org.mithaq.command.plan.PromiseSpec.submitted;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.AmendmentCommand.DecideAmendment;
import org.mithaq.command.plan.AmendmentCommand.GiveOpinion;
import org.mithaq.command.plan.AmendmentCommand.ProposeAmendment;
import org.mithaq.command.plan.AmendmentCommand.PublishAmendment;
import org.mithaq.command.plan.CommitteeCommand.DecideInCommittee;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.Votes;

class AmendTest {

    private static final GiveOpinion SAY = new GiveOpinion(PLAN, AMENDMENT, Phrase.of("Forum"), Opinion.RESERVED, null);
    private static final PublishAmendment PUBLISH =
            new PublishAmendment(PLAN, AMENDMENT, new Url("https://example.org/a-1"));
    private static final DecisionId VOTE = new DecisionId("D-1");

    private static ProposeAmendment propose(String about) {
        return proposeAbout("C01", about);
    }

    private static ProposeAmendment proposeAbout(String... about) {
        var things = Stream.of(about).map(ThingId::new).toList();
        return new ProposeAmendment(PLAN, AMENDMENT, AMENDMENT_PROPOSED.text(), REASON, things, null);
    }

    private static DecideAmendment decide(Outcome outcome, DecisionId... votes) {
        return new DecideAmendment(PLAN, AMENDMENT, outcome, REASON, List.of(votes));
    }

    private static PlanSpec open() {
        return submitted().on("2025-05-01", AMENDMENT_PROPOSED);
    }

    private static PlanSpec voted(CommitteeEvent.Outcome outcome) {
        var half = new Votes.Half(2, 0, 0);
        return open().on(
                        "2025-05-20",
                        CommitteeSpec.ESTABLISHED,
                        CommitteeSpec.MET,
                        new CommitteeDecided(
                                CommitteeSpec.COMMITTEE,
                                CommitteeSpec.MEETING,
                                VOTE,
                                text("Amendment"),
                                new ThingId("A-1"),
                                new Votes(half, half),
                                outcome));
    }

    @Test
    void a_submitted_plan_is_amended() {
        submitted().when(propose("C01.1")).then(AMENDMENT_PROPOSED);
        open().when(propose("C01.1")).thenNothing();
    }

    @Test
    void what_was_decided_is_not_widened_afterwards() {
        var wider = new Correct(PLAN, event(6), REASON, proposeAbout("C01", "C01.1", "C02"), null);
        open().when(wider).thenAccepted();
        amended().when(wider).thenRefused("amendment.already-decided");
        amended().fromSource().when(wider).thenAccepted();
    }

    @Test
    void until_its_submission_it_is_revised_instead() {
        proposed().when(propose("C01.1")).thenRefused("plan.not-submitted");
    }

    @Test
    void it_names_what_is_there() {
        submitted().when(propose("C77")).thenRefused("amendment.about-unknown");
        submitted().fromSource().when(propose("C77")).thenRefused("amendment.about-unknown");
        assertThatThrownBy(() -> new ProposeAmendment(PLAN, AMENDMENT, REASON, REASON, List.of(), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void those_who_are_heard_say_what_they_think_before_it_is_decided() {
        open().when(SAY).then(new OpinionGiven(AMENDMENT, text("Forum"), Opinion.RESERVED, null, List.of()));
        amended().when(SAY).thenRefused("amendment.already-decided");
        amended().occurring("2025-05-15").when(SAY).thenAccepted();
        submitted().when(SAY).thenRefused("amendment.unknown");
    }

    @Test
    void an_organisation_speaks_for_itself() {
        open().by(Role.CSO, "organisation/forum").when(SAY).thenAccepted();
        open().by(Role.CSO, "organisation/another")
                .when(SAY)
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
    }

    @Test
    void where_there_is_no_committee_it_is_decided_with_a_reason() {
        open().when(decide(Outcome.ADOPTED)).then(decided(Outcome.ADOPTED));
        amended().when(decide(Outcome.ADOPTED)).thenNothing();
        amended().when(decide(Outcome.REJECTED)).thenRefused("amendment.already-decided");
    }

    @Test
    void where_there_is_one_its_vote_decides() {
        voted(CommitteeEvent.Outcome.ADOPTED).when(decide(Outcome.ADOPTED)).thenRefused("amendment.no-vote");
        voted(CommitteeEvent.Outcome.ADOPTED)
                .when(decide(Outcome.ADOPTED, VOTE))
                .then(new AmendmentDecided(AMENDMENT, Outcome.ADOPTED, REASON, List.of(VOTE), List.of()));
    }

    @Test
    void a_wish_that_names_a_day_before_there_was_one_needs_its_vote_too() {
        voted(CommitteeEvent.Outcome.ADOPTED)
                .occurring("2025-05-10")
                .when(decide(Outcome.ADOPTED))
                .thenRefused("amendment.no-vote");
        voted(CommitteeEvent.Outcome.ADOPTED)
                .occurring("2025-05-10")
                .fromSource()
                .when(decide(Outcome.ADOPTED))
                .thenAccepted();
    }

    @Test
    void a_decision_rests_on_no_vote_that_came_after_it() {
        voted(CommitteeEvent.Outcome.ADOPTED)
                .occurring("2025-05-19")
                .when(decide(Outcome.ADOPTED, VOTE))
                .thenRefused("committee.decision-later");
    }

    @Test
    void the_committee_of_another_region_adopts_nothing() {
        var souss = new MemberId("souss-massa");
        PromiseSpec.carriedBy(voted(CommitteeEvent.Outcome.ADOPTED), souss)
                .when(decide(Outcome.ADOPTED, VOTE))
                .thenRefused("committee.decision-of-another-region");
        PromiseSpec.carriedBy(voted(CommitteeEvent.Outcome.ADOPTED), souss, ORIENTAL)
                .when(decide(Outcome.ADOPTED, VOTE))
                .thenAccepted();
    }

    @Test
    void a_vote_on_which_a_decision_rests_stays_about_it() {
        var half = new Votes.Half(2, 0, 0);
        voted(CommitteeEvent.Outcome.ADOPTED)
                .on("2025-06-01", new AmendmentDecided(AMENDMENT, Outcome.ADOPTED, REASON, List.of(VOTE), List.of()))
                .when(new Correct(
                        PLAN,
                        event(9),
                        REASON,
                        new DecideInCommittee(
                                PLAN,
                                CommitteeSpec.COMMITTEE,
                                CommitteeSpec.MEETING,
                                VOTE,
                                text("Amendment"),
                                new ThingId("C02"),
                                new Votes(half, half)),
                        null))
                .thenRefused("correction.ground-lost");
    }

    @Test
    void a_rejection_names_votes_that_were_taken() {
        open().when(decide(Outcome.REJECTED, VOTE)).thenRefused("committee.decision-unknown");
        open().fromSource().when(decide(Outcome.REJECTED, VOTE)).thenRefused("committee.decision-unknown");
        voted(CommitteeEvent.Outcome.REJECTED)
                .when(decide(Outcome.REJECTED, VOTE))
                .thenAccepted();
    }

    @Test
    void a_postponed_vote_adopts_nothing() {
        voted(CommitteeEvent.Outcome.POSTPONED_WITHOUT_QUORUM)
                .when(decide(Outcome.ADOPTED, VOTE))
                .thenRefused("committee.decision-not-adopted");
    }

    @Test
    void it_can_be_rejected_without_a_vote() {
        voted(CommitteeEvent.Outcome.REJECTED).when(decide(Outcome.REJECTED)).then(decided(Outcome.REJECTED));
    }

    @Test
    void only_what_was_adopted_is_published() {
        open().when(PUBLISH).thenRefused("amendment.not-adopted");
        amended().when(PUBLISH).then(new AmendmentPublished(AMENDMENT, PUBLISH.url(), List.of()));
    }

    @Test
    void nothing_happens_to_it_before_it_was_proposed() {
        open().occurring("2025-04-20")
                .when(decide(Outcome.ADOPTED))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }
}
