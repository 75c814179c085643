package org.mithaq.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.review.ReviewEvent.Finding;

/**
 * A decision that administrators look at: the event {@code version} of the plan, or of what was refused of it.
 *
 * @param what the type of the event; of a refusal, the command
 * @param codes the rules that were passed over, or by which it was refused
 * @param found what was found last; nothing as long as it awaits its review
 */
public record ReviewItem(
        String planId,
        @Nullable Text planTitle,
        UUID eventId,
        Kind kind,
        int version,
        Instant recordedAt,
        String what,
        String actor,
        String role,
        List<String> codes,
        @Nullable Found found) {

    /** Why it is looked at. */
    public enum Kind {
        OVERRIDE,
        CORRECTION,
        REFUSAL,
        /** Any other one, at which somebody has looked. */
        DECISION
    }

    /** What was found, by whom; {@code ownDecision} says that whoever reviewed it had taken it. */
    public record Found(Finding finding, @Nullable Text note, LocalDate on, String actor, boolean ownDecision) {}

    public boolean awaits() {
        return found == null;
    }
}
