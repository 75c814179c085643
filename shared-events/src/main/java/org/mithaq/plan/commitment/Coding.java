package org.mithaq.plan.commitment;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;

/**
 * A commitment in OGP's closed codings, as they have been since the plans of 2021; {@code openedGovernment} is the question of
 * the local end-of-commitment form. What cannot be verified is not coded further.
 */
public record Coding(
        Completion completion,
        @Nullable Verifiability verifiability,
        @Nullable Boolean relevant,
        @Nullable Potential potential,
        @Nullable Opening openedGovernment,
        @Nullable EarlyResults earlyResults) {

    public Coding {
        var further = potential != null || openedGovernment != null || earlyResults != null;
        Invalid.unless(
                verifiability != Verifiability.NOT_VERIFIABLE || !further,
                "/verifiability",
                "What cannot be verified is not coded further");
    }

    /** Whether it can be told at the end that the promise was kept. */
    public enum Verifiability {
        VERIFIABLE,
        NOT_VERIFIABLE
    }

    /** What it may change if it is carried out. */
    public enum Potential {
        UNCLEAR,
        MODEST,
        SUBSTANTIAL
    }

    /** Whether it opened government. */
    public enum Opening {
        WORSENED,
        DID_NOT_CHANGE,
        MARGINAL,
        MAJOR,
        OUTSTANDING
    }

    /** What it has led to by the end of the plan. */
    public enum EarlyResults {
        NO_NOTABLE_RESULTS,
        MODERATE,
        SIGNIFICANT
    }
}
