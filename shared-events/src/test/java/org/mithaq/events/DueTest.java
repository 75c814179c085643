package org.mithaq.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Due.Precision;

class DueTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void words_alone_are_completed_by_what_they_mean() {
        assertThat(Due.complete(new Due("By March 2026", null, null, null)))
                .isEqualTo(new Due("By March 2026", FIRST, LAST, Precision.MONTH));
    }

    @Test
    void what_was_given_beside_the_words_is_never_overridden() {
        assertThat(List.of(
                        new Due("By winter 2025", FIRST, LAST, Precision.MONTH),
                        new Due("By winter 2025", null, LAST, null),
                        new Due("By winter 2025", FIRST, null, null),
                        new Due("By winter 2025", null, null, Precision.OPEN),
                        new Due(null, FIRST, LAST, null)))
                .allSatisfy(given -> assertThat(Due.complete(given)).isEqualTo(given));
    }

    @Test
    void completing_again_changes_nothing() {
        for (var text : List.of("By winter 2025", "Ongoing", "To be defined")) {
            var completed = Due.complete(new Due(text, null, null, null));
            assertThat(Due.complete(completed)).isEqualTo(completed);
        }
    }

    @Test
    void words_that_say_no_date_are_left_open_and_it_is_said_so() {
        assertThat(Due.complete(new Due("À déterminer", null, null, null)))
                .isEqualTo(new Due("À déterminer", null, null, null, List.of("due.not-understood")));
    }

    @Test
    void doubts_are_written_only_where_there_are_any() {
        var due = new Due("2026-27", FIRST, LAST, Precision.YEAR, List.of("due.fiscal-or-calendar-year"));
        assertThat(Json.STRICT.writeValueAsString(new Due("March 2026", FIRST, LAST, Precision.MONTH)))
                .isEqualTo("""
                        {"text":"March 2026","from":"2026-03-01","to":"2026-03-31","precision":"MONTH"}""");
        assertThat(Json.STRICT.readValue(Json.STRICT.writeValueAsString(due), Due.class))
                .isEqualTo(due);
    }

    @Test
    void what_was_written_before_there_were_doubts_is_still_read() {
        assertThat(Json.LENIENT.readValue("{\"text\":\"Fin 2025\",\"to\":\"2025-12-31\"}", Due.class))
                .isEqualTo(new Due("Fin 2025", null, LocalDate.of(2025, 12, 31), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Winter?", "due winter", "due.2026"})
    void a_doubt_is_a_code(String doubt) {
        assertThatThrownBy(() -> new Due("Winter 2025", null, null, null, List.of(doubt)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/doubts"));
    }

    @Test
    void there_are_not_more_doubts_than_one_can_have() {
        assertThatThrownBy(() -> new Due("x", null, null, null, Collections.nCopies(21, "due.not-understood")))
                .isInstanceOf(Invalid.class);
    }
}
