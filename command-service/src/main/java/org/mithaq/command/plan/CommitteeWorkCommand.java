package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.GroupId;
import org.mithaq.plan.committee.ReferralId;
import org.mithaq.plan.committee.SeatId;

/** What can be wished of a committee between its meetings. */
public sealed interface CommitteeWorkCommand extends PlanCommand {

    /** Lets some of a committee work on one theme; told again, others belong to the group. */
    record FormThematicGroup(
            PlanId planId,
            CommitteeId committeeId,
            GroupId groupId,
            Text name,
            List<SeatId> seatIds,
            List<Phrase> organisations)
            implements CommitteeWorkCommand {
        public FormThematicGroup {
            Text.title(name, "/name");
            seatIds = Absent.asEmpty(seatIds);
            organisations = Absent.asEmpty(organisations);
            Invalid.unless(
                    !seatIds.isEmpty() && seatIds.size() <= 100, "/seatIds", "A group has between 1 and 100 members");
            Invalid.unless(
                    organisations.size() <= 100, "/organisations", "At most 100 organisations work with a group");
        }

        @Override
        public Thing thing() {
            return Thing.group(groupId);
        }
    }

    record DissolveThematicGroup(PlanId planId, CommitteeId committeeId, GroupId groupId, Text reason)
            implements CommitteeWorkCommand {
        @Override
        public Thing thing() {
            return Thing.group(groupId);
        }
    }

    /** Asks a consultative instance for its opinion. */
    record ConsultInstance(
            PlanId planId,
            CommitteeId committeeId,
            ReferralId referralId,
            Phrase instance,
            Text subject,
            @Nullable LocalDate until)
            implements CommitteeWorkCommand {
        public ConsultInstance {
            Text.title(subject, "/subject");
        }

        @Override
        public Thing thing() {
            return Thing.referral(referralId);
        }
    }

    /** Records what an instance that was asked thinks, and why. */
    record RecordInstanceOpinion(
            PlanId planId,
            CommitteeId committeeId,
            ReferralId referralId,
            Opinion opinion,
            Text reason,
            @Nullable Evidence document)
            implements CommitteeWorkCommand {
        @Override
        public Thing thing() {
            return Thing.referral(referralId);
        }
    }

    CommitteeId committeeId();
}
