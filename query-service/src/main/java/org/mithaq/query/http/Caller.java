package org.mithaq.query.http;

import java.util.Collection;
import java.util.List;
import org.mithaq.events.Id;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;

/** Who asks: in which roles, and for whom they act, as their token says. */
public record Caller(List<Role> roles, List<Membership> memberships) {

    public Caller {
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
    }

    /** Whether they act for everybody in a plan. */
    public boolean actsForAll() {
        return roles.contains(Role.ADMIN)
                || roles.contains(Role.POINT_OF_CONTACT)
                || memberships.stream().anyMatch(Membership.Everything.class::isInstance);
    }

    /** Whether they act for one of these members of a plan. */
    public boolean actsForOneOf(Collection<? extends Id> members) {
        return memberships.stream()
                .anyMatch(membership ->
                        membership instanceof Id own && members.stream().anyMatch(own::names));
    }

    /** Whether they act for an organisation, which may have its say in any plan. */
    public boolean actsForAnOrganisation() {
        return memberships.stream().anyMatch(Membership.OfOrganisation.class::isInstance);
    }
}
