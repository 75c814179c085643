package org.mithaq.query.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Caller;
import org.mithaq.query.readers.Readers;
import org.mithaq.refusals.RefusalEvent;
import org.mithaq.refusals.RefusalEvent.CommandRefused;
import org.springframework.stereotype.Component;

/**
 * What is to be looked at afterwards in the plans: where history passed over a rule, what was corrected or taken back, and
 * what was refused because of the process or of who asked.
 */
@Component
public class Reviews {

    /** Wishes that a process did not allow; who was not permitted at all is told by the status. */
    private static final Set<String> OF_INTEREST =
            Set.of("plan.requirements-missing", "process.stage", "process.role", "correction.ground-lost");

    private static final int NOT_PERMITTED = 403;
    private static final EventTypes REFUSALS = EventTypes.of(List.of(RefusalEvent.class), List.of());

    private final Records records;
    private final History history;
    private final Readers readers;

    Reviews(Records records, History history, Readers readers) {
        this.records = records;
        this.history = history;
        this.readers = readers;
    }

    /** Of all plans whose trail this caller may read, what was recorded first coming first. */
    public List<ReviewItem> all(Caller reader) {
        return records.plans()
                .filter(plan -> readers.of(plan)
                        .filter(readership -> readership.allows(Part.TRAIL, reader))
                        .isPresent())
                .flatMap(plan -> of(plan).stream())
                .sorted(Comparator.comparing(ReviewItem::recordedAt))
                .toList();
    }

    /** Of this plan: what its record tells, then what was refused. */
    public List<ReviewItem> of(PlanId id) {
        return records.of(id, View.TODAY).stream()
                .flatMap(reading -> Stream.concat(told(id, reading.record()), refused(id, reading.record())))
                .toList();
    }

    /** A correction is looked at although it passed over nothing. */
    private Stream<ReviewItem> told(PlanId id, PlanRecord plan) {
        var decisions = plan.told().history().stream()
                .filter(recorded -> recorded.event() instanceof CorrectionEvent
                        || !recorded.event().overridden().isEmpty()
                        || plan.reviews().of(recorded.id()).isPresent())
                .toList();
        var instants = instants(id, decisions);
        return decisions.stream()
                .map(recorded -> new ReviewItem(
                        id.value(),
                        title(plan),
                        recorded.id(),
                        kind(recorded.event()),
                        recorded.version(),
                        instants.getOrDefault(recorded.version(), Instant.EPOCH),
                        Line.TYPE_PREFIX + EventTypes.nameOf(recorded.event().getClass()),
                        recorded.actor(),
                        recorded.role(),
                        recorded.event().overridden(),
                        found(recorded.id(), recorded.actor(), plan)));
    }

    private static ReviewItem.Kind kind(PlanEvent event) {
        if (event instanceof CorrectionEvent) {
            return ReviewItem.Kind.CORRECTION;
        }
        return event.overridden().isEmpty() ? ReviewItem.Kind.DECISION : ReviewItem.Kind.OVERRIDE;
    }

    private Map<Integer, Instant> instants(PlanId id, List<? extends Recorded<? extends PlanEvent>> decisions) {
        var versions = decisions.stream().map(Recorded::version).toList();
        return history.at(PlanStream.of(id), versions).stream()
                .collect(Collectors.toMap(Kept::version, Kept::recordedAt));
    }

    private Stream<ReviewItem> refused(PlanId id, PlanRecord plan) {
        return history.after(RefusalEvent.stream(PlanStream.of(id)), 0, Integer.MAX_VALUE).stream()
                .flatMap(kept -> refusal(id, plan, kept).stream());
    }

    private static Optional<ReviewItem> refusal(PlanId id, PlanRecord plan, Kept kept) {
        var line = kept.line().read();
        var refused = (CommandRefused) REFUSALS.read(line);
        return OF_INTEREST.contains(refused.code())
                        || refused.status() == NOT_PERMITTED
                        || plan.reviews().of(line.id()).isPresent()
                ? Optional.of(new ReviewItem(
                        id.value(),
                        title(plan),
                        line.id(),
                        ReviewItem.Kind.REFUSAL,
                        kept.version(),
                        kept.recordedAt(),
                        refused.command(),
                        line.actor(),
                        line.role(),
                        Stream.concat(Stream.of(refused.code()), refused.missing().stream())
                                .toList(),
                        found(line.id(), line.actor(), plan)))
                : Optional.empty();
    }

    private static ReviewItem.@Nullable Found found(UUID event, String decidedBy, PlanRecord plan) {
        return plan.reviews()
                .of(event)
                .map(review -> new ReviewItem.Found(
                        review.event().finding(),
                        review.event().note(),
                        review.occurredOn(),
                        review.actor(),
                        review.actor().equals(decidedBy)))
                .orElse(null);
    }

    private static @Nullable Text title(PlanRecord plan) {
        return plan.opened().map(ActionPlanOpened::title).orElse(null);
    }
}
