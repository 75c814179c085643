package org.mithaq.command.plan;

import static org.mithaq.command.plan.EndorsementSpec.DRAFT;
import static org.mithaq.command.plan.EndorsementSpec.FINAL;
import static org.mithaq.command.plan.EndorsementSpec.endorsed;
import static org.mithaq.command.plan.EndorsementSpec.frozen;
import static org.mithaq.command.plan.EndorsementSpec.submitted;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.EndorsementCommand.FreezeText;
import org.mithaq.events.Sha256;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;

class FreezeTextTest {

    @Test
    void the_final_text_is_frozen_under_its_hash() {
        given().on("2025-01-10", OPENED).when(freeze(DRAFT)).then(frozen(DRAFT));
    }

    @Test
    void another_text_takes_its_place_and_the_first_one_may_come_back() {
        frozen().when(freeze(FINAL)).then(frozen(FINAL));
        frozen().on("2025-02-10", frozen(FINAL)).when(freeze(DRAFT)).then(frozen(DRAFT));
    }

    @Test
    void the_same_text_again_changes_nothing() {
        frozen().when(freeze(DRAFT)).thenNothing();
        frozen().occurring("2025-02-20").when(freeze(DRAFT)).thenNothing();
        frozen().on("2025-02-10", frozen(FINAL))
                .occurring("2025-02-05")
                .when(freeze(DRAFT))
                .thenNothing();
    }

    @Test
    void a_text_may_turn_out_to_have_been_frozen_earlier() {
        frozen().occurring("2025-01-20").when(freeze(DRAFT)).then(frozen(DRAFT));
    }

    @Test
    void after_the_submission_no_text_is_frozen_any_more_but_history_may_know_one() {
        submitted().occurring("2025-04-03").when(freeze(FINAL)).thenRefused("endorsement.after-submission");
        submitted()
                .occurring("2025-04-03")
                .fromSource()
                .when(freeze(FINAL))
                .then(new TextFrozen(FINAL, null, null, List.of("endorsement.after-submission")));
    }

    @Test
    void a_text_that_was_endorsed_is_not_corrected_into_another_one() {
        frozen().on("2025-02-10", endorsed(DRAFT))
                .when(new Correct(PLAN, event(2), text("Wrong file"), freeze(FINAL), null))
                .thenRefused("correction.ground-lost");
    }

    private static FreezeText freeze(Sha256 text) {
        return new FreezeText(PLAN, text, null, null);
    }
}
