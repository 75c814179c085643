package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.Deadline;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.Objection;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.committee.DecisionId;

/** What became of a milestone beside the reports on it: the dates it had, what others found, what was held against it. */
public record MilestoneHistory(
        List<Move> moves,
        List<Finding> findings,
        List<Contest> objections,
        @Nullable Cancellation cancelled) {

    /** Another date, and the one that held until then; {@code missedOn} is the last day of that one, if it was missed. */
    public record Move(
            @Nullable Due from,
            Due to,
            Text reason,
            @Nullable LocalDate missedOn,
            @Nullable AmendmentId amendmentId,
            LocalDate on,
            UUID eventId) {}

    /** How far somebody found it who does not report on it. */
    public record Finding(
            Assessor by,
            Completion completion,
            LocalDate on,
            @Nullable Text narrative,
            List<Evidence> evidence,
            String role,
            @Nullable Who onBehalfOf,
            UUID eventId) {

        static Finding of(Recorded<MilestoneAssessed> recorded) {
            var found = recorded.event();
            return new Finding(
                    found.by(),
                    found.completion(),
                    recorded.occurredOn(),
                    found.narrative(),
                    found.evidence(),
                    recorded.role(),
                    recorded.onBehalfOf(),
                    recorded.id());
        }
    }

    /** What somebody held against a report, and what became of that. */
    public record Contest(
            String objectionId,
            Text reason,
            String role,
            @Nullable Who onBehalfOf,
            LocalDate on,
            List<Evidence> evidence,
            @Nullable Settled settled,
            UUID eventId) {

        static Contest of(Recorded<MilestoneContested> raised, Objection objection) {
            var settled = objection.settled();
            return new Contest(
                    raised.event().objectionId().value(),
                    raised.event().reason(),
                    raised.role(),
                    raised.onBehalfOf(),
                    raised.occurredOn(),
                    raised.event().evidence(),
                    settled == null
                            ? null
                            : new Settled(
                                    settled.event().settlement(),
                                    settled.event().reason(),
                                    settled.event().decisionId(),
                                    settled.role(),
                                    settled.onBehalfOf(),
                                    settled.occurredOn(),
                                    settled.id()),
                    raised.id());
        }
    }

    /** What became of an objection. */
    public record Settled(
            Settlement settlement,
            Text reason,
            @Nullable DecisionId decisionId,
            String role,
            @Nullable Who onBehalfOf,
            LocalDate on,
            UUID eventId) {}

    /** Why it is no longer to be reached. */
    public record Cancellation(Text reason, @Nullable AmendmentId amendmentId, LocalDate on, UUID eventId) {

        static Cancellation of(Recorded<MilestoneCancelled> cancelled) {
            return new Cancellation(
                    cancelled.event().reason(),
                    cancelled.event().amendmentId(),
                    cancelled.occurredOn(),
                    cancelled.id());
        }
    }

    static MilestoneHistory of(Milestone milestone, LocalDate today) {
        var cancelled = milestone.cancelled();
        return new MilestoneHistory(
                moves(milestone, today),
                milestone.assessments().stream()
                        .sorted(Recorded.AS_IT_HAPPENED)
                        .map(Finding::of)
                        .toList(),
                milestone.objections().values().stream()
                        .flatMap(objection -> objection.raised() == null
                                ? Stream.empty()
                                : Stream.of(Contest.of(objection.raised(), objection)))
                        .sorted(Comparator.comparing(Contest::on).thenComparing(Contest::objectionId))
                        .toList(),
                cancelled == null ? null : Cancellation.of(cancelled));
    }

    private static List<Move> moves(Milestone milestone, LocalDate today) {
        var before = milestone.deadlines().iterator();
        return milestone.moves().stream()
                .sorted(Recorded.AS_IT_HAPPENED)
                .map(moved -> move(moved, before.next(), milestone, today))
                .toList();
    }

    private static Move move(
            Recorded<MilestoneRescheduled> moved, Deadline before, Milestone milestone, LocalDate today) {
        return new Move(
                before.due(),
                moved.event().due(),
                moved.event().reason(),
                milestone.missed(before, today).orElse(null),
                moved.event().amendmentId(),
                moved.occurredOn(),
                moved.id());
    }
}
