package org.mithaq.process.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.events.Role;
import org.mithaq.plan.DayByDay;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Definition.Obligation;
import org.mithaq.process.definition.Definition.Often;
import org.mithaq.process.definition.Definition.Requirement;
import org.mithaq.process.definition.Definition.Rule;
import org.mithaq.process.definition.Definition.Transition;
import org.mithaq.process.definition.Judgement;
import org.mithaq.process.definition.Period;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.definition.Timer;
import org.mithaq.process.definition.Verdict;

/** Everything that waits for somebody in a plan on a day: a function of rules, record and day, so that it is stored nowhere. */
public final class Tasks {

    /** Those who may send every command take the steps for which a process names nobody. */
    private static final List<String> EVERY_COMMAND = List.of(Role.POINT_OF_CONTACT.id(), Role.ADMIN.id());

    private final Rules rules;
    private final PlanRecord plan;
    private final LocalDate today;
    private final Facts facts;
    private final List<Judgement> judgements;

    private Tasks(Rules rules, PlanRecord plan, LocalDate today) {
        this.rules = rules;
        this.plan = plan;
        this.today = today;
        this.facts = Facts.of(plan, today);
        this.judgements = Conformance.of(rules, facts);
    }

    /** In the order of the definition: steps, requirements, obligations, and what timers have noticed. */
    public static List<Task> of(Rules rules, PlanRecord plan, LocalDate today) {
        var tasks = new Tasks(rules, plan, today);
        return Stream.of(tasks.steps(), tasks.duties(), tasks.noticed())
                .flatMap(found -> found)
                .toList();
    }

    /** The steps alone. */
    public static List<Task> stepsOf(Rules rules, PlanRecord plan, LocalDate today) {
        return new Tasks(rules, plan, today).steps().toList();
    }

    /** What moves the plan on from where it stands. */
    private Stream<Task> steps() {
        var stages = Stages.of(rules, facts);
        var here = stages.on(today);
        var since = stages.all().stream()
                .filter(entered -> entered.stage().equals(here))
                .findFirst()
                .flatMap(Stages.Entered::on);
        return rules.definition().transitionsFrom(here.id()).stream()
                .filter(step -> !step.isByItself() && !step.to().isEmpty())
                .map(step -> new Task(
                        Task.Kind.STEP,
                        step.command(),
                        rules.definition().stage(step.to()).title(),
                        rules.definition().source(),
                        step.command(),
                        step.roles().isEmpty() ? EVERY_COMMAND : step.roles(),
                        List.of(),
                        since,
                        Optional.empty(),
                        missing(step)));
    }

    private List<String> missing(Transition step) {
        return judgements.stream()
                .filter(judgement ->
                        step.requirements().contains(judgement.rule().code())
                                && judgement.verdict() != Verdict.MET
                                && judgement.verdict() != Verdict.NOT_YET_DUE)
                .map(judgement -> judgement.rule().code())
                .toList();
    }

    /** The requirements and obligations that somebody can settle now. */
    private Stream<Task> duties() {
        var waiting = judgements.stream().filter(this::waits).toList();
        var since = since(waiting.stream()
                .map(Judgement::rule)
                .filter(Requirement.class::isInstance)
                .map(Requirement.class::cast)
                .toList());
        return waiting.stream().map(judgement -> switch (judgement.rule()) {
            case Requirement rule ->
                task(Task.Kind.REQUIREMENT, rule, Optional.ofNullable(since.get(rule.code())), judgement.due());
            case Obligation rule ->
                task(
                        Task.Kind.OBLIGATION,
                        rule,
                        Optional.of(judgement.periods().getLast().from()),
                        Optional.of(judgement.periods().getLast().due()));
        });
    }

    private boolean waits(Judgement judgement) {
        return judgement.rule().duty().isGiven()
                && switch (judgement.rule()) {
                    case Requirement _ -> isOpen(judgement);
                    case Obligation rule ->
                        !judgement.periods().isEmpty()
                                && isOpen(rule, judgement.periods().getLast());
                };
    }

    /** Not met, or not yet and the time for it runs; what nobody can tell waits for somebody who does. */
    private static boolean isOpen(Judgement judgement) {
        return switch (judgement.verdict()) {
            case NOT_MET, CANNOT_TELL -> true;
            case NOT_YET_DUE -> judgement.due().isPresent();
            case MET -> false;
        };
    }

    /** A period of the calendar that is over cannot be kept any more; a gap lasts until somebody ends it. */
    private boolean isOpen(Obligation rule, Period last) {
        return switch (last.verdict()) {
            case NOT_YET_DUE -> true;
            case NOT_MET -> rule.often() instanceof Often.Within && isStillAsked(rule);
            case MET, CANNOT_TELL -> false;
        };
    }

    private boolean isStillAsked(Obligation rule) {
        return !rule.until().isGiven()
                || !(rules.ask(rule.until(), facts) instanceof Rules.Answer.Told(LocalDate until))
                || !until.isBefore(today);
    }

    private Task task(Task.Kind kind, Rule rule, Optional<LocalDate> since, Optional<LocalDate> until) {
        var duty = rule.duty();
        return new Task(
                kind,
                rule.code(),
                rule.title(),
                rule.source(),
                duty.command(),
                duty.roles(),
                members(duty.members()),
                since,
                until,
                List.of());
    }

    /** What was noticed on the day to which its timer is still set, and is not settled. */
    private Stream<Task> noticed() {
        return rules.definition().timers().stream()
                .filter(timer -> timer.duty().isGiven() && !RunningTimers.isSettled(timer, rules, facts))
                .flatMap(timer -> RunningTimers.day(timer, rules, facts)
                        .filter(on -> !on.isAfter(today) && plan.timers().wasTriggered(timer.code(), on))
                        .map(on -> noticed(timer, on))
                        .stream());
    }

    private Task noticed(Timer timer, LocalDate on) {
        return new Task(
                Task.Kind.valueOf(timer.kind().name()),
                timer.code(),
                timer.title(),
                timer.source(),
                timer.duty().command(),
                timer.duty().roles(),
                members(timer.duty().members()),
                Optional.of(on),
                Optional.empty(),
                List.of());
    }

    private List<String> members(Expression fact) {
        return fact.isGiven()
                ? facts.value(fact.text()).stream()
                        .flatMap(members -> ((List<?>) members).stream())
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** The beginning of the last stretch of days on which each of these has waited; one pass over the days of the plan. */
    private Map<String, LocalDate> since(List<Requirement> waiting) {
        var since = new HashMap<String, LocalDate>();
        if (waiting.isEmpty()) {
            return since;
        }
        var days = new DayByDay();
        var told = plan.told().whatHolds().stream()
                .filter(recorded -> !(recorded.event() instanceof CorrectionEvent))
                .sorted(Recorded.AS_IT_HAPPENED)
                .toList();
        for (var at = 0; at < told.size(); at++) {
            var day = told.get(at).occurredOn();
            days.tell(told.get(at));
            if (at + 1 == told.size() || !told.get(at + 1).occurredOn().equals(day)) {
                var open = open(waiting, Facts.of(days.record(), day));
                since.keySet().retainAll(open);
                open.forEach(code -> since.putIfAbsent(code, day));
            }
        }
        return since;
    }

    private Set<String> open(List<Requirement> those, Facts then) {
        var open = new HashSet<String>();
        for (var requirement : those) {
            if (isOpen(Conformance.of(rules, then, requirement))) {
                open.add(requirement.code());
            }
        }
        return open;
    }
}
