package org.mithaq.command.plan;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;

/** What civil society can wish when it puts its name under a plan. */
public sealed interface EndorsementCommand extends PlanCommand {

    /** An organisation of civil society endorses the plan, through its representative. */
    record EndorseByCSO(
            PlanId planId,
            Phrase organisation,
            @Nullable Who representative,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Sha256 textHash)
            implements EndorsementCommand {
        public EndorseByCSO {
            Text.title(place, "/place");
        }

        @Override
        public Thing thing() {
            return Thing.endorsement(organisation.in(Language.FR));
        }
    }
}
