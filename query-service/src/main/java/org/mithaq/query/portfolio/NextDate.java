package org.mithaq.query.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.Milestone;

/**
 * What a plan has to reach next: a milestone that is not reported complete, or its own end. {@code on} is the last day on
 * which it is in time; {@code due} is that date as precisely as people gave it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextDate(
        What what,
        LocalDate on,
        Due due,
        @Nullable String commitmentId,
        @Nullable String milestoneId,
        @Nullable Text title) {

    /** What is due. */
    public enum What {
        MILESTONE,
        PLAN_END
    }

    static final Comparator<NextDate> SOONEST_FIRST = Comparator.comparing(NextDate::on);

    static NextDate of(Milestone milestone, Due due, LocalDate lastDay) {
        var added = milestone.terms();
        return new NextDate(
                What.MILESTONE,
                lastDay,
                due,
                added.commitmentId().value(),
                added.milestoneId().value(),
                added.title());
    }

    static NextDate end(MonthOrDay end) {
        var precision = end.firstDay().equals(end.lastDay()) ? Due.Precision.DAY : Due.Precision.MONTH;
        var due = new Due(null, end.firstDay(), end.lastDay(), precision);
        return new NextDate(What.PLAN_END, end.lastDay(), due, null, null, null);
    }
}
