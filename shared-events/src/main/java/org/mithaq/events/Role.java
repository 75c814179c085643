package org.mithaq.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone is in the life of a plan; a token names the roles of its bearer. The first one that permits a command is recorded, where {@code Access} knows no better one. */
public enum Role {
    CSO,
    OFFICIAL,
    COMMITTEE,
    POINT_OF_CONTACT,
    ADMIN,
    MONITORING_BODY,
    COUNCIL,
    SUPPORT_UNIT,
    IRM,
    AUDITOR,
    INTEGRATION;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
