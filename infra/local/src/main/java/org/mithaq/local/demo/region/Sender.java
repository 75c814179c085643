package org.mithaq.local.demo.region;

import java.util.Optional;

/** Somebody who sends commands: a role, and the member or, in the role cso, the organisation for which they write. */
public record Sender(String role, Optional<String> member) {

    static final Sender ADMIN = new Sender("admin", Optional.empty());
    static final Sender CONTACT = new Sender("point-of-contact", Optional.empty());

    static final Sender SUPPORT_UNIT = new Sender("support-unit", Optional.empty());

    /** An official of this member; of none in particular where the thing belongs to all. */
    static Sender official(Optional<String> member) {
        return new Sender("official", member);
    }

    static Sender council(String member) {
        return new Sender("council", Optional.of(member));
    }

    static Sender committee(String member) {
        return new Sender("committee", Optional.of(member));
    }

    static Sender organisation(String name) {
        return new Sender("cso", Optional.of(name));
    }
}
