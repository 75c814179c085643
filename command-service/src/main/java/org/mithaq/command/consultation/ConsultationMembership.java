package org.mithaq.command.consultation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand.OpenConsultation;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.consultation.ConsultationCommand.RecordOutreach;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.lifecycle.Member;

/** For whom people may write in a consultation: who does not write for all belongs to a member of its plan. */
record ConsultationMembership(
        Request<? extends ConsultationCommand> request, ConsultationRecord consultation, ConsultedPlans plans) {

    void check() {
        if (request.standing().forAll()) {
            return;
        }
        unless(
                members().anyMatch(request.standing()::belongsTo),
                "membership.not-of-this-plan",
                "",
                "You belong to no member of this plan");
        var territory = territory();
        unless(
                territory == null || request.standing().belongsTo(territory),
                "membership.other-region",
                "/territory",
                "This belongs to another member of the plan");
    }

    private Stream<MemberId> members() {
        return consultation
                .terms()
                .map(terms -> terms.members().stream())
                .orElseGet(() -> request.command() instanceof OpenConsultation open
                        ? plans.of(open.planId()).stream()
                                .flatMap(plan -> plan.lifecycle().members().stream())
                                .map(Member::id)
                        : Stream.of());
    }

    private @Nullable MemberId territory() {
        return switch (request.command()) {
            case RecordOutreach c -> c.territory();
            case RecordContribution c -> c.territory();
            case ConsultationCommand _ -> null;
        };
    }

    private static void unless(boolean met, String code, String pointer, String sentence) {
        if (!met) {
            throw new Rejected(Rejected.Kind.FORBIDDEN, code, sentence, List.of(new Rejected.Fault(pointer, sentence)));
        }
    }
}
