package org.mithaq.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/**
 * A plan's record as read from its history: {@code head} is the last version seen and {@code position} its place in the log,
 * {@code recordedAt} when it was recorded;
 * a parked stream keeps its last good record. {@code closedUnseen} says that what was passed over since may say otherwise who
 * reads the plan.
 */
public record Reading(
        PlanRecord record,
        int head,
        long position,
        Instant recordedAt,
        @Nullable Parked parked,
        boolean closedUnseen) {

    static final Reading NOTHING = new Reading(PlanRecord.NONE, 0, 0, Instant.EPOCH, null, false);

    /** How the types of events begin by which a plan comes to another process, in whatever version. */
    private static final List<String> SAYS_WHO_READS =
            List.of("lifecycle.action-plan-opened.", "lifecycle.process-migrated.", "correction.");

    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class), List.of());

    /** As things stood on a day, as far as this is known. */
    Reading asOf(LocalDate day) {
        return new Reading(
                PlanRecord.asOf(day, record.told().history()), head, position, recordedAt, parked, closedUnseen);
    }

    /** What was known when this entry was the last of the stream. */
    Reading upTo(Kept last) {
        var stop = parked == null || parked.version() > last.version() ? null : parked;
        var known = record.told().before(last.version() + 1).history();
        return new Reading(
                PlanRecord.of(known), last.version(), last.position(), last.recordedAt(), stop, closedUnseen);
    }

    /** What came next in the stream; what follows an event that cannot be read is passed over. */
    Reading after(List<Kept> next) {
        var told = new ArrayList<Recorded<? extends PlanEvent>>();
        var stop = parked;
        var closed = closedUnseen;
        for (var kept : next) {
            stop = stop == null ? told(kept, told) : stop;
            closed |= stop != null && SAYS_WHO_READS.stream().anyMatch(kept.type()::startsWith);
        }
        if (next.isEmpty()) {
            return this;
        }
        var last = next.getLast();
        return new Reading(record.after(told), last.version(), last.position(), last.recordedAt(), stop, closed);
    }

    private static @Nullable Parked told(Kept kept, List<Recorded<? extends PlanEvent>> told) {
        try {
            var line = kept.line().read();
            told.add(line.recorded((PlanEvent) TYPES.read(line)));
            return null;
        } catch (EventTypes.Unknown _) {
            return new Parked(kept.version(), kept.type(), Parked.Reason.UNKNOWN_TYPE);
        } catch (RuntimeException _) {
            return new Parked(kept.version(), kept.type(), Parked.Reason.UNREADABLE);
        }
    }

    /** Whether anything can be shown: on a day before the first event there is no plan. */
    boolean isThere(View view) {
        return view.asOf() == null ? head > 0 : record.version() > 0 || parked != null;
    }
}
