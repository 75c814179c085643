package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.plan.PlanSpec.ADDED;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Role;
import org.mithaq.events.Text;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;

class RetractTest {

    private static final Text BECAUSE = text("it never took place");

    @Test
    void what_never_happened_is_taken_back() {
        given().on("2025-01-10", OPENED, PROPOSED).when(retract(2)).then(retracted(2));
    }

    @Test
    void to_take_it_back_again_changes_nothing() {
        given().on("2025-01-10", OPENED, PROPOSED, retracted(2))
                .when(retract(2))
                .thenNothing();
    }

    @Test
    void taking_back_is_taken_back() {
        given().on("2025-01-10", OPENED, PROPOSED, retracted(2))
                .when(retract(3))
                .then(retracted(3));
    }

    @Test
    void an_opening_on_which_nothing_rests_is_taken_back_and_comes_back() {
        given().on("2025-01-10", OPENED).when(retract(1)).then(retracted(1));
        given().on("2025-01-10", OPENED, retracted(1)).when(retract(2)).then(retracted(2));
    }

    /** An endorsement that was moved to a day after the submission, from another one that was after it too. */
    @Test
    void what_an_entry_lacks_on_any_day_it_does_not_lose_by_moving() {
        given().on("2025-01-10", OPENED, LEAD)
                .on("2025-04-04", ENDORSED)
                .on(
                        "2025-05-01",
                        new EventCorrected(
                                event(3), BECAUSE, new NamedEvent(ENDORSED), LocalDate.of(2025, 10, 8), List.of()))
                .on("2025-03-24", new ActionPlanSubmitted(null, List.of("endorsement.after-submission")))
                .when(retract(4))
                .then(retracted(4));
    }

    @Test
    void an_event_that_is_not_there_is_not_taken_back() {
        given().on("2025-01-10", OPENED).when(retract(5)).thenRefused(Rejected.Kind.UNKNOWN, "event.unknown");
    }

    @Test
    void what_others_rest_on_stays_and_the_refusal_names_them() {
        var refused = given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .fromSource()
                .when(retract(2))
                .thenRefused("correction.ground-lost");
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("Version 3", "commitment.unknown"));
        assertThat(given().on("2025-01-10", OPENED, LEAD, PROPOSED, ADDED)
                        .when(retract(1))
                        .thenRefused("correction.ground-lost")
                        .sentence())
                .isEqualTo("3 other entries would lose their ground");
    }

    @Test
    void what_a_submission_needed_stays_unless_history_says_otherwise() {
        given().on("2025-01-10", OPENED, LEAD, ENDORSED, SUBMITTED)
                .when(retract(3))
                .thenRefused("correction.ground-lost");
        given().on("2025-01-10", OPENED, LEAD, ENDORSED, SUBMITTED)
                .fromSource()
                .when(retract(3))
                .then(new EventRetracted(event(3), BECAUSE, List.of("submission.endorsement")));
    }

    @Test
    void what_comes_back_does_not_stand_beside_what_took_its_place() {
        var again = given().on("2025-01-10", OPENED, LEAD, ENDORSED, SUBMITTED, retracted(4), SUBMITTED)
                .fromSource()
                .when(retract(5))
                .thenRefused("correction.ground-lost");
        assertThat(again.faults())
                .extracting(Rejected.Fault::detail)
                .anySatisfy(detail -> assertThat(detail).contains("Version 6", "plan.already-submitted"));
        given().on("2025-01-10", OPENED, PROPOSED, retracted(2), PROPOSED)
                .when(retract(3))
                .thenRefused("correction.ground-lost");
        given().on("2025-01-10", OPENED, ENDORSED, retracted(2), ENDORSED)
                .when(retract(3))
                .thenRefused("correction.ground-lost");
    }

    @Test
    void authors_take_back_their_own_and_nobody_elses() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .from("someone")
                .by(Role.OFFICIAL, "*")
                .when(retract(2))
                .thenAccepted();
        given().on("2025-01-10", OPENED, PROPOSED)
                .from("somebody-else")
                .by(Role.CSO, "*")
                .when(retract(2))
                .thenRefused(Rejected.Kind.FORBIDDEN, "correction.not-the-author");
    }

    private static Retract retract(int version) {
        return new Retract(PLAN, event(version), BECAUSE);
    }

    private static EventRetracted retracted(int version) {
        return new EventRetracted(event(version), BECAUSE, List.of());
    }
}
