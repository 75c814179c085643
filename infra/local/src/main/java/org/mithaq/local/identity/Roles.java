package org.mithaq.local.identity;

import java.util.List;

/** The roles that people and programs act in. */
public final class Roles {

    public static final List<String> ALL = List.of(
            "admin",
            "point-of-contact",
            "committee",
            "official",
            "cso",
            "monitoring-body",
            "council",
            "support-unit",
            "irm",
            "auditor",
            "integration");

    private Roles() {}
}
