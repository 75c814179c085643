package org.mithaq.reliability.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What facts rest on: what was there when they were told must still be there after a correction. */
final class Ground {

    /** What is named is not there, or is otherwise than it is said to be. */
    private static final Set<String> CONTRADICTIONS = Set.of(
            "plan.unknown",
            "plan.member-unknown",
            "commitment.unknown",
            "milestone.unknown",
            "indicator.unknown",
            "objection.unknown",
            "amendment.unknown",
            "amendment.about-unknown",
            "committee.unknown",
            "committee.seat-unknown",
            "committee.meeting-unknown",
            "committee.decision-unknown",
            "committee.recommendation-unknown",
            "committee.group-unknown",
            "committee.referral-unknown",
            "committee.more-votes-than-people",
            "committee.other-day",
            "committee.other-outcome",
            "monitoring.report-unknown",
            "monitoring.agreement-unknown",
            "monitoring.obligation-unknown",
            "monitoring.matrix-of-period",
            "endorsement.not-given");

    private Ground() {}

    /** Without these a fact contradicts itself. */
    static boolean isContradiction(String code) {
        return CONTRADICTIONS.contains(code) || Beside.CODES.contains(code);
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
            case Types.LEAD_NAMED -> Lacks.ofMember(fact, "member", plan).forEach(lacks::add);
            case Types.WORKSHOP_RECORDED ->
                Lacks.ofMember(fact, "territory", plan).forEach(lacks::add);
            case Types.PUBLICATION_RECORDED -> {
                Lacks.ofMember(fact, "member", plan).forEach(lacks::add);
                Lacks.ofSubmission(fact, plan).forEach(lacks::add);
            }
            case Types.IMPLEMENTATION_STARTED -> Lacks.ofSubmission(fact, plan).forEach(lacks::add);
            case Types.SUBMITTED -> lacks.addAll(Requirements.missing(plan));
            case Types.PROPOSED -> {
                if (plan.isOpened() && !Within.plan(fact.data(), plan)) {
                    lacks.add("commitment.outside-plan");
                }
            }
            default -> ofItsFamily(fact, plan).forEach(lacks::add);
        }
        Beside.others(fact, plan).forEach(lacks::add);
        return lacks;
    }

    private static Stream<String> ofItsFamily(Fact fact, Plan plan) {
        return switch (fact.type().substring(0, fact.type().indexOf('.'))) {
            case "course" -> CourseGround.of(fact, plan);
            case "endorsement" -> EndorsementRules.lacking(fact, plan);
            case "amendment" -> AmendmentRules.lacking(fact, plan);
            case "committee" -> CommitteeRules.lacking(fact, plan);
            case "monitoring" -> MonitoringRules.lacking(fact, plan);
            case "commitment" ->
                fact.data().has("milestoneId")
                                || List.of(Types.DECLARED_COMPLETE, Types.COMMITMENT_ASSESSED)
                                        .contains(fact.type())
                        ? ProgressRules.lacking(fact, plan)
                        : PromiseRules.lacking(fact, plan);
            default -> Stream.empty();
        };
    }
}
