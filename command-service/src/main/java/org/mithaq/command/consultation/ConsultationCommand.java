package org.mithaq.command.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Command;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.DraftId;
import org.mithaq.consultation.OutreachId;
import org.mithaq.consultation.Theme;
import org.mithaq.consultation.ThemeId;
import org.mithaq.consultation.Window;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Id;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;

/** What can be wished of a consultation. */
public sealed interface ConsultationCommand extends Command {

    ConsultationId consultationId();

    @Override
    default String stream() {
        return consultationId().stream();
    }

    /** Asks the public about a plan, in these windows. */
    record OpenConsultation(
            ConsultationId consultationId,
            PlanId planId,
            Text title,
            @Nullable Text question,
            List<Window> windows,
            List<Theme> themes,
            @Nullable Integer answerWithin)
            implements ConsultationCommand {
        public OpenConsultation {
            Text.title(title, "/title");
            windows = Absent.asEmpty(windows);
            themes = Absent.asEmpty(themes);
            Invalid.unless(
                    !windows.isEmpty() && windows.size() <= 100, "/windows", "A consultation has 1 to 100 windows");
            Invalid.unless(themes.size() <= 100, "/themes", "At most 100 themes are named");
            Invalid.unless(
                    themes.stream().map(Theme::id).map(Id::key).distinct().count() == themes.size(),
                    "/themes",
                    "Each theme has an id of its own");
            Invalid.unless(
                    answerWithin == null || (answerWithin >= 1 && answerWithin <= 1_000),
                    "/answerWithin",
                    "Answers are given within 1 to 1000 days");
        }
    }

    /** Records what was done so that people know of the consultation. */
    record RecordOutreach(
            ConsultationId consultationId,
            OutreachId outreachId,
            Text title,
            @Nullable MemberId territory,
            @Nullable Integer reached,
            @Nullable Url url)
            implements ConsultationCommand {
        public RecordOutreach {
            Text.title(title, "/title");
            Invalid.unless(
                    reached == null || (reached >= 0 && reached <= 100_000_000),
                    "/reached",
                    "A count lies between 0 and 100000000");
        }
    }

    /** Publishes a draft on which the public comments until a day; from the day of publication, if no other is given. */
    record PublishDraft(
            ConsultationId consultationId,
            DraftId draftId,
            Text title,
            Evidence document,
            @Nullable LocalDate commentsFrom,
            LocalDate commentsUntil)
            implements ConsultationCommand {
        public PublishDraft {
            Text.title(title, "/title");
        }
    }

    /** Records what somebody contributed: on paper, at a meeting, or through the public door. */
    record RecordContribution(
            ConsultationId consultationId,
            ContributionId contributionId,
            Channel channel,
            FreeText text,
            Language language,
            @Nullable MemberId territory,
            @Nullable ThemeId theme,
            @Nullable CommitmentId about,
            @Nullable DraftId draft)
            implements ConsultationCommand {

        /** A refusal stays for ever, and somebody's own words do not. */
        @Override
        public Set<String> notKept() {
            return Set.of("text");
        }
    }

    /** Answers contributions, each answer with its reason. */
    record AnswerContributions(ConsultationId consultationId, List<Answering> answers) implements ConsultationCommand {

        /** So that one command decides quickly, and one event stays small. */
        static final int MOST = 500;

        public AnswerContributions {
            answers = Absent.asEmpty(answers);
            Invalid.unless(!answers.isEmpty(), "/answers", "At least one answer is given");
            var named = answers.stream()
                    .flatMap(answer -> answer.contributions().stream())
                    .map(Id::key)
                    .toList();
            Invalid.unless(named.size() <= MOST, "/answers", "At most " + MOST + " contributions are answered at once");
            Invalid.unless(
                    named.stream().distinct().count() == named.size(),
                    "/answers",
                    "A contribution gets one answer at a time");
        }
    }

    /** A contribution is abuse and is not to be shown. */
    record WithholdContribution(ConsultationId consultationId, ContributionId contributionId, Text reason)
            implements ConsultationCommand {}

    /** The text of a contribution is to be forgotten. */
    record EraseContribution(ConsultationId consultationId, ContributionId contributionId, Text reason)
            implements ConsultationCommand {}

    /** Nothing more is to be contributed. */
    record CloseConsultation(
            ConsultationId consultationId, @Nullable Text summary) implements ConsultationCommand {}
}
