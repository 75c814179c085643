package org.mithaq.query.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.query.plan.CommitmentAnswer;
import org.mithaq.query.plan.CommitmentAnswer.MilestoneAnswer;

/** The milestones in columns by what was last reported of each, as a committee has them on its wall. */
public record Board(List<Column> columns) {

    /** The milestones of one status; no status is no report yet. */
    public record Column(@Nullable Status status, List<Card> cards) {

        /** The status as messages and style sheets call it. */
        public String name() {
            return status == null ? "UNREPORTED" : status.name();
        }
    }

    /** A milestone and the commitment to which it belongs. */
    public record Card(CommitmentAnswer commitment, MilestoneAnswer milestone) {}

    static Board of(List<CommitmentAnswer> commitments, boolean onlyOverdue) {
        var cards = commitments.stream()
                .flatMap(commitment ->
                        commitment.standingMilestones().stream().map(milestone -> new Card(commitment, milestone)))
                .filter(card -> !onlyOverdue || card.milestone().overdue())
                .toList();
        return new Board(Stream.concat(Stream.of((Status) null), Arrays.stream(Status.values()))
                .map(status -> new Column(
                        status,
                        cards.stream()
                                .filter(card -> card.milestone().status() == status)
                                .toList()))
                .toList());
    }

    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.cards().isEmpty());
    }
}
