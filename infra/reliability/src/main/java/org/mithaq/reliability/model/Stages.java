package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The stages of the process {@code simple} and the day on which a plan entered each. */
final class Stages {

    private Stages() {}

    private static Map<String, Optional<LocalDate>> entered(Plan plan) {
        var entered = new LinkedHashMap<String, Optional<LocalDate>>();
        entered.put("preparation", plan.last(Types.OPENED).map(Fact::on));
        // Co-creation begins with the first thing that people do together.
        entered.put(
                "co-creation",
                Stream.of(
                                plan.last(Types.CO_CREATION_STARTED).stream(),
                                plan.last(Types.PARTICIPATION_DECLARED).stream(),
                                plan.workshops().stream(),
                                plan.all(Types.ENDORSED).stream(),
                                plan.commitments().stream())
                        .flatMap(facts -> facts)
                        .map(Fact::on)
                        .min(LocalDate::compareTo));
        entered.put("submitted", plan.submittedOn());
        var implementation = plan.last(Types.IMPLEMENTATION_STARTED).map(Fact::on);
        entered.put("implementation", implementation);
        // A plan that was carried out closes by itself on the day after its end.
        entered.put(
                "closed",
                implementation
                        .filter(_ -> plan.isOpened())
                        .map(_ -> Days.last(plan.opened("planEnd")).plusDays(1)));
        return entered;
    }

    /** The last stage in their order that was entered by that day; a plan begins in the first. */
    static String current(Plan plan, LocalDate day) {
        var current = "preparation";
        for (var stage : entered(plan).entrySet()) {
            if (stage.getValue().filter(on -> !on.isAfter(day)).isPresent()) {
                current = stage.getKey();
            }
        }
        return current;
    }

    static ArrayNode all(Plan plan, LocalDate day) {
        var all = JsonNodeFactory.instance.arrayNode();
        entered(plan)
                .forEach((stage, on) -> all.addObject()
                        .put("id", stage)
                        .put(
                                "enteredOn",
                                on.filter(entered -> !entered.isAfter(day))
                                        .map(LocalDate::toString)
                                        .orElse(null))
                        .put("current", stage.equals(current(plan, day))));
        return all;
    }
}
