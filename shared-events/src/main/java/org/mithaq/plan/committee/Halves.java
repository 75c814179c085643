package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;

/** People counted in the two halves of a committee: on its seats, or at a meeting. */
public record Halves(Half administration, Half civilSociety) {

    private static final int MOST = 1_000;

    /** How many people there are in one half, and how many of them are women. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Half(int people, @Nullable Integer women) {

        public Half {
            Invalid.unless(people >= 0 && people <= MOST, "/people", "A half has between 0 and " + MOST + " people");
            Invalid.unless(
                    women == null || (women >= 0 && women <= people),
                    "/women",
                    "The women of a half lie between 0 and its people");
        }
    }

    /** Whether both halves have as many people. */
    public boolean areEqual() {
        return administration.people() == civilSociety.people();
    }

    /** Whether in neither half there are more people than in that of the other. */
    public boolean fitInto(Halves seats) {
        return administration.people() <= seats.administration.people()
                && civilSociety.people() <= seats.civilSociety.people();
    }
}
