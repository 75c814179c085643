package org.mithaq.local.importing;

import java.util.HashSet;
import java.util.List;
import org.mithaq.importer.KnownPlan;
import org.mithaq.local.door.PlanList;
import tools.jackson.databind.JsonNode;

/** The plans that a running system shows, as far as an import compares itself with them. */
public final class KnownPlans {

    private KnownPlans() {}

    public static List<KnownPlan> of(PlanList plans) {
        return plans.items().stream().map(KnownPlans::known).toList();
    }

    private static KnownPlan known(JsonNode item) {
        var members = new HashSet<String>();
        for (var member : item.path("members")) {
            members.add(member.path("id").asString(""));
            member.path("name").forEach(name -> members.add(name.asString("")));
        }
        var titles = item.path("title")
                .valueStream()
                .map(title -> title.asString(""))
                .toList();
        return new KnownPlan(
                item.path("planId").asString(),
                titles,
                members,
                item.path("planEnd").asString(""));
    }
}
