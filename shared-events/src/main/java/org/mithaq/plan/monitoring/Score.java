package org.mithaq.plan.monitoring;

import org.mithaq.events.Invalid;
import org.mithaq.events.Text;

/** How a commitment does by one criterion: so many of at most {@code max} points. */
public record Score(Text criterion, int score, int max) {

    private static final int MOST = 1_000;

    public Score {
        Text.title(criterion, "/criterion");
        Invalid.unless(max >= 1 && max <= MOST, "/max", "The most points of a criterion lie between 1 and " + MOST);
        Invalid.unless(score >= 0 && score <= max, "/score", "A score lies between 0 and the most points");
    }
}
