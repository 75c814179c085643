package org.mithaq.plan.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;

/**
 * A date that a milestone has had.
 *
 * @param due the date; {@code null} if there was none
 * @param replacedOn the day on which it was known that another date holds, or that the milestone is given up; {@code null} while
 *     it holds
 */
public record Deadline(@Nullable Due due, @Nullable LocalDate replacedOn) {

    /** Its last day, if that came before today while this was the date that held. */
    public Optional<LocalDate> passedBy(LocalDate today) {
        return Optional.ofNullable(due)
                .flatMap(Due::lastDay)
                .filter(last -> last.isBefore(today) && (replacedOn == null || last.isBefore(replacedOn)));
    }
}
