package org.mithaq.local.demo;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mithaq.local.demo.region.DemonstrationPlan;
import org.mithaq.local.demo.region.Sender;
import org.mithaq.local.demo.region.Step;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;

/**
 * The plan that a program tells. Its story ends on the day before it is first loaded; later it is the same story, whatever
 * the day, since the plan that is there says when it was opened.
 */
record LoadedStory(Function<Sender, CommandDoor> doors, PlanList plans, Clock clock) implements Loading {

    private static final String PLAN = DemonstrationPlan.ID;

    @Override
    public Map<String, Long> load() {
        var story = story();
        var version = version(story.steps());
        consult(story.consultation());
        return Map.of(PLAN, version);
    }

    private long version(List<Step> steps) {
        var told = steps.stream().filter(step -> step.refusal().isEmpty()).count();
        // the door remembers for 90 days what it has answered; what is all there need not be sent again
        return plans.version(PLAN) >= told ? told : new Telling(doors).tell(PLAN, steps);
    }

    /** After the plan, which is told of it and would seem whole before its time. */
    private void consult(List<Step> steps) {
        if (plans.versionOfConsultation(DemonstrationPlan.CONSULTATION) < steps.size()) {
            new Telling(doors).tell(DemonstrationPlan.CONSULTATION, steps);
        }
    }

    private DemonstrationPlan story() {
        return plans.openedOn(PLAN).map(DemonstrationPlan::openedOn).orElseGet(this::opened);
    }

    /** Opens the plan, unless it was opened before and readers do not see it yet. */
    private DemonstrationPlan opened() {
        var fresh = DemonstrationPlan.until(
                LocalDate.now(clock.withZone(DemonstrationPlan.ZONE)).minusDays(1));
        var opening = fresh.steps().getFirst();
        var answer = answer(opening);
        if (!answer.equals("command.key-reused")) {
            return fresh;
        }
        plans.await(Map.of(PLAN, 1L));
        return plans.openedOn(PLAN)
                .map(DemonstrationPlan::openedOn)
                .orElseThrow(() -> failed("The plan " + PLAN + " does not say when it was opened"));
    }

    private String answer(Step opening) {
        return doors.apply(opening.sender())
                .answers(PLAN, List.of(opening.line()))
                .getFirst()
                .at("/problem/code")
                .asString("");
    }
}
