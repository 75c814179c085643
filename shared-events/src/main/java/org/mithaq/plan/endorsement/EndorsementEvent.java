package org.mithaq.plan.endorsement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;

/** What happens while civil society decides whether to put its name under the plan. */
public sealed interface EndorsementEvent extends PlanEvent {

    /** The final text of the plan stands still under its hash, to be endorsed: until another text takes its place. */
    @EventName("endorsement.text-frozen.v1")
    record TextFrozen(
            Sha256 textHash, @Nullable Text title, @Nullable Url url, List<String> overridden)
            implements EndorsementEvent {
        public TextFrozen {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /**
     * Organisations are asked to endorse the plan.
     *
     * @param until the last day on which their answer is awaited
     * @param territory the member in whose territory all of them work
     * @param textHash the text that was frozen on that day
     */
    @EventName("endorsement.requested.v1")
    record EndorsementRequested(
            List<Text> organisations,
            @Nullable LocalDate until,
            @Nullable MemberId territory,
            @Nullable Sha256 textHash,
            List<String> overridden)
            implements EndorsementEvent {
        public EndorsementRequested {
            organisations = Absent.asEmpty(organisations);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /**
     * An organisation endorses the plan. {@code territory} is the member in whose territory the organisation works,
     * {@code textHash} the text that it signed, {@code mandate} what its representative was given to sign by.
     */
    @EventName("endorsement.endorsed-by-cso.v1")
    record EndorsedByCSO(
            Text organisation,
            @Nullable Who representative,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Sha256 textHash,
            @Nullable Evidence mandate,
            List<String> overridden)
            implements EndorsementEvent {
        public EndorsedByCSO {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** An organisation says that it does not endorse the text of that day, and why. */
    @EventName("endorsement.declined.v1")
    record EndorsementDeclined(
            Text organisation,
            Text reason,
            @Nullable MemberId territory,
            @Nullable Sha256 textHash,
            List<String> overridden)
            implements EndorsementEvent {
        public EndorsementDeclined {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** An organisation takes its name from under the plan, whatever text it had signed, and says why. */
    @EventName("endorsement.withdrawn.v1")
    record EndorsementWithdrawn(Text organisation, Text reason, List<String> overridden) implements EndorsementEvent {
        public EndorsementWithdrawn {
            overridden = Absent.asEmpty(overridden);
        }
    }
}
