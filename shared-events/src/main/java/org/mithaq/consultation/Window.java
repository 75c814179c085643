package org.mithaq.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.consultation.Channel;

/** The days, both included, on which contributions are taken in one way; where, and at which address. */
public record Window(
        Channel channel,
        LocalDate from,
        LocalDate until,
        @Nullable Text place,
        @Nullable Url url) {
    public Window {
        Invalid.unless(!until.isBefore(from), "/until", "A window closes on the day on which it opens or later");
        Text.title(place, "/place");
    }

    public boolean isOpen(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
