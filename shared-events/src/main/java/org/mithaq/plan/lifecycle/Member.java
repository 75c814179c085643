package org.mithaq.plan.lifecycle;

import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;

/** A member of the consortium that makes a plan together: a region, a municipality; a plan of one member has one. */
public record Member(MemberId id, Text name) {
    public Member {
        Text.title(name, "/name");
    }
}
