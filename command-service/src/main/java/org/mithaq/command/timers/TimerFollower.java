package org.mithaq.command.timers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.timers.LogOfPlans.Entry;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.tasks.RunningTimers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Brings the rows of running timers after the log, with the position that they have reached in the same transaction. Of a plan
 * whose process sets no timer nothing is read but its opening.
 */
final class TimerFollower {

    private static final Logger LOG = LoggerFactory.getLogger(TimerFollower.class);

    private static final int AT_ONCE = 5_000;
    private static final int MOST_PLANS = 200;
    private static final int MOST_WITHOUT = 100_000;

    private final EventLog log;
    private final LogOfPlans entries;
    private final EventTypes types;
    private final Processes processes;
    private final TimerRows rows;
    private final TransactionTemplate transaction;

    private final Cache<String, PlanRecord> plans =
            Caffeine.newBuilder().maximumSize(MOST_PLANS).build();
    private final Cache<String, Boolean> withoutTimers =
            Caffeine.newBuilder().maximumSize(MOST_WITHOUT).build();

    TimerFollower(
            EventLog log,
            LogOfPlans entries,
            EventTypes types,
            Processes processes,
            TimerRows rows,
            TransactionTemplate transaction) {
        this.log = log;
        this.entries = entries;
        this.types = types;
        this.processes = processes;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Applies what the log has and the rows have not. */
    void catchUp() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(_ -> step()));
        } while (more);
    }

    /** Whether there may be more. Two processes take turns: the rows hold the position. */
    private boolean step() {
        var followed = rows.followed();
        var next = entries.after(followed, AT_ONCE);
        if (next.entries().isEmpty() && next.end() == followed) {
            return false;
        }
        var told = new LinkedHashMap<String, Instant>();
        for (var entry : next.entries()) {
            seen(entry);
            if (withoutTimers.getIfPresent(entry.stream()) == null) {
                // What the engine itself records disturbs nobody.
                told.merge(
                        entry.stream(),
                        entry.isTold() ? entry.recordedAt() : Instant.EPOCH,
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        told.forEach(this::followAsFarAsItCanBeRead);
        rows.followedTo(next.end());
        return next.isFull();
    }

    /** What an entry says of the process of its plan: that there are no timers, or that it has to be looked at again. */
    private void seen(Entry entry) {
        if (entry.opening().filter(this::opensWithoutTimers).isPresent()) {
            withoutTimers.put(entry.stream(), true);
        } else if (entry.mayBindAnew()) {
            withoutTimers.invalidate(entry.stream());
        }
    }

    /** What cannot be read says nothing here, and is told when the plan is followed. */
    private boolean opensWithoutTimers(Line opening) {
        try {
            return types.read(opening) instanceof ActionPlanOpened opened && !hasTimers(Optional.of(opened.process()));
        } catch (EventTypes.Unknown | JacksonException _) {
            return false;
        }
    }

    /** A newer version of the software may have written what this one does not know: the timers of that plan stay as they are. */
    private void followAsFarAsItCanBeRead(String stream, Instant told) {
        try {
            follow(stream, told);
        } catch (EventTypes.Unknown | JacksonException unreadable) {
            LOG.warn("The timers of {} are not looked at: {}", stream, unreadable.toString());
        }
    }

    private void follow(String stream, Instant told) {
        var known = Optional.ofNullable(plans.getIfPresent(stream)).orElse(PlanRecord.NONE);
        var plan = known.after(log.stream(stream, known.version() + 1).stream()
                .<Recorded<? extends PlanEvent>>map(line -> line.recorded((PlanEvent) types.read(line)))
                .toList());
        var pin = plan.lifecycle().process();
        if (hasTimers(pin)) {
            plans.put(stream, plan);
        } else {
            withoutTimers.put(stream, true);
        }
        var running = pin.flatMap(processes::of)
                .map(process -> RunningTimers.of(process.rules(), plan, LocalDate.ofInstant(told, plan.zone())))
                .orElse(List.of());
        PlanStream.planOf(stream).ifPresent(id -> rows.replace(id.value(), plan.zone(), told, running));
    }

    private boolean hasTimers(Optional<ProcessRef> pin) {
        return pin.flatMap(processes::of)
                .filter(process -> !process.definition().timers().isEmpty())
                .isPresent();
    }
}
