package org.mithaq.command.plan;

import static org.mithaq.command.plan.EndorsementSpec.DRAFT;
import static org.mithaq.command.plan.EndorsementSpec.FINAL;
import static org.mithaq.command.plan.EndorsementSpec.frozen;
import static org.mithaq.command.plan.EndorsementSpec.submitted;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndorsementCommand.RequestEndorsement;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;

class RequestEndorsementTest {

    @Test
    void organisations_are_asked_to_endorse_the_text_that_is_frozen() {
        frozen().when(request(ORIENTAL)).then(requested(ORIENTAL, DRAFT));
    }

    @Test
    void the_same_request_again_changes_nothing_but_of_another_text_it_is_another_one() {
        frozen().on("2025-02-02", requested(null, DRAFT)).when(request(null)).thenNothing();
        frozen().on("2025-02-02", requested(null, DRAFT))
                .occurring("2025-02-20")
                .when(request(null))
                .then(requested(null, DRAFT));
        frozen().on("2025-02-02", requested(null, DRAFT))
                .on("2025-02-10", frozen(FINAL))
                .when(request(null))
                .then(requested(null, FINAL));
    }

    @Test
    void nobody_is_asked_before_a_text_is_frozen_unless_history_says_so() {
        given().on("2025-01-10", OPENED).when(request(null)).thenRefused("endorsement.no-text");
        frozen().occurring("2025-01-31").when(request(null)).thenRefused("endorsement.no-text");
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(request(null))
                .then(requested(null, null, "endorsement.no-text"));
    }

    @Test
    void after_the_submission_nobody_is_asked_any_more() {
        submitted().when(request(null)).thenRefused("endorsement.after-submission");
    }

    @Test
    void an_answer_is_awaited_from_the_day_of_the_request_on_and_in_the_territory_of_a_member() {
        frozen().occurring("2025-02-02")
                .when(new RequestEndorsement(PLAN, List.of(Phrase.of("Forum")), LocalDate.of(2025, 2, 1), null))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
        frozen().when(request(new MemberId("atlantis"))).thenRefused("plan.member-unknown");
    }

    @Test
    void the_text_is_not_taken_from_under_a_request() {
        frozen().on("2025-02-02", requested(null, DRAFT))
                .when(new Retract(PLAN, event(2), text("It was a draft")))
                .thenRefused("correction.ground-lost");
    }

    private static RequestEndorsement request(@Nullable MemberId territory) {
        return new RequestEndorsement(PLAN, List.of(Phrase.of("Forum"), Phrase.of("Oasis")), null, territory);
    }

    private static EndorsementRequested requested(
            @Nullable MemberId territory, @Nullable Sha256 text, String... overridden) {
        return new EndorsementRequested(
                List.of(text("Forum"), text("Oasis")), null, territory, text, List.of(overridden));
    }
}
