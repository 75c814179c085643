package org.mithaq.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Due.Precision;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.query.plan.CommitmentAnswer;
import org.mithaq.query.plan.CommitmentAnswer.Indicator;
import org.mithaq.query.plan.CommitmentAnswer.MilestoneAnswer;

/**
 * When what is promised is due, as precisely as people said it and no more: the lines of a chart over time and of the table
 * behind it. {@code day} is the day as of which it is read.
 */
public record Schedule(List<Line> lines, LocalDate day) {

    /** What a line shows. */
    public enum Kind {
        COMMITMENT,
        MILESTONE,
        INDICATOR
    }

    /**
     * Something and the interval in which it is due, or in which it runs; {@code row} is where the chart draws it, since
     * indicators may share the row of their milestone. Without days there is nothing to draw, which the table says.
     */
    public record Line(
            Kind kind,
            String id,
            String row,
            Text title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Precision precision,
            @Nullable String written,
            boolean doubtful,
            @Nullable String status,
            boolean overdue) {}

    static Schedule of(List<CommitmentAnswer> commitments, boolean indicatorsApart, LocalDate day) {
        var lines = new ArrayList<Line>();
        for (var commitment : commitments) {
            lines.add(line(commitment));
            for (var milestone : commitment.standingMilestones()) {
                lines.add(line(milestone));
                for (var indicator : milestone.indicators()) {
                    lines.add(line(indicator, indicatorsApart ? indicator.indicatorId() : milestone.milestoneId()));
                }
            }
        }
        return new Schedule(List.copyOf(lines), day);
    }

    /** Whether there is any day to draw. */
    public boolean hasDays() {
        return lines.stream().anyMatch(line -> line.from() != null || line.to() != null);
    }

    private static Line line(CommitmentAnswer commitment) {
        var starts = commitment.startsOn();
        var ends = commitment.endsOn();
        return new Line(
                Kind.COMMITMENT,
                commitment.commitmentId(),
                commitment.commitmentId(),
                commitment.title(),
                starts == null ? null : starts.firstDay(),
                ends == null ? null : ends.lastDay(),
                precision(starts, ends),
                null,
                false,
                null,
                false);
    }

    /** The coarser of the two: an interval is no more precise than its vaguer end. */
    private static @Nullable Precision precision(@Nullable MonthOrDay starts, @Nullable MonthOrDay ends) {
        if (starts == null && ends == null) {
            return null;
        }
        return isMonth(starts) || isMonth(ends) ? Precision.MONTH : Precision.DAY;
    }

    private static boolean isMonth(@Nullable MonthOrDay date) {
        return date != null && !date.firstDay().equals(date.lastDay());
    }

    private static Line line(MilestoneAnswer milestone) {
        var status = milestone.status();
        return line(
                Kind.MILESTONE,
                milestone.milestoneId(),
                milestone.milestoneId(),
                milestone.title(),
                milestone.due(),
                status == null ? "UNREPORTED" : status.name(),
                milestone.overdue());
    }

    private static Line line(Indicator indicator, String row) {
        return line(Kind.INDICATOR, indicator.indicatorId(), row, indicator.text(), indicator.due(), null, false);
    }

    private static Line line(
            Kind kind, String id, String row, Text title, @Nullable Due due, @Nullable String status, boolean overdue) {
        return new Line(
                kind,
                id,
                row,
                title,
                due == null ? null : due.from(),
                due == null ? null : due.to(),
                due == null ? null : due.precision(),
                due == null ? null : due.text(),
                due != null && !due.doubts().isEmpty(),
                status,
                overdue);
    }
}
