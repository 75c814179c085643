package org.mithaq.query.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.Contribution;
import org.mithaq.consultation.Outcome;
import org.mithaq.events.Id;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.consultation.Channel;

/** A contribution and what became of it. {@code version} is its place in the stream, after which a list goes on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionAnswer(
        String contributionId,
        int version,
        Channel channel,
        LocalDate receivedOn,
        Language language,
        @Nullable String territory,
        @Nullable String theme,
        @Nullable String about,
        @Nullable String draft,
        Sha256 textHash,
        int length,
        @Nullable String text,
        @Nullable Answer answer,
        @Nullable Text withheldBecause,
        boolean erased) {

    /** A reasoned answer, and the commitment that it led to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            Outcome outcome, Text reason, @Nullable String commitmentId, LocalDate answeredOn) {}

    static ContributionAnswer of(Contribution contribution, @Nullable String text) {
        var received = contribution.received();
        var said = received.event();
        var withheld = contribution.withheld();
        return new ContributionAnswer(
                said.contributionId().value(),
                received.version(),
                said.channel(),
                received.occurredOn(),
                said.language(),
                id(said.territory()),
                id(said.theme()),
                id(said.about()),
                id(said.draft()),
                said.textHash(),
                said.length(),
                text,
                answer(contribution),
                withheld == null ? null : withheld.event().reason(),
                contribution.erased() != null);
    }

    private static @Nullable Answer answer(Contribution contribution) {
        var answer = contribution.answer();
        return answer == null
                ? null
                : new Answer(
                        answer.event().outcome(),
                        answer.event().reason(),
                        id(answer.event().commitmentId()),
                        answer.occurredOn());
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
