package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition.Requirement;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Definition.Transition;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.definition.Verdict;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.publication.Published;

/** What the process to which a plan is bound asks of a wish that moves the plan on: in which stage, by whom, and what is met by then. */
final class Steps {

    private final Published process;
    private final Facts facts;

    private Steps(Published process, Facts facts) {
        this.process = process;
        this.facts = facts;
    }

    /**
     * Refuses a step that the process does not allow; notes what history passed over. What it asks for is asked of the record
     * with the step taken, on its day: who submits on 2 April what was named in June has not named it before.
     *
     * @param taken what happens if it is allowed
     */
    static void check(
            Passing passing,
            Received<? extends PlanCommand> received,
            PlanEvent taken,
            PlanRecord plan,
            Processes processes) {
        plan.lifecycle().process().ifPresent(pin -> {
            var process = processes.of(pin);
            passing.unless(
                    process.isPresent(),
                    "process.unknown",
                    "The process of this plan, " + pin.id() + " in version " + pin.version() + ", is not known here");
            process.ifPresent(known -> {
                var stages = Stages.of(known.rules(), Facts.of(plan, received.today()));
                var after = plan.after(new Recorded<>(
                        received.id(),
                        plan.version() + 1,
                        received.occurredOn(),
                        received.actor(),
                        received.role(),
                        received.onBehalfOf(),
                        taken));
                new Steps(known, Facts.of(after, received.today())).check(passing, received, stages);
            });
        });
    }

    /** The codes of the requirements for this command that a plan does not meet, in whichever stage it was. */
    static Stream<String> unmet(
            Class<? extends PlanCommand> command, PlanRecord plan, Facts facts, Processes processes) {
        return plan.lifecycle().process().flatMap(processes::of).stream()
                .flatMap(process ->
                        new Steps(process, facts).unmet(process.definition().transitionsBy(command.getSimpleName())))
                .map(Requirement::code);
    }

    private void check(Passing passing, Received<? extends PlanCommand> received, Stages known) {
        var command = received.command().getClass().getSimpleName();
        var steps = process.definition().transitionsBy(command);
        if (steps.isEmpty()) {
            return;
        }
        var stages = known.during(received.occurredOn()).stream().map(Stage::id).toList();
        var step = steps.stream()
                .filter(one -> one.from().stream().anyMatch(stages::contains))
                .findFirst();
        passing.unless(step.isPresent(), "process.stage", stageSentence(command, stages.getLast(), steps));
        var asked = step.map(List::of).orElse(steps);
        passing.unless(
                Rejected.Kind.FORBIDDEN,
                asked.stream()
                        .anyMatch(one -> one.roles().isEmpty() || one.roles().contains(received.role())),
                "process.role",
                "In the process " + process.ref().id() + " this is done by: "
                        + listed(asked.stream().flatMap(one -> one.roles().stream())));
        passing.unlessAll(
                unmet(asked)
                        .map(requirement -> new Rejected.Fault(
                                requirement.code(), requirement.title().read(Language.EN)))
                        .toList(),
                "plan.requirements-missing",
                "Requirements of the process are not met");
    }

    /** What is not shown to be met blocks, also where nobody can tell; what is not asked yet does not. */
    private Stream<Requirement> unmet(List<Transition> steps) {
        return steps.stream()
                .flatMap(step -> step.requirements().stream())
                .distinct()
                .map(process.definition()::requirement)
                .flatMap(Optional::stream)
                .filter(requirement -> blocks(
                        Conformance.of(process.rules(), facts, requirement).verdict()));
    }

    private static boolean blocks(Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.CANNOT_TELL;
    }

    private static String stageSentence(String command, String stage, List<Transition> steps) {
        return "On this day the plan stands in the stage " + stage + "; " + command + " is possible in: "
                + listed(steps.stream().flatMap(one -> one.from().stream()));
    }

    private static String listed(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }
}
