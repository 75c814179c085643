package org.mithaq.command.kernel;

import java.util.List;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;

/**
 * Who sends a command: the opaque subject of a token, never a name, with roles and memberships such as
 * {@code committee/oriental/civil-society}.
 */
public record Actor(String subject, List<Role> roles, List<Membership> memberships) {
    public Actor {
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
    }
}
