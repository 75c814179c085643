package org.mithaq.plan.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.committee.DecisionId;

/** What happens while a submitted plan is changed: one side proposes, the others are heard, committees decide, everybody reads it. */
public sealed interface AmendmentEvent extends PlanEvent {

    AmendmentId amendmentId();

    /** {@code about} names the commitments and milestones that it touches. */
    @EventName("amendment.proposed.v1")
    record AmendmentProposed(
            AmendmentId amendmentId,
            Text text,
            Text reason,
            List<ThingId> about,
            @Nullable Text proposedBy,
            List<String> overridden)
            implements AmendmentEvent {
        public AmendmentProposed {
            about = Absent.asEmpty(about);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What one of those who are heard thinks of it. */
    @EventName("amendment.opinion-given.v1")
    record OpinionGiven(
            AmendmentId amendmentId,
            Text by,
            Opinion opinion,
            @Nullable Text text,
            List<String> overridden) implements AmendmentEvent {
        public OpinionGiven {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** {@code decisions} are the votes of committees on which it rests. */
    @EventName("amendment.decided.v1")
    record AmendmentDecided(
            AmendmentId amendmentId, Outcome outcome, Text reason, List<DecisionId> decisions, List<String> overridden)
            implements AmendmentEvent {
        public AmendmentDecided {
            decisions = Absent.asEmpty(decisions);
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("amendment.published.v1")
    record AmendmentPublished(AmendmentId amendmentId, Url url, List<String> overridden) implements AmendmentEvent {
        public AmendmentPublished {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What somebody thinks of an amendment. */
    enum Opinion {
        IN_FAVOUR,
        RESERVED,
        AGAINST
    }

    /** What was decided of an amendment. */
    enum Outcome {
        ADOPTED,
        REJECTED
    }
}
