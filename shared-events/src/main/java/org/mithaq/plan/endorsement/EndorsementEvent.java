package org.mithaq.plan.endorsement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;

/** What happens while civil society decides whether to put its name under the plan. */
public sealed interface EndorsementEvent extends PlanEvent {

    /** {@code territory} is the member in whose territory the organisation works, {@code textHash} the text that it signed. */
    @EventName("endorsement.endorsed-by-cso.v1")
    record EndorsedByCSO(
            Text organisation,
            @Nullable Who representative,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Sha256 textHash,
            List<String> overridden)
            implements EndorsementEvent {
        public EndorsedByCSO {
            overridden = Absent.asEmpty(overridden);
        }
    }
}
