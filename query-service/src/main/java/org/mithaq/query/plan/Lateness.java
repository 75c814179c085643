package org.mithaq.query.plan;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.definition.Judgement;

/**
 * How late it became known that something was in time. What happens and when it is recorded are two things: a meeting that
 * was held in time may be entered a month after the day on which it was due.
 */
final class Lateness {

    private final Map<UUID, Recorded<? extends PlanEvent>> told;
    private final Map<Integer, Instant> recordedAt;
    private final PlanRecord plan;

    private Lateness(Map<UUID, Recorded<? extends PlanEvent>> told, Map<Integer, Instant> recordedAt, PlanRecord plan) {
        this.told = told;
        this.recordedAt = recordedAt;
        this.plan = plan;
    }

    /** Of these judgements; instants are asked for the versions that matter and for no others. */
    static Lateness of(
            List<Judgement> judgements,
            PlanRecord plan,
            Function<Collection<Integer>, Map<Integer, Instant>> instants) {
        var asked = judgements.stream()
                .filter(judgement -> judgement.due().isPresent())
                .flatMap(judgement -> judgement.evidence().stream())
                .collect(Collectors.toSet());
        var told = plan.told().whatHolds().stream()
                .filter(entry -> asked.contains(entry.id()))
                .collect(Collectors.<Recorded<? extends PlanEvent>, UUID, Recorded<? extends PlanEvent>>toMap(
                        Recorded::id, Function.identity()));
        var versions = told.values().stream().map(Recorded::version).toList();
        return new Lateness(told, versions.isEmpty() ? Map.of() : instants.apply(versions), plan);
    }

    /**
     * By how many days what proves this in time was recorded after it was due; 0 if all of it was recorded by then, nothing
     * where nothing proves it or it is due on no day.
     */
    Optional<Long> days(Judgement judgement) {
        var late = judgement.periods().isEmpty()
                ? judgement.due().stream().flatMap(due -> late(judgement.evidence(), due))
                : judgement.periods().stream().flatMap(period -> late(period.events(), period.due()));
        return late.max(naturalOrder());
    }

    private Stream<Long> late(List<UUID> events, LocalDate due) {
        return events.stream()
                .flatMap(event -> Stream.ofNullable(told.get(event)))
                .filter(entry -> !entry.occurredOn().isAfter(due))
                .map(entry -> Math.max(0, ChronoUnit.DAYS.between(due, recordedOn(entry))));
    }

    private LocalDate recordedOn(Recorded<?> entry) {
        return recordedAt
                .getOrDefault(entry.version(), Instant.EPOCH)
                .atZone(plan.zone())
                .toLocalDate();
    }
}
