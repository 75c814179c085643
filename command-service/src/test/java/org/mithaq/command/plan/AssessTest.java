package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.EVIDENCE;
import static org.mithaq.command.plan.PromiseSpec.proposed;
import static org.mithaq.command.plan.PromiseSpec.reported;
import static org.mithaq.command.plan.PromiseSpec.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.ProgressCommand.AssessCommitment;
import org.mithaq.command.plan.ProgressCommand.AssessMilestone;
import org.mithaq.command.plan.ProgressCommand.DeclareCommitmentComplete;
import org.mithaq.command.plan.ProgressCommand.ReadIndicator;
import org.mithaq.events.Invalid;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Who;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;

class AssessTest {

    private static final AssessMilestone VERIFY = verify(Assessor.MONITORING_BODY);
    private static final DeclareCommitmentComplete DECLARE =
            new DeclareCommitmentComplete(PLAN, C1, text("Done"), List.of());
    private static final CommitmentDeclaredComplete DECLARED =
            new CommitmentDeclaredComplete(C1, text("Done"), List.of(), List.of());

    private static final IndicatorId INDICATOR = new IndicatorId("I1");

    private static AssessMilestone verify(Assessor by) {
        return new AssessMilestone(PLAN, C1, M1, by, Completion.COMPLETE, null, EVIDENCE);
    }

    private static MilestoneAssessed verified(Assessor by) {
        return new MilestoneAssessed(C1, M1, by, Completion.COMPLETE, null, EVIDENCE, List.of());
    }

    private static AssessCommitment assess(Assessor by) {
        return new AssessCommitment(PLAN, C1, by, coding(Completion.SUBSTANTIAL), null, null, EVIDENCE);
    }

    private static Coding coding(Completion completion) {
        return new Coding(completion, null, null, null, null, null);
    }

    private static PlanSpec complete() {
        return submitted().on("2025-06-20", reported(Status.COMPLETE));
    }

    @Test
    void the_monitoring_body_verifies_what_was_reported() {
        complete().from("observer").when(VERIFY).then(verified(Assessor.MONITORING_BODY));
    }

    @Test
    void to_say_it_again_changes_nothing_and_another_assessor_stands_beside_it() {
        var once =
                complete().on("2025-07-01", verified(Assessor.MONITORING_BODY)).from("observer");
        once.when(VERIFY).thenNothing();
        once.when(verify(Assessor.COMMITTEE)).then(verified(Assessor.COMMITTEE));
    }

    @Test
    void what_was_reported_since_is_verified_in_the_same_words() {
        complete()
                .on("2025-07-01", verified(Assessor.MONITORING_BODY))
                .on("2025-07-03", reported(Status.LIMITED))
                .on("2025-07-05", reported(Status.COMPLETE))
                .from("observer")
                .when(VERIFY)
                .then(verified(Assessor.MONITORING_BODY));
    }

    @Test
    void a_figure_is_read_once_a_day() {
        var indicator = new IndicatorAdded(C1, M1, INDICATOR, text("Files"), null, null, null, null, null, List.of());
        var read = new IndicatorRead(C1, M1, INDICATOR, new Quantity(18), null, List.of(), List.of());
        var wish = new ReadIndicator(PLAN, C1, M1, INDICATOR, new Quantity(18), null, List.of());
        submitted().on("2025-06-20", indicator, read).when(wish).then(read);
        submitted()
                .on("2025-06-20", indicator, read)
                .occurring("2025-06-20")
                .when(wish)
                .thenNothing();
    }

    @Test
    void nobody_verifies_their_own_claim() {
        complete().when(VERIFY).thenRefused("assessment.own-claim");
    }

    @Test
    void the_claimant_is_the_one_on_whose_behalf_it_was_entered_not_the_typist() {
        complete()
                .onBehalfOf(new Who.Office(text("Observatory")), null)
                .when(VERIFY)
                .thenAccepted();
    }

    @Test
    void who_repeats_anothers_claim_leaves_it_theirs() {
        var again = complete().on("2025-06-25", "colleague", "official", reported(Status.COMPLETE));
        again.when(VERIFY).thenRefused("assessment.own-claim");
        again.from("colleague").when(VERIFY).thenRefused("assessment.own-claim");
        again.from("observer").when(VERIFY).thenAccepted();
    }

    @Test
    void a_claim_that_was_taken_back_is_nobodys() {
        complete()
                .on("2025-06-25", reported(Status.LIMITED))
                .on("2025-06-28", "colleague", "official", reported(Status.COMPLETE))
                .when(VERIFY)
                .thenAccepted();
    }

    @Test
    void in_a_narrow_role_the_typist_does_not_verify_for_an_office_what_they_claimed() {
        complete()
                .by(Role.MONITORING_BODY, "*")
                .onBehalfOf(new Who.Office(text("Observatory")), null)
                .when(VERIFY)
                .thenRefused("assessment.own-claim");
        complete()
                .on("2025-06-21", DECLARED)
                .by(Role.MONITORING_BODY, "*")
                .onBehalfOf(new Who.Office(text("Observatory")), null)
                .when(assess(Assessor.MONITORING_BODY))
                .thenRefused("assessment.own-claim");
    }

    @Test
    void the_body_that_monitors_the_plan_assesses_it_and_no_other_one() {
        var named = complete()
                .on("2025-05-01", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("Observatory")), null))
                .from("observer");
        for (var wish : List.<ProgressCommand>of(VERIFY, assess(Assessor.MONITORING_BODY))) {
            named.by(Role.MONITORING_BODY, "organisation/observatory")
                    .when(wish)
                    .thenAccepted();
            named.by(Role.MONITORING_BODY, "organisation/another")
                    .when(wish)
                    .thenRefused(Rejected.Kind.FORBIDDEN, "membership.not-the-monitoring-body");
        }
    }

    @Test
    void before_its_submission_nothing_is_assessed() {
        proposed().from("observer").when(VERIFY).thenRefused("plan.not-submitted");
    }

    @Test
    void each_assesses_in_their_own_series() {
        complete()
                .from("observer")
                .by(Role.COMMITTEE, "committee/oriental/civil-society")
                .when(VERIFY)
                .thenRefused(Rejected.Kind.FORBIDDEN, "assessment.other-role");
        complete()
                .from("observer")
                .by(Role.COMMITTEE, "committee/oriental/civil-society")
                .when(verify(Assessor.COMMITTEE))
                .thenAccepted();
        submitted()
                .by(Role.OFFICIAL, "member/oriental")
                .when(assess(Assessor.MONITORING_BODY))
                .thenRefused(Rejected.Kind.FORBIDDEN, "assessment.other-role");
        submitted()
                .by(Role.OFFICIAL, "member/oriental")
                .when(assess(Assessor.SELF_REPORT))
                .thenAccepted();
    }

    @Test
    void a_milestone_is_not_self_assessed_but_reported_on() {
        assertThatThrownBy(() -> verify(Assessor.SELF_REPORT)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_commitment_is_complete_when_its_milestones_are() {
        submitted().when(DECLARE).thenRefused("commitment.milestones-open");
        submitted()
                .on("2025-06-20", reported(Status.SUBSTANTIAL))
                .when(DECLARE)
                .thenRefused("commitment.milestones-open");
        complete().when(DECLARE).then(DECLARED);
        complete().on("2025-06-21", DECLARED).when(DECLARE).thenNothing();
    }

    @Test
    void a_claim_that_was_not_upheld_keeps_it_open() {
        complete()
                .on(
                        "2025-06-25",
                        new MilestoneContested(C1, M1, new ObjectionId("O-1"), text("Not so"), List.of(), List.of()),
                        new ObjectionSettled(
                                C1, M1, new ObjectionId("O-1"), Settlement.UPHELD, text("Right"), null, List.of()))
                .when(DECLARE)
                .thenRefused("commitment.milestones-open");
    }

    @Test
    void a_report_on_which_a_declaration_rests_is_not_taken_back() {
        complete()
                .on("2025-06-21", DECLARED)
                .when(new Retract(PLAN, event(6), text("Mistake")))
                .thenRefused("correction.ground-lost");
    }

    @Test
    void a_contested_milestone_keeps_it_open() {
        complete()
                .on(
                        "2025-06-25",
                        new MilestoneContested(C1, M1, new ObjectionId("O-1"), text("Not so"), List.of(), List.of()))
                .when(DECLARE)
                .thenRefused("commitment.milestones-open");
    }

    @Test
    void without_milestones_it_takes_evidence() {
        var cancelled = new MilestoneCancelled(C1, M1, text("Gone"), null, null, List.of("amendment.needed"));
        submitted().on("2025-06-20", cancelled).when(DECLARE).thenRefused("commitment.evidence-missing");
        submitted()
                .on("2025-06-20", cancelled)
                .when(new DeclareCommitmentComplete(PLAN, C1, null, EVIDENCE))
                .thenAccepted();
    }

    @Test
    void history_may_declare_what_here_is_open() {
        submitted()
                .fromSource()
                .when(DECLARE)
                .then(new CommitmentDeclaredComplete(
                        C1, text("Done"), List.of(), List.of("commitment.milestones-open")));
    }

    @Test
    void who_declared_it_complete_does_not_assess_it() {
        complete()
                .on("2025-06-21", DECLARED)
                .when(assess(Assessor.MONITORING_BODY))
                .thenRefused("assessment.own-claim");
        complete()
                .on("2025-06-21", DECLARED)
                .from("observer")
                .when(assess(Assessor.MONITORING_BODY))
                .then(new CommitmentAssessed(
                        C1, Assessor.MONITORING_BODY, coding(Completion.SUBSTANTIAL), null, null, EVIDENCE, List.of()));
    }

    @Test
    void what_cannot_be_verified_is_not_coded_further() {
        assertThatThrownBy(() -> new Coding(
                        Completion.LIMITED,
                        Coding.Verifiability.NOT_VERIFIABLE,
                        null,
                        Coding.Potential.MODEST,
                        null,
                        null))
                .isInstanceOf(Invalid.class);
    }
}
