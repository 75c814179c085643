package org.mithaq.command.timers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.mithaq.command.door.Commands;
import org.mithaq.command.door.Commands.Sending;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.timers.TimerRows.Due;
import org.mithaq.events.Json;
import org.mithaq.events.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Says of every timer whose day has come that it has, the earliest first: by a command like any other, whose id follows from
 * plan, timer and day, so that it is one command however often and by whomever it is sent.
 */
final class TimerTick {

    private static final Logger LOG = LoggerFactory.getLogger(TimerTick.class);

    private static final Actor ENGINE = new Actor("mithaq:timers", List.of(Role.INTEGRATION), List.of());
    private static final int AT_ONCE = 1_000;

    private final TimerFollower follower;
    private final TimerRows rows;
    private final Commands commands;
    private final Clock clock;
    private final Clock today;
    private final Duration quiet;

    /**
     * @param today the clock that tells which day it is
     * @param quiet how long nothing was recorded of a plan before it is reminded: who tells a history is not interrupted
     */
    TimerTick(TimerFollower follower, TimerRows rows, Commands commands, Clock clock, Clock today, Duration quiet) {
        this.follower = follower;
        this.rows = rows;
        this.commands = commands;
        this.clock = clock;
        this.today = today;
        this.quiet = quiet;
    }

    /** Triggers what can be triggered now; what is triggered may set another one. */
    void run() {
        var waiting = new HashSet<String>();
        boolean triggered;
        do {
            follower.catchUp();
            triggered = pass(waiting);
        } while (triggered);
    }

    /** Once through all rows. A plan of which a timer is refused keeps the order of the others, and waits. */
    private boolean pass(Set<String> waiting) {
        var triggered = false;
        var last = Due.FIRST;
        List<Due> part;
        do {
            part = rows.until(lastDayOnEarth(), last, AT_ONCE);
            for (var due : part) {
                if (!waiting.contains(due.planId()) && due.hasCome(today.instant())) {
                    if (isQuiet(due) && trigger(due)) {
                        triggered = true;
                    } else {
                        waiting.add(due.planId());
                    }
                }
                last = due;
            }
        } while (part.size() == AT_ONCE);
        return triggered;
    }

    private LocalDate lastDayOnEarth() {
        return LocalDate.ofInstant(today.instant(), ZoneOffset.MAX);
    }

    /** Once it is, what the engine itself records does not disturb it. */
    private boolean isQuiet(Due due) {
        return !due.told().isAfter(clock.instant().minus(quiet));
    }

    private boolean trigger(Due due) {
        var body = Json.STRICT
                .createObjectNode()
                .put("planId", due.planId())
                .put("timer", due.timer())
                .put("due", due.on().toString())
                .put("occurredOn", due.on().toString());
        try {
            commands.send(new Sending("TriggerTimer", body, ENGINE, id(due), null));
            return true;
        } catch (Rejected refused) {
            if (refused.kind() == Rejected.Kind.BUSY) {
                throw refused;
            }
            LOG.warn("The timer {} of {} is not triggered: {}", due.timer(), due.planId(), refused.sentence());
            return false;
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException defect) {
            // A defect that one plan shows is told with its place, and does not stop the timers of all others.
            LOG.error("The timer {} of {} is not triggered, by a defect of ours", due.timer(), due.planId(), defect);
            return false;
        }
    }

    private static UUID id(Due due) {
        var name = "timer\n" + due.planId().toLowerCase(Locale.ROOT) + "\n" + due.timer() + "\n" + due.on();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
