package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.Ending;

/** What was said of a promise as a whole since it was proposed. */
public record PromiseAnswer(
        @Nullable CommitmentSpecified particulars,
        List<Supporter> supporters,
        List<Refusal> declined,
        List<Revision> revisions,
        @Nullable Declaration declared,
        List<Assessment> assessments,
        @Nullable Ended ended) {

    /** An organisation that takes part. */
    public record Supporter(Text organisation, @Nullable Text part, LocalDate on, UUID eventId) {}

    /** An organisation that was asked and takes no part. */
    public record Refusal(Text organisation, Text reason, LocalDate on, UUID eventId) {}

    /** That it was put otherwise, and why. */
    public record Revision(
            Text reason,
            @Nullable AmendmentId amendmentId,
            String role,
            @Nullable Who onBehalfOf,
            LocalDate on,
            UUID eventId) {}

    /** The claim that it is kept. */
    public record Declaration(
            @Nullable Text statement,
            List<Evidence> evidence,
            String role,
            @Nullable Who onBehalfOf,
            LocalDate on,
            UUID eventId) {}

    /** What somebody found of it. */
    public record Assessment(
            Assessor by,
            Coding coding,
            @Nullable Text narrative,
            @Nullable Text lessons,
            List<Evidence> evidence,
            String role,
            @Nullable Who onBehalfOf,
            LocalDate on,
            UUID eventId) {}

    /** How it came to be none of the plan's any more; {@code goesOnIn} is where it goes on, if it does. */
    public record Ended(How how, Text reason, @Nullable String goesOnIn, LocalDate on, UUID eventId) {

        static Ended of(Recorded<Ending> recorded) {
            var ending = recorded.event();
            return switch (ending) {
                case CommitmentRejected _ -> of(recorded, How.REJECTED, null);
                case CommitmentMerged e -> of(recorded, How.MERGED, e.into().value());
                case CommitmentWithdrawn _ -> of(recorded, How.WITHDRAWN, null);
                case CommitmentCarriedOver e ->
                    of(recorded, How.CARRIED_OVER, e.nextPlan().value());
            };
        }

        private static Ended of(Recorded<Ending> recorded, How how, @Nullable String goesOnIn) {
            return new Ended(how, recorded.event().reason(), goesOnIn, recorded.occurredOn(), recorded.id());
        }
    }

    /** The ways in which a promise ends. */
    public enum How {
        REJECTED,
        MERGED,
        WITHDRAWN,
        CARRIED_OVER
    }

    static PromiseAnswer of(Commitment commitment) {
        var specified = commitment.specified();
        var declared = commitment.declared();
        var ended = commitment.ended();
        return new PromiseAnswer(
                specified == null ? null : specified.event(),
                commitment.supporters().stream()
                        .map(one -> new Supporter(
                                one.event().organisation(), one.event().part(), one.occurredOn(), one.id()))
                        .toList(),
                commitment.refusals().stream()
                        .map(one -> new Refusal(
                                one.event().organisation(), one.event().reason(), one.occurredOn(), one.id()))
                        .toList(),
                commitment.revisions().stream()
                        .sorted(Recorded.AS_IT_HAPPENED)
                        .map(one -> new Revision(
                                one.event().reason(),
                                one.event().amendmentId(),
                                one.role(),
                                one.onBehalfOf(),
                                one.occurredOn(),
                                one.id()))
                        .toList(),
                declared == null
                        ? null
                        : new Declaration(
                                declared.event().statement(),
                                declared.event().evidence(),
                                declared.role(),
                                declared.onBehalfOf(),
                                declared.occurredOn(),
                                declared.id()),
                commitment.assessments().stream()
                        .sorted(Recorded.AS_IT_HAPPENED)
                        .map(one -> new Assessment(
                                one.event().by(),
                                one.event().coding(),
                                one.event().narrative(),
                                one.event().lessons(),
                                one.event().evidence(),
                                one.role(),
                                one.onBehalfOf(),
                                one.occurredOn(),
                                one.id()))
                        .toList(),
                ended == null ? null : Ended.of(ended));
    }
}
