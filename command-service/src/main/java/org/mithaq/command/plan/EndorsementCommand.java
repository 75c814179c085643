package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;

/** What can be wished while civil society decides whether to put its name under a plan. */
public sealed interface EndorsementCommand extends PlanCommand {

    /** Freezes the final text under its hash; another one takes the place of the one before. */
    record FreezeText(
            PlanId planId,
            Sha256 textHash,
            @Nullable Text title,
            @Nullable Url url) implements EndorsementCommand {
        public FreezeText {
            Text.title(title, "/title");
        }

        @Override
        public Thing thing() {
            return Thing.FINAL_TEXT;
        }
    }

    /** Asks organisations to endorse the text that is frozen, {@code until} a day. */
    record RequestEndorsement(
            PlanId planId,
            List<Phrase> organisations,
            @Nullable LocalDate until,
            @Nullable MemberId territory) implements EndorsementCommand {

        private static final int MOST = 500;

        public RequestEndorsement {
            organisations = Absent.asEmpty(organisations);
            Invalid.unless(
                    !organisations.isEmpty() && organisations.size() <= MOST,
                    "/organisations",
                    "Between 1 and " + MOST + " organisations are asked at once");
        }

        @Override
        public Thing thing() {
            return Thing.ENDORSEMENT_REQUEST;
        }
    }

    /** An organisation of civil society endorses the plan, through its representative. */
    record EndorseByCSO(
            PlanId planId,
            Phrase organisation,
            @Nullable Who representative,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Sha256 textHash,
            @Nullable Evidence mandate)
            implements EndorsementCommand {
        public EndorseByCSO {
            Text.title(place, "/place");
        }

        @Override
        public Thing thing() {
            return Thing.endorsement(organisation.in(Language.FR));
        }
    }

    /** An organisation does not endorse the plan, and says why. */
    record DeclineEndorsement(
            PlanId planId,
            Phrase organisation,
            Text reason,
            @Nullable MemberId territory) implements EndorsementCommand {
        @Override
        public Thing thing() {
            return Thing.endorsement(organisation.in(Language.FR));
        }
    }

    /** An organisation takes its name from under the plan, and says why. */
    record WithdrawEndorsement(PlanId planId, Phrase organisation, Text reason) implements EndorsementCommand {
        @Override
        public Thing thing() {
            return Thing.endorsement(organisation.in(Language.FR));
        }
    }
}
