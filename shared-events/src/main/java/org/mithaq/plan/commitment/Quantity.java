package org.mithaq.plan.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;
import org.mithaq.events.Written;

/** A baseline or target as people give it: a number, or words such as "two of four regions". Kept as it was given. */
public record Quantity(@JsonValue Object given) {

    @JsonCreator
    public Quantity {
        switch (given) {
            case String words -> Written.line(words, "", Text.TITLE);
            case Double number ->
                // Jackson makes infinity of a number that is too large for it.
                Invalid.unless(Double.isFinite(number), "", "A baseline or target is a number below 1e308, or a text");
            case Integer _, Long _, BigDecimal _, java.math.BigInteger _ -> {}
            default -> throw new Invalid("A baseline or target is a number or a text");
        }
    }
}
