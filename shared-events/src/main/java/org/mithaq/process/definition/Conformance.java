package org.mithaq.process.definition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mithaq.process.Fact;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Definition.Requirement;
import org.mithaq.process.definition.Rules.Answer;

/** What a plan keeps of a process on a day: a function of the rules and the facts of that day, and of nothing else. */
public final class Conformance {

    private final Rules rules;
    private final Facts facts;

    private Conformance(Rules rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /** The verdict on every requirement, in the order of the definition. */
    public static List<Judgement> of(Rules rules, Facts facts) {
        var conformance = new Conformance(rules, facts);
        return rules.definition().requirements().stream()
                .map(conformance::judge)
                .toList();
    }

    /** The verdict on one requirement. */
    public static Judgement of(Rules rules, Facts facts, Requirement requirement) {
        return new Conformance(rules, facts).judge(requirement);
    }

    private Judgement judge(Requirement requirement) {
        var due = day(requirement.due());
        var because = new LinkedHashMap<String, Object>();
        var unknown = new LinkedHashSet<String>();
        for (var name : asked(requirement)) {
            facts.value(name).ifPresentOrElse(value -> because.put(name, value), () -> unknown.add(name));
        }
        return new Judgement(
                requirement, verdict(requirement, due), due, evidence(requirement), because, List.copyOf(unknown));
    }

    private Verdict verdict(Requirement requirement, Optional<LocalDate> due) {
        var applies = requirement.applies().isGiven() ? holds(requirement.applies()) : Optional.of(true);
        if (applies.isEmpty()) {
            return Verdict.CANNOT_TELL;
        }
        if (!applies.get()) {
            return Verdict.NOT_YET_DUE;
        }
        var met = holds(requirement.met());
        if (met.equals(Optional.of(true))) {
            return Verdict.MET;
        }
        if (requirement.due().isGiven() && hasTime(due)) {
            return Verdict.NOT_YET_DUE;
        }
        return met.isPresent() ? Verdict.NOT_MET : Verdict.CANNOT_TELL;
    }

    /** Also as long as nothing has happened from which the time is counted. */
    private boolean hasTime(Optional<LocalDate> due) {
        return due.isEmpty() || !due.get().isBefore(today());
    }

    private LocalDate today() {
        return (LocalDate) facts.value(Fact.TODAY).orElseThrow();
    }

    private Optional<Boolean> holds(Expression expression) {
        return told(expression).map(Boolean.class::cast);
    }

    private Optional<LocalDate> day(Expression expression) {
        return expression.isGiven() ? told(expression).map(LocalDate.class::cast) : Optional.empty();
    }

    private Optional<Object> told(Expression expression) {
        return rules.ask(expression, facts) instanceof Answer.Told(var value) ? Optional.of(value) : Optional.empty();
    }

    private Set<String> asked(Requirement requirement) {
        var asked = new LinkedHashSet<String>();
        Stream.of(requirement.applies(), requirement.met(), requirement.due())
                .filter(Expression::isGiven)
                .map(rules::factsIn)
                .forEach(asked::addAll);
        return asked;
    }

    private List<UUID> evidence(Requirement requirement) {
        return facts.value(requirement.evidence().text()).stream()
                .flatMap(events -> ((List<?>) events).stream())
                .map(UUID.class::cast)
                .toList();
    }
}
