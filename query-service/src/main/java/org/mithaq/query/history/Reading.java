package org.mithaq.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/**
 * A plan's record as read from its history: {@code head} is the last version seen and {@code position} its place in the log,
 * {@code recordedAt} when it was recorded;
 * a parked stream keeps its last good record.
 */
public record Reading(
        PlanRecord record,
        int head,
        long position,
        Instant recordedAt,
        @Nullable Parked parked) {

    static final Reading NOTHING = new Reading(PlanRecord.NONE, 0, 0, Instant.EPOCH, null);

    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class), List.of());

    static Reading of(Iterable<Kept> history) {
        var reading = NOTHING;
        for (var kept : history) {
            reading = reading.after(kept);
        }
        return reading;
    }

    Reading after(Kept kept) {
        if (parked != null) {
            return new Reading(record, kept.version(), kept.position(), kept.recordedAt(), parked);
        }
        try {
            var line = kept.line().read();
            var recorded = line.recorded((PlanEvent) TYPES.read(line));
            return new Reading(record.after(recorded), kept.version(), kept.position(), kept.recordedAt(), null);
        } catch (EventTypes.Unknown _) {
            return parkedAt(kept, Parked.Reason.UNKNOWN_TYPE);
        } catch (RuntimeException _) {
            return parkedAt(kept, Parked.Reason.UNREADABLE);
        }
    }

    private Reading parkedAt(Kept kept, Parked.Reason reason) {
        return new Reading(
                record,
                kept.version(),
                kept.position(),
                kept.recordedAt(),
                new Parked(kept.version(), kept.type(), reason));
    }
}
