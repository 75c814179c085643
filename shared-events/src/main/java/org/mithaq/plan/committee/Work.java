package org.mithaq.plan.committee;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** What a committee does between its meetings: its thematic groups, and the consultative instances that it hears. */
public record Work(PMap<String, Group> groups, PMap<String, Referral> referrals) {

    static final Work NONE = new Work(OrderedPMap.empty(), OrderedPMap.empty());

    /** A thematic group, and whether it is no more. */
    public record Group(
            @Nullable Recorded<ThematicGroupFormed> formed,
            @Nullable Recorded<ThematicGroupDissolved> dissolved) {

        static final Group UNKNOWN = new Group(null, null);

        /** Whether what was told last of it is that it works. */
        public boolean works() {
            return formed != null && (dissolved == null || Recorded.AS_IT_HAPPENED.compare(dissolved, formed) < 0);
        }
    }

    /** A question to an instance, and its last opinion. */
    public record Referral(
            @Nullable Recorded<InstanceConsulted> asked,
            @Nullable Recorded<InstanceHeard> heard) {

        static final Referral UNKNOWN = new Referral(null, null);
    }

    public Optional<Group> group(Id id) {
        return Optional.ofNullable(groups.get(id.key())).filter(group -> group.formed() != null);
    }

    public Optional<Recorded<InstanceConsulted>> referral(Id id) {
        return Optional.ofNullable(referrals.get(id.key())).map(Referral::asked);
    }

    Work formed(Recorded<ThematicGroupFormed> told) {
        var id = told.event().groupId();
        var known = groups.getOrDefault(id.key(), Group.UNKNOWN);
        return with(id, new Group(Recorded.later(known.formed(), told), known.dissolved()));
    }

    Work dissolved(Recorded<ThematicGroupDissolved> told) {
        var id = told.event().groupId();
        var known = groups.getOrDefault(id.key(), Group.UNKNOWN);
        return with(id, new Group(known.formed(), Recorded.later(known.dissolved(), told)));
    }

    Work asked(Recorded<InstanceConsulted> told) {
        var id = told.event().referralId();
        var known = referrals.getOrDefault(id.key(), Referral.UNKNOWN);
        return with(id, new Referral(Recorded.later(known.asked(), told), known.heard()));
    }

    Work heard(Recorded<InstanceHeard> told) {
        var id = told.event().referralId();
        var known = referrals.getOrDefault(id.key(), Referral.UNKNOWN);
        return with(id, new Referral(known.asked(), Recorded.later(known.heard(), told)));
    }

    private Work with(GroupId id, Group group) {
        return new Work(groups.plus(id.key(), group), referrals);
    }

    private Work with(ReferralId id, Referral referral) {
        return new Work(groups, referrals.plus(id.key(), referral));
    }
}
