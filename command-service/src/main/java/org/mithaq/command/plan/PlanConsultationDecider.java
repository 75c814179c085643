package org.mithaq.command.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.PlanConsultationCommand.ReportConsultation;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.Window;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;

/** The rules of what a plan is told of consultations: whoever tells it is believed only as far as their own streams say so too. */
final class PlanConsultationDecider {

    private PlanConsultationDecider() {}

    static List<PlanConsultationEvent> decide(
            Received<? extends PlanConsultationCommand> received, PlanRecord plan, Elsewhere elsewhere) {
        return switch (received.command()) {
            case ReportConsultation c -> report(received.as(c), plan, elsewhere.consultation(c.consultationId()));
        };
    }

    private static List<PlanConsultationEvent> report(
            Received<ReportConsultation> received, PlanRecord plan, ConsultationRecord consultation) {
        var c = received.command();
        var terms = consultation
                .terms()
                .filter(known -> known.planId().names(c.planId()))
                .orElseThrow(() -> Rejected.unknown(
                        "consultation.unknown", "/consultationId", "The plan has no consultation of this id"));
        if (plan.opened().isEmpty()) {
            throw Rejected.unknown("plan.unknown", "/planId", "There is no plan of this id");
        }
        var last = Objects.requireNonNull(consultation.lastDay());
        if (received.isHistory() || received.occurredOn().isBefore(last)) {
            throw Rejected.invalid(
                    "/occurredOn", "A consultation is reported as it stands, by nobody's document: " + last);
        }
        var known = plan.consultations().of(c.consultationId()).map(Recorded::event);
        return known.filter(report -> report.version() >= consultation.version())
                        .isPresent()
                ? List.of()
                : List.of(report(terms, consultation));
    }

    private static ConsultationReported report(ConsultationOpened terms, ConsultationRecord consultation) {
        return new ConsultationReported(
                terms.consultationId(),
                consultation.version(),
                terms.title(),
                consultation.opensOn().orElseThrow(),
                consultation.closesOn().orElseThrow(),
                Optional.ofNullable(consultation.closed())
                        .map(Recorded::occurredOn)
                        .orElse(null),
                consultation.answersDueOn().orElse(null),
                Arrays.stream(Channel.values())
                        .filter(terms.windows().stream().map(Window::channel).toList()::contains)
                        .toList(),
                consultation.figures(),
                consultation.drafted().orElse(null));
    }
}
