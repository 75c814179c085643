package org.mithaq.plan.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.committee.CommitteeId;

/** What stops a plan, for a while or for good, and what is left of it. */
public sealed interface EndingEvent extends CourseEvent {

    /** A standstill or the end of one: by turns, as they happened. */
    sealed interface Pause extends EndingEvent {
        Text reason();
    }

    /** What a plan ends by; nothing more is wished of it then. */
    sealed interface End extends EndingEvent {}

    @EventName("course.action-plan-suspended.v1")
    record ActionPlanSuspended(Text reason) implements Pause {}

    /** {@code committeeId} is the committee with which the plan starts again, if it has another one. */
    @EventName("course.action-plan-resumed.v1")
    record ActionPlanResumed(Text reason, @Nullable CommitteeId committeeId) implements Pause {}

    /** The implementation has ended. */
    @EventName("course.action-plan-closed.v1")
    record ActionPlanClosed(
            @Nullable Evidence selfReport, @Nullable Text summary, List<String> overridden) implements EndingEvent {
        public ActionPlanClosed {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** The last exercise of a plan: what was learned from the whole of it. */
    @EventName("course.learning-published.v1")
    record LearningPublished(Evidence report) implements EndingEvent {}

    /** {@code repository} is where everything is kept. */
    @EventName("course.action-plan-archived.v1")
    record ActionPlanArchived(@Nullable Url repository, List<String> overridden) implements End {
        public ActionPlanArchived {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Those who make the plan leave the process. */
    @EventName("course.action-plan-withdrawn.v1")
    record ActionPlanWithdrawn(Text reason) implements End {}

    @EventName("course.next-plan-named.v1")
    record NextPlanNamed(PlanId nextPlan) implements EndingEvent {}
}
