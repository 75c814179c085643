package org.mithaq.command.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.clock.ClockEvent;
import org.mithaq.clock.ClockEvent.TodaySet;
import org.mithaq.clock.ClockRecord;
import org.mithaq.command.clock.ClockCommand.SetToday;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.events.Invalid;
import org.mithaq.events.Recorded;

/** Only a demonstration says which day it is. */
class SetTodayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 27);

    @Test
    void it_becomes_this_day_and_the_real_one_is_told_too() {
        assertThat(decide(ClockRecord.NONE, LATER, true, null)).containsExactly(new TodaySet(LATER, TODAY));
        assertThat(set(LATER).ahead()).isEqualTo(400);
    }

    @Test
    void the_real_day_brings_it_back() {
        assertThat(decide(set(LATER), TODAY, true, null)).containsExactly(new TodaySet(TODAY, TODAY));
        assertThat(set(TODAY).ahead()).isZero();
    }

    @Test
    void the_day_that_it_is_already_changes_nothing() {
        assertThat(decide(set(LATER), LATER, true, null)).isEmpty();
    }

    @Test
    void where_people_live_nobody_moves_it() {
        var refused = catchThrowableOfType(Rejected.class, () -> decide(ClockRecord.NONE, LATER, false, null));
        assertThat(refused.code()).isEqualTo("clock.fixed");
    }

    @Test
    void it_is_not_moved_on_another_day() {
        assertThatThrownBy(() -> decide(ClockRecord.NONE, LATER, true, TODAY.minusDays(1)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void no_day_is_before_there_were_plans() {
        assertThatThrownBy(() -> new SetToday(LocalDate.of(2010, 12, 31))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new SetToday(LocalDate.of(2101, 1, 1))).isInstanceOf(Invalid.class);
    }

    private static ClockRecord set(LocalDate day) {
        return ClockRecord.NONE.after(
                new Recorded<>(new UUID(0, 1), 1, TODAY, "someone", "admin", null, new TodaySet(day, TODAY)));
    }

    private static List<ClockEvent> decide(
            ClockRecord clock, LocalDate day, boolean movable, @Nullable LocalDate occurredOn) {
        var request = new Request<>(
                ClockRecord.STREAM,
                new UUID(1, 1),
                Instant.parse("2026-11-22T12:00:00Z"),
                occurredOn,
                "someone",
                "admin",
                Standing.FOR_ALL,
                null,
                null,
                null,
                new SetToday(day));
        return ClockDecider.decide(ClockDecider.receive(new ClockRequest(request, movable), clock), clock);
    }
}
