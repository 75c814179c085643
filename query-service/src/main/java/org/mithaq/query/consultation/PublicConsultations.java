package org.mithaq.query.consultation;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.Contribution;
import org.mithaq.consultation.ContributionId;
import org.mithaq.events.Invalid;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Problem;
import org.mithaq.query.readers.Readers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is shown of consultations, and to whom: whoever reads the record of a plan reads the consultations on it. */
@Component
public class PublicConsultations {

    private final Consultations consultations;
    private final Records records;
    private final Readers readers;
    private final Clock today;

    PublicConsultations(
            Consultations consultations, Records records, Readers readers, @Qualifier("today") Clock today) {
        this.consultations = consultations;
        this.records = records;
        this.readers = readers;
        this.today = today;
    }

    /** Contributions in the order in which they were recorded; {@code next} is the place after which it goes on, if it does. */
    public record Listed(
            List<ContributionAnswer> items, @Nullable Integer next) {}

    /** The consultations that this caller may read, of one plan or of all. */
    public List<ConsultationAnswer> all(@Nullable PlanId plan, Caller caller) {
        var asked = plan == null ? consultations.all().toList() : consultations.about(plan);
        return asked.stream()
                .filter(record -> allows(record, caller))
                .map(this::answer)
                .toList();
    }

    public ConsultationAnswer answer(ConsultationRecord consultation) {
        return ConsultationAnswer.of(consultation, day(consultation));
    }

    /** The drafts that can be commented on today. */
    public List<DraftPublished> openDrafts(ConsultationRecord consultation) {
        var day = day(consultation);
        return consultation.drafts().values().stream()
                .map(Recorded::event)
                .filter(draft -> draft.isOpen(day))
                .toList();
    }

    private LocalDate day(ConsultationRecord consultation) {
        return View.TODAY.day(today, consultation.zone());
    }

    /** A consultation of this name, if this caller may read it. */
    public ConsultationRecord of(String id, @Nullable Principal principal) {
        var consultation = consultations.of(named(id)).orElseThrow(PublicConsultations::unknown);
        if (!allows(consultation, Caller.of(principal))) {
            throw Problem.of(
                    principal == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
                    "plan.not-public",
                    "The process of this plan does not show this to everybody");
        }
        return consultation;
    }

    /** Contributions after a place, all of them or only those that are answered or not. */
    public Listed contributions(ConsultationRecord consultation, int after, int limit, @Nullable Boolean answered) {
        var some = new ArrayList<>(consultation
                .contributions()
                .after(after)
                .filter(one -> answered == null || answered == (one.answer() != null))
                .limit(limit + 1L)
                .map(PublicConsultations::answer)
                .toList());
        if (some.size() <= limit) {
            return new Listed(some, null);
        }
        some.removeLast();
        return new Listed(some, some.getLast().version());
    }

    /** A contribution, what was answered, and what the plan has made of it by today. */
    public ContributionStory story(ConsultationRecord consultation, String id) {
        var contribution = consultation
                .contributions()
                .of(contributionId(id))
                .map(PublicConsultations::answer)
                .orElseThrow(PublicConsultations::unknownContribution);
        var plan = consultation
                .terms()
                .flatMap(terms -> records.of(terms.planId(), View.TODAY))
                .map(Reading::record);
        return ContributionStory.of(contribution, plan.orElse(null));
    }

    private static ContributionAnswer answer(Contribution contribution) {
        return ContributionAnswer.of(contribution, null);
    }

    private boolean allows(ConsultationRecord consultation, Caller caller) {
        return consultation
                .terms()
                .flatMap(terms -> readers.of(terms.planId()))
                .filter(readership -> readership.allows(Part.RECORD, caller))
                .isPresent();
    }

    private static ConsultationId named(String id) {
        try {
            return new ConsultationId(id);
        } catch (Invalid _) {
            throw unknown();
        }
    }

    private static ContributionId contributionId(String id) {
        try {
            return new ContributionId(id.toLowerCase(Locale.ROOT));
        } catch (Invalid _) {
            throw unknownContribution();
        }
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "consultation.unknown", "There is no consultation of that name");
    }

    private static Problem unknownContribution() {
        return Problem.of(
                HttpStatus.NOT_FOUND, "consultation.contribution-unknown", "There is no contribution of that name");
    }
}
