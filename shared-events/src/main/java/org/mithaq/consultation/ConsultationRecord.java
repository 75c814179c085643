package org.mithaq.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.Drafts;
import org.mithaq.plan.consultation.Figures;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What the events of one consultation add up to: an immutable fold that takes any subset of a history in version order and
 * never throws. Tens of thousands of contributions cost it a few steps each. {@code lastDay} is the last on which anything happened.
 */
public record ConsultationRecord(
        int version,
        @Nullable LocalDate lastDay,
        @Nullable Recorded<ConsultationOpened> opened,
        @Nullable Recorded<ConsultationClosed> closed,
        PMap<String, Recorded<OutreachRecorded>> outreach,
        PMap<String, Recorded<DraftPublished>> drafts,
        Contributions contributions) {

    public static final ConsultationRecord NONE =
            new ConsultationRecord(0, null, null, null, OrderedPMap.empty(), OrderedPMap.empty(), Contributions.NONE);

    public ConsultationRecord after(Recorded<? extends ConsultationEvent> recorded) {
        return switch (recorded.event()) {
            case ConsultationOpened e ->
                next(recorded, Recorded.later(opened, recorded.as(e)), closed, outreach, drafts, contributions);
            case ConsultationClosed e ->
                next(recorded, opened, Recorded.later(closed, recorded.as(e)), outreach, drafts, contributions);
            case OutreachRecorded e -> {
                var key = e.outreachId().key();
                var last = Recorded.later(outreach.get(key), recorded.as(e));
                yield next(recorded, opened, closed, outreach.plus(key, last), drafts, contributions);
            }
            case DraftPublished e -> {
                var key = e.draftId().key();
                var last = Recorded.later(drafts.get(key), recorded.as(e));
                yield next(recorded, opened, closed, outreach, drafts.plus(key, last), contributions);
            }
            case ContributionReceived e -> with(recorded, contributions.plus(recorded.as(e)));
            case ContributionsAnswered e -> with(recorded, contributions.answered(recorded.as(e)));
            case ContributionWithheld e -> with(recorded, contributions.withheld(recorded.as(e)));
            case ContributionErased e -> with(recorded, contributions.erased(recorded.as(e)));
        };
    }

    private ConsultationRecord with(Recorded<? extends ConsultationEvent> recorded, Contributions contributions) {
        return next(recorded, opened, closed, outreach, drafts, contributions);
    }

    private ConsultationRecord next(
            Recorded<? extends ConsultationEvent> recorded,
            @Nullable Recorded<ConsultationOpened> opened,
            @Nullable Recorded<ConsultationClosed> closed,
            PMap<String, Recorded<OutreachRecorded>> outreach,
            PMap<String, Recorded<DraftPublished>> drafts,
            Contributions contributions) {
        var day = lastDay == null || recorded.occurredOn().isAfter(lastDay) ? recorded.occurredOn() : lastDay;
        return new ConsultationRecord(recorded.version(), day, opened, closed, outreach, drafts, contributions);
    }

    /** What is asked, once it is. */
    public Optional<ConsultationOpened> terms() {
        return Optional.ofNullable(opened).map(Recorded::event);
    }

    public ZoneId zone() {
        return terms().map(ConsultationOpened::timeZone).orElse(PlanRecord.DEFAULT_ZONE);
    }

    /** Whether contributions are taken in this way on this day; comments on a draft come over the platform. */
    public boolean isOpen(Channel channel, LocalDate day) {
        return windows().filter(window -> window.channel() == channel).anyMatch(window -> window.isOpen(day))
                || (channel == Channel.PLATFORM
                        && drafts.values().stream()
                                .anyMatch(draft -> draft.event().isOpen(day)));
    }

    /** The last day of any window. */
    public Optional<LocalDate> closesOn() {
        return Stream.concat(
                        windows().map(Window::until),
                        drafts.values().stream().map(draft -> draft.event().commentsUntil()))
                .max(LocalDate::compareTo);
    }

    public Optional<LocalDate> opensOn() {
        return windows().map(Window::from).min(LocalDate::compareTo);
    }

    /** The day by which every contribution is to be answered, where that was promised. */
    public Optional<LocalDate> answersDueOn() {
        return terms().map(ConsultationOpened::answerWithin)
                .flatMap(days -> closesOn().map(last -> last.plusDays(days)));
    }

    /** What was put to comment, if anything was. */
    public Optional<Drafts> drafted() {
        return drafts.values().stream()
                .map(Recorded::event)
                .map(draft -> new Drafts(1, draft.commentsFrom(), draft.commentsUntil(), draft.days()))
                .reduce(Drafts::and);
    }

    public Figures figures() {
        return contributions.figures(outreach.size());
    }

    private Stream<Window> windows() {
        return terms().stream().flatMap(terms -> terms.windows().stream());
    }
}
