package org.mithaq.command.clock;

import java.time.LocalDate;
import org.mithaq.clock.ClockRecord;
import org.mithaq.command.kernel.Command;
import org.mithaq.events.Invalid;

/** What can be wished of the calendar of a demonstration. */
public sealed interface ClockCommand extends Command {

    @Override
    default String stream() {
        return ClockRecord.STREAM;
    }

    /** Lets it be this day. What is recorded keeps the time at which it was recorded. */
    record SetToday(LocalDate date) implements ClockCommand {

        private static final int FIRST = 2011;
        private static final int LAST = 2100;

        public SetToday {
            Invalid.unless(
                    date.getYear() >= FIRST && date.getYear() <= LAST,
                    "/date",
                    "It can be a day between 2011, when OGP began, and 2100");
        }
    }
}
