package org.mithaq.command.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.MonthOrDay;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;

/** Commitments lie inside the plan and milestones inside their commitment, where both dates are known. */
final class Within {

    private Within() {}

    static boolean plan(@Nullable MonthOrDay startsOn, @Nullable MonthOrDay endsOn, PlanRecord plan) {
        var planEnd = plan.opened().map(opened -> opened.planEnd().lastDay());
        var starts = Optional.ofNullable(startsOn).map(MonthOrDay::firstDay);
        var ends = Optional.ofNullable(endsOn).map(MonthOrDay::lastDay);
        return planEnd.isEmpty()
                || (starts.filter(planEnd.get()::isBefore).isEmpty()
                        && ends.filter(planEnd.get()::isBefore).isEmpty());
    }

    static boolean commitment(@Nullable Due due, CommitmentProposed commitment) {
        if (due == null) {
            return true;
        }
        var first = Optional.ofNullable(commitment.startsOn()).map(MonthOrDay::firstDay);
        var last = Optional.ofNullable(commitment.endsOn()).map(MonthOrDay::lastDay);
        var tooEarly = Optional.ofNullable(due.to()).flatMap(to -> first.filter(to::isBefore));
        var tooLate = Optional.ofNullable(exact(due) ? due.to() : due.from()).flatMap(day -> last.filter(day::isAfter));
        return tooEarly.isEmpty() && tooLate.isEmpty();
    }

    /** A season or a doubtful date may still have meant a day inside, unless all of it lies outside. */
    private static boolean exact(Due due) {
        return due.doubts().isEmpty()
                && (due.precision() == null
                        || due.precision() == Due.Precision.DAY
                        || due.precision() == Due.Precision.MONTH);
    }
}
