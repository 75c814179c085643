package org.mithaq.command.plan;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.committee.CommitteeId;

/** What can be wished of a plan that stops, for a while or for good. */
public sealed interface EndingCommand extends CourseCommand {

    /** Lets the plan stand still. */
    record SuspendActionPlan(PlanId planId, Text reason) implements EndingCommand {
        @Override
        public Thing thing() {
            return Thing.PAUSE;
        }
    }

    /** Starts a plan again that stood still, with another committee if it has one. */
    record ResumeActionPlan(
            PlanId planId, Text reason, @Nullable CommitteeId committeeId) implements EndingCommand {
        @Override
        public Thing thing() {
            return Thing.PAUSE;
        }
    }

    /** Ends the implementation: at the end of the plan, or when everything in it is final. */
    record CloseActionPlan(
            PlanId planId,
            @Nullable Evidence selfReport,
            @Nullable Text summary) implements EndingCommand {
        @Override
        public Thing thing() {
            return Thing.ENDING;
        }
    }

    /** Publishes what was learned from the whole of the plan. */
    record PublishLearning(PlanId planId, Evidence report) implements EndingCommand {
        @Override
        public Thing thing() {
            return Thing.ENDING;
        }
    }

    /** Ends the plan; {@code repository} is where everything is kept. */
    record ArchiveActionPlan(PlanId planId, @Nullable Url repository) implements EndingCommand {
        @Override
        public Thing thing() {
            return Thing.ENDING;
        }
    }

    /** Those who make the plan leave the process. */
    record WithdrawActionPlan(PlanId planId, Text reason) implements EndingCommand {
        @Override
        public Thing thing() {
            return Thing.ENDING;
        }
    }

    /** Names the plan that follows, also when this one has ended. */
    record NameNextPlan(PlanId planId, PlanId nextPlan) implements EndingCommand {
        public NameNextPlan {
            Invalid.unless(
                    planId == null || nextPlan == null || !planId.names(nextPlan),
                    "/nextPlan",
                    "A plan does not follow itself");
        }

        @Override
        public Thing thing() {
            return Thing.NEXT_PLAN;
        }
    }
}
