package org.mithaq.query.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.Theme;
import org.mithaq.consultation.Window;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.Figures;

/**
 * One consultation as it stands on a day.
 *
 * @param open the ways in which contributions are taken on that day
 * @param overdue how many contributions wait for an answer after the day by which it was promised
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationAnswer(
        String consultationId,
        String planId,
        Text title,
        @Nullable Text question,
        int version,
        List<Window> windows,
        List<Theme> themes,
        List<Channel> open,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate closedOn,
        @Nullable Text summary,
        @Nullable LocalDate answersDueOn,
        Figures figures,
        int answered,
        int unanswered,
        int overdue,
        List<DraftPublished> drafts,
        List<OutreachRecorded> outreach) {

    public static ConsultationAnswer of(ConsultationRecord consultation, LocalDate today) {
        var terms = consultation.terms().orElseThrow();
        var figures = consultation.figures();
        var due = consultation.answersDueOn().orElse(null);
        var closed = Optional.ofNullable(consultation.closed());
        return new ConsultationAnswer(
                terms.consultationId().value(),
                terms.planId().value(),
                terms.title(),
                terms.question(),
                consultation.version(),
                terms.windows(),
                terms.themes(),
                closed.isPresent() ? List.of() : open(consultation, today),
                consultation.opensOn().orElse(null),
                consultation.closesOn().orElse(null),
                closed.map(Recorded::occurredOn).orElse(null),
                closed.map(Recorded::event).map(ConsultationClosed::summary).orElse(null),
                due,
                figures,
                figures.answered(),
                figures.unanswered(),
                due != null && today.isAfter(due) ? figures.unanswered() : 0,
                consultation.drafts().values().stream().map(Recorded::event).toList(),
                consultation.outreach().values().stream().map(Recorded::event).toList());
    }

    private static List<Channel> open(ConsultationRecord consultation, LocalDate today) {
        return List.of(Channel.values()).stream()
                .filter(channel -> consultation.isOpen(channel, today))
                .toList();
    }
}
