package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;

/** The two texts of which the tests of endorsement speak, and the organisation that endorses them. */
final class EndorsementSpec {

    static final Sha256 DRAFT = Sha256.of("draft");
    static final Sha256 FINAL = Sha256.of("final");
    static final EndorsementWithdrawn WITHDRAWN =
            new EndorsementWithdrawn(text("Forum"), text("Not our text"), List.of());

    private EndorsementSpec() {}

    /** A plan whose text was frozen on 1 February. */
    static PlanSpec frozen() {
        return given().on("2025-01-10", OPENED).on("2025-02-01", frozen(DRAFT));
    }

    /** As {@link #frozen()}, and submitted on 2 April. */
    static PlanSpec submitted() {
        return frozen().on("2025-04-02", SUBMITTED);
    }

    static TextFrozen frozen(Sha256 text) {
        return new TextFrozen(text, null, null, List.of());
    }

    static EndorsedByCSO endorsed(@Nullable Sha256 text, String... overridden) {
        return new EndorsedByCSO(text("Forum"), null, null, null, text, null, List.of(overridden));
    }

    static EndorseByCSO endorse(@Nullable Sha256 text) {
        return new EndorseByCSO(PLAN, Phrase.of("Forum"), null, null, null, text, null);
    }
}
