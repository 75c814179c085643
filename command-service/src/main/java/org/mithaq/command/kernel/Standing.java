package org.mithaq.command.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Membership;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;

/**
 * For whom the sender of a command may write: for everybody, or only for those to whom the memberships of the token belong.
 * {@code claimants} is the organisation that was given with the name of the person on whose behalf they write, if any.
 */
public record Standing(
        boolean forAll,
        List<Membership> memberships,
        @Nullable Phrase claimants) {

    /** That of who writes for everybody. */
    public static final Standing FOR_ALL = new Standing(true, List.of(), null);

    public Standing {
        memberships = List.copyOf(memberships);
    }

    public static Standing of(Actor actor, @Nullable Phrase claimants) {
        return new Standing(Access.writesForAll(actor), actor.memberships(), claimants);
    }

    /** Whether the sender belongs to this member: directly, or to a half of its committee. */
    public boolean belongsTo(Id member) {
        return memberships.stream().anyMatch(membership -> membership instanceof Id own && own.names(member));
    }

    /** Whether the sender belongs to the organisation of this name. */
    public boolean isOf(Text organisation) {
        return memberships.stream()
                .anyMatch(
                        membership -> membership instanceof Membership.OfOrganisation own && own.isNamed(organisation));
    }
}
