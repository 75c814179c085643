package org.mithaq.reliability.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What facts rest on: what was there when they were told must still be there after a correction. */
final class Ground {

    private Ground() {}

    /** Without these a fact contradicts itself. */
    static boolean isContradiction(String code) {
        return Set.of("plan.unknown", "plan.member-unknown", "commitment.unknown", "milestone.unknown")
                        .contains(code)
                || Beside.CODES.contains(code);
    }

    /** The codes of what facts other than the corrected one lack afterwards and did not lack before. */
    static List<String> lost(List<Fact> before, List<Fact> after, String corrected) {
        var had = lacking(before, corrected);
        return lacking(after, corrected).stream()
                .filter(lack -> !had.contains(lack))
                .map(Lack::code)
                .toList();
    }

    private record Lack(String event, String code) {}

    private static List<Lack> lacking(List<Fact> history, String corrected) {
        var plan = new Plan(Corrections.applied(history));
        var lacking = new ArrayList<Lack>();
        for (var fact : plan.facts()) {
            if (!fact.id().equals(corrected) && !Corrections.isCorrection(fact)) {
                lacks(fact, plan).stream()
                        .filter(code -> !fact.overridden().contains(code))
                        .forEach(code -> lacking.add(new Lack(fact.id(), code)));
            }
        }
        return lacking;
    }

    private static List<String> lacks(Fact fact, Plan plan) {
        var lacks = new ArrayList<String>();
        if (!fact.type().equals(Types.OPENED) && !plan.isOpened()) {
            lacks.add("plan.unknown");
        }
        switch (fact.type()) {
            case Types.LEAD_NAMED -> member(fact, "member", plan, lacks);
            case Types.WORKSHOP_RECORDED -> member(fact, "territory", plan, lacks);
            case Types.ENDORSED -> {
                member(fact, "territory", plan, lacks);
                if (plan.submittedOn().filter(on -> on.isBefore(fact.on())).isPresent()) {
                    lacks.add("endorsement.after-submission");
                }
            }
            case Types.PUBLICATION_RECORDED -> {
                member(fact, "member", plan, lacks);
                submission(fact, plan, lacks);
            }
            case Types.IMPLEMENTATION_STARTED -> submission(fact, plan, lacks);
            case Types.SUBMITTED -> lacks.addAll(Requirements.missing(plan));
            case Types.PROPOSED -> {
                if (plan.isOpened() && !Within.plan(fact.data(), plan)) {
                    lacks.add("commitment.outside-plan");
                }
            }
            case Types.MILESTONE_ADDED -> milestone(fact, plan, lacks);
            case Types.INDICATOR_ADDED -> parents(fact, plan, lacks);
            case Types.MILESTONE_UPDATED -> {
                parents(fact, plan, lacks);
                submission(fact, plan, lacks);
            }
            default -> {}
        }
        Beside.others(fact, plan).forEach(lacks::add);
        return lacks;
    }

    private static void member(Fact fact, String field, Plan plan, List<String> lacks) {
        if (fact.data().has(field) && !plan.hasMember(fact.says(field))) {
            lacks.add("plan.member-unknown");
        }
    }

    private static void submission(Fact fact, Plan plan, List<String> lacks) {
        if (plan.submittedOn().filter(on -> !on.isAfter(fact.on())).isEmpty()) {
            lacks.add("plan.not-submitted");
        }
    }

    private static void milestone(Fact fact, Plan plan, List<String> lacks) {
        var commitment = plan.commitment(fact.says("commitmentId"));
        if (commitment.isEmpty()) {
            lacks.add("commitment.unknown");
        } else if (!Within.commitment(fact.data().path("due"), commitment.get())) {
            lacks.add("milestone.outside-commitment");
        }
    }

    private static void parents(Fact fact, Plan plan, List<String> lacks) {
        if (plan.commitment(fact.says("commitmentId")).isEmpty()) {
            lacks.add("commitment.unknown");
        } else if (plan.milestone(fact.says("commitmentId"), fact.says("milestoneId"))
                .isEmpty()) {
            lacks.add("milestone.unknown");
        }
    }
}
