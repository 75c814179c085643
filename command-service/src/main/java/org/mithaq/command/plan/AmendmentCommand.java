package org.mithaq.command.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.committee.DecisionId;

/** What can be wished while a submitted plan is changed. */
public sealed interface AmendmentCommand extends PlanCommand {

    AmendmentId amendmentId();

    @Override
    default Thing thing() {
        return Thing.amendment(amendmentId());
    }

    /** Proposes to change commitments and milestones of a submitted plan. */
    record ProposeAmendment(
            PlanId planId,
            AmendmentId amendmentId,
            Text text,
            Text reason,
            List<ThingId> about,
            @Nullable Phrase proposedBy)
            implements AmendmentCommand {
        public ProposeAmendment {
            about = Absent.asEmpty(about);
            Invalid.unless(!about.isEmpty(), "/about", "An amendment names what it is to change");
            Invalid.unless(about.size() <= 100, "/about", "An amendment names at most 100 things");
        }
    }

    /** Says what one of those who are heard thinks of it. */
    record GiveOpinion(
            PlanId planId,
            AmendmentId amendmentId,
            Phrase by,
            Opinion opinion,
            @Nullable Text text) implements AmendmentCommand {}

    /** Says what was decided of it, and by which votes of committees. */
    record DecideAmendment(
            PlanId planId, AmendmentId amendmentId, Outcome outcome, Text reason, List<DecisionId> decisions)
            implements AmendmentCommand {
        public DecideAmendment {
            decisions = Absent.asEmpty(decisions);
            Invalid.unless(decisions.size() <= 100, "/decisions", "At most 100 votes are named");
        }
    }

    /** Says where everybody can read it. */
    record PublishAmendment(PlanId planId, AmendmentId amendmentId, Url url) implements AmendmentCommand {}
}
