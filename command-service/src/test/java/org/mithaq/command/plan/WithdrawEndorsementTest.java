package org.mithaq.command.plan;

import static org.mithaq.command.plan.EndorsementSpec.DRAFT;
import static org.mithaq.command.plan.EndorsementSpec.FINAL;
import static org.mithaq.command.plan.EndorsementSpec.WITHDRAWN;
import static org.mithaq.command.plan.EndorsementSpec.endorse;
import static org.mithaq.command.plan.EndorsementSpec.endorsed;
import static org.mithaq.command.plan.EndorsementSpec.frozen;
import static org.mithaq.command.plan.EndorsementSpec.submitted;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndorsementCommand.DeclineEndorsement;
import org.mithaq.command.plan.EndorsementCommand.WithdrawEndorsement;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;

class WithdrawEndorsementTest {

    @Test
    void an_organisation_takes_its_name_from_under_the_plan() {
        endorsedOnce().when(withdraw("Forum")).then(WITHDRAWN);
    }

    @Test
    void it_says_so_once_and_what_it_does_not_endorse_it_cannot_withdraw() {
        endorsedOnce().on("2025-02-20", WITHDRAWN).when(withdraw("Forum")).thenNothing();
        endorsedOnce()
                .on("2025-02-20", WITHDRAWN)
                .occurring("2025-02-20")
                .when(withdraw("Forum"))
                .thenNothing();
        endorsedOnce()
                .on("2025-02-20", WITHDRAWN)
                .occurring("2025-02-25")
                .when(withdraw("Forum"))
                .thenRefused("endorsement.not-given");
        frozen().when(withdraw("Forum")).thenRefused("endorsement.not-given");
        frozen().fromSource().when(withdraw("Forum")).thenRefused("endorsement.not-given");
        endorsedOnce().occurring("2025-02-09").when(withdraw("Forum")).thenRefused("endorsement.not-given");
    }

    @Test
    void it_may_endorse_again_and_withdraw_again() {
        var withdrawn = endorsedOnce().on("2025-02-20", WITHDRAWN);
        withdrawn.when(endorse(null)).then(endorsed(DRAFT));
        withdrawn.on("2025-02-25", endorsed(DRAFT)).when(withdraw("Forum")).then(WITHDRAWN);
    }

    @Test
    void what_was_told_before_the_withdrawal_is_told_once() {
        endorsedOnce()
                .on("2025-02-20", WITHDRAWN)
                .occurring("2025-02-10")
                .when(endorse(null))
                .thenNothing();
    }

    @Test
    void after_the_submission_only_history_knows_a_withdrawal() {
        endorsedOnce().on("2025-04-02", SUBMITTED).when(withdraw("Forum")).thenRefused("endorsement.after-submission");
        endorsedOnce()
                .on("2025-04-02", SUBMITTED)
                .fromSource()
                .when(withdraw("Forum"))
                .then(new EndorsementWithdrawn(
                        text("Forum"), text("Not our text"), List.of("endorsement.after-submission")));
    }

    @Test
    void the_endorsement_is_not_taken_from_under_it() {
        endorsedOnce()
                .on("2025-02-20", WITHDRAWN)
                .when(new Retract(PLAN, event(3), text("Nobody signed")))
                .thenRefused("correction.ground-lost");
    }

    @Test
    void who_declines_says_why_and_of_which_text() {
        frozen().when(decline(null)).then(declined());
        frozen().on("2025-02-20", declined()).when(decline(null)).thenNothing();
        frozen().on("2025-02-20", declined()).when(endorse(null)).then(endorsed(DRAFT));
        frozen().when(decline(new MemberId("atlantis"))).thenRefused("plan.member-unknown");
        submitted().when(decline(null)).thenRefused("endorsement.after-submission");
    }

    @Test
    void who_has_endorsed_a_text_withdraws_and_may_decline_another_one() {
        endorsedOnce().when(decline(null)).thenRefused("endorsement.already-given");
        endorsedOnce().occurring("2025-02-05").when(decline(null)).then(declined());
        endorsedOnce()
                .on("2025-02-20", frozen(FINAL))
                .when(decline(null))
                .then(new EndorsementDeclined(text("Forum"), text("Too vague"), null, FINAL, List.of()));
    }

    @Test
    void an_organisation_speaks_for_itself_alone() {
        endorsedOnce()
                .by(Role.CSO, "organisation/Forum")
                .when(withdraw("Forum"))
                .then(WITHDRAWN);
        endorsedOnce()
                .by(Role.CSO, "organisation/Oasis")
                .when(withdraw("Forum"))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
        frozen().by(Role.CSO, "organisation/Oasis")
                .when(decline(null))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
    }

    private static PlanSpec endorsedOnce() {
        return frozen().on("2025-02-10", endorsed(DRAFT));
    }

    private static WithdrawEndorsement withdraw(String organisation) {
        return new WithdrawEndorsement(PLAN, Phrase.of(organisation), text("Not our text"));
    }

    private static DeclineEndorsement decline(@Nullable MemberId territory) {
        return new DeclineEndorsement(PLAN, Phrase.of("Forum"), text("Too vague"), territory);
    }

    private static EndorsementDeclined declined() {
        return new EndorsementDeclined(text("Forum"), text("Too vague"), null, DRAFT, List.of());
    }
}
