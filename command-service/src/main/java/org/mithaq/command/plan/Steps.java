package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Language;
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

    private final Passing passing;
    private final Received<? extends PlanCommand> received;
    private final PlanRecord plan;
    private final Published process;

    private Steps(Passing passing, Received<? extends PlanCommand> received, PlanRecord plan, Published process) {
        this.passing = passing;
        this.received = received;
        this.plan = plan;
        this.process = process;
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
            process.ifPresent(known -> new Steps(passing, received, plan, known).check(taken));
        });
    }

    /** The codes of the requirements for this command that a plan does not meet, in whichever stage it was. */
    static Stream<String> unmet(
            Class<? extends PlanCommand> command, PlanRecord plan, Facts facts, Processes processes) {
        return plan.lifecycle().process().flatMap(processes::of).stream()
                .flatMap(process ->
                        unmet(process, process.definition().transitionsBy(command.getSimpleName()), () -> facts))
                .map(Requirement::code);
    }

    /** Most commands of a plan are no steps of its process, and cost nothing here. */
    private void check(PlanEvent taken) {
        var steps =
                process.definition().transitionsBy(received.command().getClass().getSimpleName());
        if (!steps.isEmpty()) {
            var asked = inItsStage(steps);
            isItsToDo(asked);
            passing.unlessAll(
                    unmet(process, asked, () -> factsWith(taken))
                            .map(requirement -> new Rejected.Fault(
                                    requirement.code(), requirement.title().read(Language.EN)))
                            .toList(),
                    "plan.requirements-missing",
                    "Requirements of the process are not met");
        }
    }

    /** The step that is possible in the stage of the day; for history that passes it over, every step of the command. */
    private List<Transition> inItsStage(List<Transition> steps) {
        var stages = Stages.of(process.rules(), Facts.of(plan, received.today())).during(received.occurredOn()).stream()
                .map(Stage::id)
                .toList();
        var step = steps.stream()
                .filter(one -> one.from().stream().anyMatch(stages::contains))
                .findFirst();
        passing.unless(
                step.isPresent(),
                "process.stage",
                "On this day the plan stands in the stage " + stages.getLast() + "; "
                        + steps.getFirst().command() + " is possible in: "
                        + listed(steps.stream().flatMap(one -> one.from().stream())));
        return step.map(List::of).orElse(steps);
    }

    private void isItsToDo(List<Transition> steps) {
        passing.unless(
                Rejected.Kind.FORBIDDEN,
                steps.stream()
                        .anyMatch(one -> one.roles().isEmpty() || one.roles().contains(received.role())),
                "process.role",
                "In the process " + process.ref().id() + " this is done by: "
                        + listed(steps.stream().flatMap(one -> one.roles().stream())));
    }

    private Facts factsWith(PlanEvent taken) {
        return Facts.of(plan.after(received.recording(plan.version() + 1, taken)), received.today());
    }

    /** What is not shown to be met blocks, also where nobody can tell; what is not asked yet does not. */
    private static Stream<Requirement> unmet(Published process, List<Transition> steps, Supplier<Facts> facts) {
        var asked = steps.stream()
                .flatMap(step -> step.requirements().stream())
                .distinct()
                .map(process.definition()::requirement)
                .flatMap(Optional::stream)
                .toList();
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        var known = facts.get();
        return asked.stream()
                .filter(requirement -> blocks(
                        Conformance.of(process.rules(), known, requirement).verdict()));
    }

    private static boolean blocks(Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.CANNOT_TELL;
    }

    private static String listed(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }
}
