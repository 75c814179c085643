package org.mithaq.command.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Written;

/** What somebody contributed, in their own words. It goes to the erasable table alone, and no log of ours shows it. */
public record FreeText(@JsonValue String value) {

    @JsonCreator
    public FreeText {
        Written.check(value, "");
    }

    @Override
    public String toString() {
        return "(" + value.length() + " characters)";
    }
}
