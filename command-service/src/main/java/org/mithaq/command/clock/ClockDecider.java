package org.mithaq.command.clock;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.clock.ClockEvent;
import org.mithaq.clock.ClockEvent.TodaySet;
import org.mithaq.clock.ClockRecord;
import org.mithaq.command.clock.ClockCommand.SetToday;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.plan.PlanRecord;

/** The rules of the calendar: it is moved in a demonstration only, and by an event like any other. */
final class ClockDecider {

    private ClockDecider() {}

    /** The wish as the calendar receives it, on the real day. */
    static Received<? extends ClockCommand> receive(ClockRequest asked, ClockRecord clock) {
        var request = asked.request();
        if (request.expectation() != null) {
            request.expectation().check(clock.version(), clock.version());
        }
        var received = request.in(PlanRecord.DEFAULT_ZONE);
        if (!received.occurredOn().equals(received.today())) {
            throw Rejected.invalid("/occurredOn", "The calendar is moved on the day on which that is wished");
        }
        Rejected.unless(
                asked.movable(), "clock.fixed", "Today is what the calendar says; only a demonstration moves it");
        return received;
    }

    static List<ClockEvent> decide(Received<? extends ClockCommand> received, ClockRecord clock) {
        return switch (received.command()) {
            case SetToday c -> setToday(c, received.today(), clock);
        };
    }

    private static List<ClockEvent> setToday(SetToday c, LocalDate realDay, ClockRecord clock) {
        return clock.version() > 0 && DAYS.between(realDay, c.date()) == clock.ahead()
                ? List.of()
                : List.of(new TodaySet(c.date(), realDay));
    }
}
