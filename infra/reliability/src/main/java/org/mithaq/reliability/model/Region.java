package org.mithaq.reliability.model;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The members of a plan to which something in it belongs; none if it belongs to all of them, or is not there. */
final class Region {

    private Region() {}

    static List<String> of(String id, Plan plan) {
        return plan.thing(id).map(fact -> of(fact, plan)).orElse(List.of());
    }

    private static List<String> of(Fact fact, Plan plan) {
        return switch (fact.type()) {
            case Types.WORKSHOP_RECORDED -> named(fact, "territory");
            case Types.REPORT_COMMENTED ->
                plan.last(Types.REPORT_SUBMITTED, "reportId", fact.says("reportId"))
                        .map(report -> of(report, plan))
                        .orElse(List.of());
            default ->
                fact.data().has("committeeId")
                        ? plan.committee(fact.says("committeeId"))
                                .map(committee -> named(committee, "member"))
                                .orElse(List.of())
                        : carrying(fact.says("commitmentId"), plan);
        };
    }

    private static List<String> named(Fact fact, String field) {
        return Stream.of(fact.says(field)).filter(member -> !member.isEmpty()).toList();
    }

    /** The members that carry a commitment, where that is said; else those for which its lead leads. */
    private static List<String> carrying(String id, Plan plan) {
        var specified = plan.last(Types.SPECIFIED, "commitmentId", id).stream()
                .flatMap(fact -> fact.data().path("members").valueStream())
                .map(JsonNode::asString)
                .toList();
        return plan.commitment(id)
                .map(commitment -> specified.isEmpty() ? ledBy(commitment.data().path("lead"), plan) : specified)
                .orElse(List.of());
    }

    /** The members for which an institution was named as their lead; none if it leads for all, or nobody knows it. */
    static List<String> ledBy(JsonNode lead, Plan plan) {
        var named = plan.leads().stream()
                .filter(known ->
                        !lead.isMissingNode() && Spelling.sameName(known.data().path("institution"), lead))
                .map(known -> known.says("member"))
                .toList();
        return named.contains("") ? List.of() : named;
    }
}
