package org.mithaq.plan.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Invalid;

/** The reporting period of an update: a quarter ({@code 2026-Q1}), half-year ({@code 2026-H1}), year or month. */
public record Period(@JsonValue String value) {

    @JsonCreator
    public Period {
        Invalid.unless(
                value.matches("[12]\\d{3}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?"),
                "",
                "A period is a quarter 2026-Q1, a half-year 2026-H1, a year 2026 or a month 2025-12");
    }
}
