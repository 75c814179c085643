package org.mithaq.plan.consultation;

import java.time.LocalDate;

/**
 * The drafts that a consultation put to comment.
 *
 * @param commentsFrom the first day on which any of them could be commented on
 * @param commentsUntil the last day on which any of them can be
 * @param shortestWindow for how many days the one could be commented on that had the fewest, both ends counted
 */
public record Drafts(int count, LocalDate commentsFrom, LocalDate commentsUntil, int shortestWindow) {

    public Drafts and(Drafts other) {
        return new Drafts(
                count + other.count,
                commentsFrom.isBefore(other.commentsFrom) ? commentsFrom : other.commentsFrom,
                commentsUntil.isAfter(other.commentsUntil) ? commentsUntil : other.commentsUntil,
                Math.min(shortestWindow, other.shortestWindow));
    }
}
