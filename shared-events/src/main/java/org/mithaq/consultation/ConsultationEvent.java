package org.mithaq.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Event;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;

/** Everything that can happen in the stream {@code consultation/{id}}. No event holds what somebody contributed. */
public sealed interface ConsultationEvent extends Event {

    /**
     * The public is asked about a plan; {@code members} and {@code timeZone} are those of the plan on that day.
     *
     * @param answerWithin the days after the last window within which every contribution is to be answered
     */
    @EventName("consultation.opened.v1")
    record ConsultationOpened(
            ConsultationId consultationId,
            PlanId planId,
            Text title,
            @Nullable Text question,
            List<Window> windows,
            List<Theme> themes,
            @Nullable Integer answerWithin,
            List<MemberId> members,
            ZoneId timeZone,
            List<String> overridden)
            implements ConsultationEvent {
        public ConsultationOpened {
            windows = Absent.asEmpty(windows);
            themes = Absent.asEmpty(themes);
            members = Absent.asEmpty(members);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Something was done so that people know of the consultation; {@code reached} is how many it is said to have reached. */
    @EventName("consultation.outreach-recorded.v1")
    record OutreachRecorded(
            OutreachId outreachId,
            Text title,
            @Nullable MemberId territory,
            @Nullable Integer reached,
            @Nullable Url url)
            implements ConsultationEvent {}

    /** A draft on which the public comments from one day until another, both included. */
    @EventName("consultation.draft-published.v1")
    record DraftPublished(
            DraftId draftId,
            Text title,
            Evidence document,
            LocalDate commentsFrom,
            LocalDate commentsUntil,
            List<String> overridden)
            implements ConsultationEvent {
        public DraftPublished {
            overridden = Absent.asEmpty(overridden);
        }

        /** For how many days it can be commented on. */
        public int days() {
            return (int) ChronoUnit.DAYS.between(commentsFrom, commentsUntil) + 1;
        }

        public boolean isOpen(LocalDate day) {
            return !day.isBefore(commentsFrom) && !day.isAfter(commentsUntil);
        }
    }

    /** Somebody contributed a text of so many characters, in this language; its hash is salted, and the text stands elsewhere. */
    @EventName("consultation.contribution-received.v1")
    record ContributionReceived(
            ContributionId contributionId,
            Channel channel,
            @Nullable MemberId territory,
            @Nullable ThemeId theme,
            @Nullable CommitmentId about,
            @Nullable DraftId draft,
            Sha256 textHash,
            int length,
            Language language,
            List<String> overridden)
            implements ConsultationEvent {
        public ContributionReceived {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** These contributions got this answer; a later answer to one of them takes its place. */
    @EventName("consultation.contributions-answered.v1")
    record ContributionsAnswered(
            List<ContributionId> contributions,
            Outcome outcome,
            Text reason,
            @Nullable CommitmentId commitmentId) implements ConsultationEvent {
        public ContributionsAnswered {
            contributions = Absent.asEmpty(contributions);
        }
    }

    /** A contribution is not shown, since it is abuse, and is counted apart. */
    @EventName("consultation.contribution-withheld.v1")
    record ContributionWithheld(ContributionId contributionId, Text reason) implements ConsultationEvent {}

    /** The text of a contribution was erased for good; that it was there, and what became of it, stays. */
    @EventName("consultation.contribution-erased.v1")
    record ContributionErased(ContributionId contributionId, Text reason) implements ConsultationEvent {}

    /** Nothing more is contributed. What waits for an answer still gets one. */
    @EventName("consultation.closed.v1")
    record ConsultationClosed(@Nullable Text summary, List<String> overridden) implements ConsultationEvent {
        public ConsultationClosed {
            overridden = Absent.asEmpty(overridden);
        }
    }
}
