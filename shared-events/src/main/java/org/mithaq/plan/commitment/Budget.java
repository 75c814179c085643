package org.mithaq.plan.commitment;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;

/** What a commitment is to cost: as people gave it, in a currency (ISO 4217), with where that is written. */
public record Budget(
        Quantity amount,
        @Nullable String currency,
        @Nullable Text source) {

    public Budget {
        Invalid.unless(
                currency == null || currency.matches("[A-Z]{3}"),
                "/currency",
                "A currency is three capital letters, such as MAD");
    }
}
