package org.mithaq.plan.consultation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;

/** What a plan is told of the consultations on it, each of which has a stream of its own. */
public sealed interface PlanConsultationEvent extends PlanEvent {

    ConsultationId consultationId();

    /**
     * How a consultation stands at {@code version} of its stream.
     *
     * @param closesOn the last day on which anything can be contributed
     * @param answersDueOn the day by which every contribution is to be answered, where one was promised
     * @param drafts the drafts that were put to comment, where there were any
     */
    @EventName("consultation.reported.v1")
    record ConsultationReported(
            ConsultationId consultationId,
            int version,
            Text title,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate answersDueOn,
            List<Channel> channels,
            Figures figures,
            @Nullable Drafts drafts)
            implements PlanConsultationEvent {
        public ConsultationReported {
            channels = Absent.asEmpty(channels);
        }

        /** Whether answers are missing on a day after that by which they were promised. */
        public boolean isOverdue(LocalDate day) {
            return answersDueOn != null && figures.unanswered() > 0 && day.isAfter(answersDueOn);
        }
    }
}
