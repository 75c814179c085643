package org.mithaq.process.definition;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.events.Role;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Definition.Transition;

/**
 * The ways of a plan through the stages of a definition: whether what is named exists, whether every stage can be reached and
 * left, and whether what is to block something does.
 */
public final class Ways {

    private final Definition definition;
    private final List<Fault> faults = new ArrayList<>();

    private Ways(Definition definition) {
        this.definition = definition;
    }

    /** What is wrong with them. */
    public static List<Fault> faultsIn(Definition definition) {
        var ways = new Ways(definition);
        definition.transitions().forEach(ways::check);
        definition.requirements().forEach(rule -> ways.check(rule.duty(), rule.line()));
        definition.obligations().forEach(rule -> ways.check(rule.duty(), rule.line()));
        definition.timers().forEach(timer -> ways.check(timer.duty(), timer.line()));
        ways.sayWhatIsTwice();
        ways.sayWhatCannotBeReached();
        ways.sayWhatCannotBeLeft();
        ways.sayWhatBlocksNothing();
        return ways.faults;
    }

    private void check(Transition transition) {
        var line = transition.line();
        if (!transition.isByItself() && !Transition.COMMANDS.contains(transition.command())) {
            fault(
                    line,
                    "transition.command",
                    transition.command() + " moves no plan on; these do: " + Transition.COMMANDS);
        }
        if (transition.isByItself()
                && (transition.to().isEmpty()
                        || !transition.roles().isEmpty()
                        || !transition.requirements().isEmpty())) {
            fault(
                    line,
                    "transition.by-itself",
                    "What happens by itself leads somewhere, is nobody's to do and waits for nothing");
        }
        var stages = definition.stages().stream().map(Stage::id).collect(toSet());
        Stream.concat(transition.from().stream(), transition.leadsTo().stream())
                .distinct()
                .filter(stage -> !stages.contains(stage))
                .forEach(stage -> fault(line, "stage.unknown", "There is no stage " + stage));
        checkRoles(transition.roles(), line);
        transition.requirements().forEach(code -> checkRequirement(code, line));
    }

    /** What is somebody's matter has a command by which they settle it, and who has a command is somebody. */
    private void check(Duty duty, int line) {
        checkRoles(duty.roles(), line);
        if (duty.isGiven() && !Duty.COMMANDS.contains(duty.command())) {
            fault(line, "duty.command", duty.command() + " settles nothing; these do: " + Duty.COMMANDS);
        }
        if (duty.isGiven() == duty.roles().isEmpty() || (duty.members().isGiven() && !duty.isGiven())) {
            fault(line, "duty.whose", "command and roles belong together: who is asked, and what they do then");
        }
    }

    private void checkRoles(List<String> roles, int line) {
        roles.stream()
                .filter(role -> Role.of(role).isEmpty())
                .forEach(role -> fault(line, "role.unknown", "There is no role " + role));
    }

    private void checkRequirement(String code, int line) {
        var named = definition.requirement(code);
        if (named.isEmpty()) {
            fault(line, "requirement.unknown", "There is no requirement " + code);
        } else if (named.get().effect() == Effect.REPORTS) {
            fault(line, "requirement.reports", code + " only reports, so that it blocks nothing");
        }
    }

    private void sayWhatIsTwice() {
        var seen = new HashSet<String>();
        definition.transitions().stream()
                .filter(transition -> !transition.isByItself())
                .forEach(transition -> transition.from().stream()
                        .filter(from -> !seen.add(transition.command() + " " + from))
                        .forEach(from -> fault(
                                transition.line(),
                                "transition.twice",
                                "What " + transition.command() + " does in the stage " + from
                                        + " is already said above")));
    }

    private void sayWhatCannotBeReached() {
        if (definition.stages().isEmpty()) {
            fault(1, "stage.none", "A process has a stage at least");
        } else {
            var reached = from(Set.of(definition.stages().getFirst().id()), Transition::from, Transition::leadsTo);
            definition.stages().stream()
                    .filter(stage -> !reached.contains(stage.id()))
                    .forEach(stage -> fault(stage.line(), "stage.unreachable", "No way leads to " + stage.id()));
        }
    }

    private void sayWhatCannotBeLeft() {
        var ends =
                definition.stages().stream().filter(Stage::end).map(Stage::id).collect(toSet());
        var leaves = from(ends, Transition::leadsTo, Transition::from);
        definition.stages().stream()
                .filter(stage -> !leaves.contains(stage.id()))
                .forEach(stage -> fault(
                        stage.line(),
                        "stage.no-way-out",
                        "No way leads from " + stage.id() + " to a stage that is an end"));
        definition.transitions().stream()
                .filter(transition -> !transition.to().isEmpty())
                .forEach(transition -> transition.from().stream()
                        .filter(ends::contains)
                        .forEach(from ->
                                fault(transition.line(), "stage.end", from + " is an end, which nothing leaves")));
    }

    private void sayWhatBlocksNothing() {
        var blocking = definition.transitions().stream()
                .flatMap(transition -> transition.requirements().stream())
                .collect(toSet());
        definition.requirements().stream()
                .filter(requirement -> requirement.effect() == Effect.BLOCKS && !blocking.contains(requirement.code()))
                .forEach(requirement -> fault(
                        requirement.line(),
                        "requirement.blocks-nothing",
                        requirement.code() + " blocks, and no transition asks for it"));
    }

    /** Every stage on a way that begins at one of these. */
    private Set<String> from(
            Set<String> first, Function<Transition, List<String>> here, Function<Transition, List<String>> there) {
        var found = new HashSet<>(first);
        boolean grown;
        do {
            grown = definition.transitions().stream()
                    .filter(transition -> here.apply(transition).stream().anyMatch(found::contains))
                    .map(there)
                    .map(found::addAll)
                    .reduce(false, Boolean::logicalOr);
        } while (grown);
        return found;
    }

    private void fault(int line, String code, String sentence) {
        faults.add(new Fault(line, code, sentence));
    }
}
