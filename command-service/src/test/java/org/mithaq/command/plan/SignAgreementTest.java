package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.MonitoringSpec.DOCUMENT;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.MonitoringCommand.EndAgreement;
import org.mithaq.command.plan.MonitoringCommand.FulfilObligation;
import org.mithaq.command.plan.MonitoringCommand.SignAgreement;
import org.mithaq.events.Due;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ObligationId;

class SignAgreementTest {

    private static final AgreementId AGREEMENT = new AgreementId("AG-1");
    private static final AgreementEnded ENDED = new AgreementEnded(AGREEMENT, text("No means"));

    @Test
    void an_agreement_is_signed_and_when_something_is_due_is_understood() {
        var read = Due.complete(new Due("fin 2025", null, null, null));
        given().on("2025-01-10", OPENED)
                .when(sign(AGREEMENT, obligation("O-1", new Due("fin 2025", null, null, null))))
                .then(signed(obligation("O-1", read)));
    }

    @Test
    void the_same_agreement_again_changes_nothing_and_another_one_needs_an_id_of_its_own() {
        agreed().when(sign(AGREEMENT, obligation("O-1", null))).thenNothing();
        agreed().when(sign(AGREEMENT, obligation("O-2", null))).thenRefused("plan.id-used");
    }

    @Test
    void it_ends_after_it_was_signed_and_its_obligations_have_ids_of_their_own() {
        given().on("2025-01-10", OPENED)
                .occurring("2025-05-05")
                .when(new SignAgreement(
                        PLAN,
                        AGREEMENT,
                        Phrase.of("University"),
                        text("Training"),
                        List.of(obligation("O-1", null)),
                        LocalDate.of(2025, 5, 4),
                        null))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
        assertThatThrownBy(() -> sign(AGREEMENT, obligation("O-1", null), obligation("o-1", null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sign(AGREEMENT)).isInstanceOf(Invalid.class);
    }

    @Test
    void an_obligation_is_fulfilled_with_evidence() {
        agreed().when(fulfil("O-1")).then(fulfilled());
        agreed().on("2025-06-01", fulfilled()).when(fulfil("O-1")).thenNothing();
        assertThatThrownBy(() -> new FulfilObligation(PLAN, AGREEMENT, new ObligationId("O-1"), List.of(), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nobody_fulfils_what_was_not_agreed() {
        agreed().when(fulfil("O-9")).thenRefused(Rejected.Kind.UNKNOWN, "monitoring.obligation-unknown");
        given().on("2025-01-10", OPENED)
                .when(fulfil("O-1"))
                .thenRefused(Rejected.Kind.UNKNOWN, "monitoring.agreement-unknown");
    }

    @Test
    void before_and_after_the_agreement_only_history_knows_that_it_was_fulfilled() {
        agreed().occurring("2025-05-04").when(fulfil("O-1")).thenRefused("monitoring.agreement-not-in-force");
        var ended = agreed().on("2025-06-01", ENDED);
        ended.occurring("2025-06-01").when(fulfil("O-1")).then(fulfilled());
        ended.occurring("2025-06-02").when(fulfil("O-1")).thenRefused("monitoring.agreement-not-in-force");
        ended.fromSource().when(fulfil("O-1")).then(fulfilled("monitoring.agreement-not-in-force"));
    }

    @Test
    void an_agreement_is_ended_once_with_a_reason() {
        agreed().when(end("No means")).then(ENDED);
        agreed().on("2025-06-01", ENDED).when(end("No means")).thenNothing();
        agreed().on("2025-06-01", ENDED).when(end("Quarrel")).thenRefused("monitoring.agreement-already-ended");
        agreed().occurring("2025-05-04").when(end("No means")).thenRefused(Rejected.Kind.INVALID, "command.invalid");
        given().on("2025-01-10", OPENED)
                .when(end("No means"))
                .thenRefused(Rejected.Kind.UNKNOWN, "monitoring.agreement-unknown");
    }

    @Test
    void what_was_agreed_is_not_taken_from_what_was_fulfilled() {
        var fulfilled = agreed().on("2025-06-01", fulfilled());
        fulfilled.when(new Retract(PLAN, event(2), text("A slip"))).thenRefused("correction.ground-lost");
        fulfilled
                .when(new Correct(PLAN, event(2), text("A slip"), sign(AGREEMENT, obligation("O-2", null)), null))
                .thenRefused("correction.ground-lost");
    }

    private static PlanSpec agreed() {
        return given().on("2025-01-10", OPENED).on("2025-05-05", signed(obligation("O-1", null)));
    }

    private static Obligation obligation(String id, @Nullable Due due) {
        return new Obligation(new ObligationId(id), text("Train"), due);
    }

    private static SignAgreement sign(AgreementId id, Obligation... obligations) {
        return new SignAgreement(PLAN, id, Phrase.of("University"), text("Training"), List.of(obligations), null, null);
    }

    private static AgreementSigned signed(Obligation... obligations) {
        return new AgreementSigned(AGREEMENT, text("University"), text("Training"), List.of(obligations), null, null);
    }

    private static FulfilObligation fulfil(String obligation) {
        return new FulfilObligation(PLAN, AGREEMENT, new ObligationId(obligation), List.of(DOCUMENT), null);
    }

    private static ObligationFulfilled fulfilled(String... overridden) {
        return new ObligationFulfilled(
                AGREEMENT, new ObligationId("O-1"), List.of(DOCUMENT), null, List.of(overridden));
    }

    private static EndAgreement end(String reason) {
        return new EndAgreement(PLAN, AGREEMENT, text(reason));
    }
}
