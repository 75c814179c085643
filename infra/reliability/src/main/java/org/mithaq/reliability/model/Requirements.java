package org.mithaq.reliability.model;

import java.util.ArrayList;
import java.util.List;

/** What the process {@code simple} asks for before a plan is submitted. */
final class Requirements {

    private Requirements() {}

    static List<String> missing(Plan plan) {
        var missing = new ArrayList<String>();
        if (plan.all(Types.LEAD_NAMED).isEmpty()) {
            missing.add("submission.lead-institution");
        }
        if (plan.endorsements().isEmpty()) {
            missing.add("submission.endorsement");
        }
        return missing;
    }
}
