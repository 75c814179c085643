package org.mithaq.query.drawing;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Definition.Transition;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.tasks.Task;
import org.mithaq.process.tasks.Tasks;

/** What a drawing of a process shows: its stages, the ways between them, and for a plan where it stands and what is missing. */
public record Sketch(Text title, List<Box> boxes, List<Way> ways) {

    /** Where a plan stands with regard to a stage. */
    public enum State {
        /** Nobody asks of a plan. */
        PLAIN,
        PASSED,
        HERE,
        AHEAD
    }

    /** A stage, and the day on which a plan entered it. */
    public record Box(String id, Text title, State state, Optional<LocalDate> entered) {}

    /**
     * A way from one stage to another.
     *
     * @param commands by which a plan goes it; by itself, if there is none
     * @param missing what blocks it for a plan that stands at its beginning
     */
    public record Way(String from, String to, List<String> commands, List<Text> missing) {}

    /** A process for itself. */
    public static Sketch of(Definition definition) {
        return new Sketch(
                definition.title(),
                definition.stages().stream()
                        .map(stage -> new Box(stage.id(), stage.title(), State.PLAIN, Optional.empty()))
                        .toList(),
                ways(definition, Set.of(), List.of()));
    }

    /** A process with a plan in it. */
    public static Sketch of(Rules rules, PlanRecord plan, LocalDate today) {
        var definition = rules.definition();
        var stages = Stages.of(rules, Facts.of(plan, today));
        var here = stages.on(today);
        var boxes = stages.all().stream()
                .map(entered -> new Box(
                        entered.stage().id(),
                        entered.stage().title(),
                        entered.stage().equals(here) ? State.HERE : entered.by(today) ? State.PASSED : State.AHEAD,
                        entered.on().filter(day -> !day.isAfter(today))))
                .toList();
        var steps = Tasks.stepsOf(rules, plan, today);
        return new Sketch(definition.title(), boxes, ways(definition, Set.of(here.id()), steps));
    }

    /** Commands that lead the same way share it; what stays where it is is no way. */
    private static List<Way> ways(Definition definition, Set<String> here, List<Task> steps) {
        record Ends(String from, String to) {}
        var between = definition.transitions().stream()
                .filter(transition -> !transition.to().isEmpty())
                .flatMap(transition -> transition.from().stream()
                        .filter(from -> !from.equals(transition.to()))
                        .map(from -> Map.entry(new Ends(from, transition.to()), transition)))
                .collect(groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var ways = new ArrayList<Way>();
        between.forEach((ends, transitions) -> {
            var commands = transitions.stream()
                    .filter(transition -> !transition.isByItself())
                    .map(Transition::command)
                    .distinct()
                    .toList();
            var missing = here.contains(ends.from()) ? missing(definition, steps, commands) : List.<Text>of();
            ways.add(new Way(ends.from(), ends.to(), commands, missing));
        });
        return List.copyOf(ways);
    }

    private static List<Text> missing(Definition definition, List<Task> steps, List<String> commands) {
        return steps.stream()
                .filter(step -> commands.contains(step.command()))
                .flatMap(step -> step.missing().stream())
                .distinct()
                .flatMap(code -> definition.requirement(code).stream())
                .map(Definition.Requirement::title)
                .toList();
    }
}
