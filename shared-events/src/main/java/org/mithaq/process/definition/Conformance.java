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
import org.mithaq.process.definition.Definition.Obligation;
import org.mithaq.process.definition.Definition.Often;
import org.mithaq.process.definition.Definition.Often.Times;
import org.mithaq.process.definition.Definition.Often.Within;
import org.mithaq.process.definition.Definition.Requirement;
import org.mithaq.process.definition.Definition.Rule;
import org.mithaq.process.definition.Recurrence.Happened;
import org.mithaq.process.definition.Rules.Answer;

/** What a plan keeps of a process on a day: a function of the rules and the facts of that day, and of nothing else. */
public final class Conformance {

    /** Months, or times a period: more than a century of them means nothing. */
    public static final long MOST = 1_200;

    private final Rules rules;
    private final Facts facts;

    private Conformance(Rules rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /** The verdict on every requirement and every obligation, in the order of the definition. */
    public static List<Judgement> of(Rules rules, Facts facts) {
        var conformance = new Conformance(rules, facts);
        return Stream.concat(
                        rules.definition().requirements().stream().map(conformance::judge),
                        rules.definition().obligations().stream().map(conformance::judge))
                .toList();
    }

    /** The verdict on one requirement. */
    public static Judgement of(Rules rules, Facts facts, Requirement requirement) {
        return new Conformance(rules, facts).judge(requirement);
    }

    private Judgement judge(Requirement requirement) {
        var due = day(requirement.due());
        var asked = asked(requirement.applies(), requirement.met(), requirement.due());
        return judgement(
                requirement,
                verdict(requirement, due),
                due,
                List.of(),
                events(requirement.evidence().text()),
                asked);
    }

    private Judgement judgement(
            Rule rule,
            Verdict verdict,
            Optional<LocalDate> due,
            List<Period> periods,
            List<UUID> evidence,
            Set<String> asked) {
        var because = new LinkedHashMap<String, Object>();
        var unknown = new LinkedHashSet<String>();
        for (var name : asked) {
            facts.value(name).ifPresentOrElse(value -> because.put(name, value), () -> unknown.add(name));
        }
        return new Judgement(rule, verdict, due, periods, evidence, because, List.copyOf(unknown));
    }

    /** Missed once is missed: which periods were kept stands beside it. Until it begins there is time. */
    private Judgement judge(Obligation obligation) {
        var counts = obligation.counts().text();
        var asked = asked(obligation.from(), obligation.until());
        asked.add(counts);
        var from = day(obligation.from()).map(this::sinceItsOpening);
        var figure = facts.value(counts).flatMap(_ -> figure(obligation.often()));
        var periods = figure.flatMap(known -> from.map(begin -> periods(obligation, begin, known)))
                .orElse(List.of());
        var last = Stream.of(Verdict.NOT_MET, Verdict.NOT_YET_DUE, Verdict.MET)
                .flatMap(verdict -> periods.reversed().stream().filter(period -> period.verdict() == verdict))
                .findFirst();
        return judgement(
                obligation,
                figure.isPresent() ? verdict(periods) : Verdict.CANNOT_TELL,
                last.map(Period::due),
                periods,
                periods.stream().flatMap(period -> period.events().stream()).toList(),
                asked);
    }

    /** Nothing is asked of a plan before it is one. */
    private LocalDate sinceItsOpening(LocalDate day) {
        return facts.value("plan.openedOn")
                .map(LocalDate.class::cast)
                .filter(day::isBefore)
                .orElse(day);
    }

    private static Verdict verdict(List<Period> periods) {
        return Stream.of(Verdict.NOT_MET, Verdict.MET)
                .filter(verdict -> periods.stream().anyMatch(period -> period.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.NOT_YET_DUE);
    }

    private Optional<Long> figure(Often often) {
        return told(often.figure()).map(Long.class::cast).filter(figure -> figure > 0 && figure <= MOST);
    }

    private List<Period> periods(Obligation obligation, LocalDate from, long figure) {
        var events = Optional.ofNullable(
                        Facts.vocabulary().get(obligation.counts().text()))
                .flatMap(Fact::evidence)
                .orElseThrow();
        var happened = facts.events(events).stream()
                .map(event -> new Happened(event.occurredOn(), event.id()))
                .toList();
        var recurrence = new Recurrence(from, day(obligation.until()), today(), happened);
        return switch (obligation.often()) {
            case Within _ -> recurrence.within(figure);
            case Times times -> recurrence.times(figure, times.per());
        };
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

    private Set<String> asked(Expression... expressions) {
        var asked = new LinkedHashSet<String>();
        Stream.of(expressions).filter(Expression::isGiven).map(rules::factsIn).forEach(asked::addAll);
        return asked;
    }

    /** A list that nobody changes, and that is as long as a plan has reports: it is given on as it is. */
    @SuppressWarnings("unchecked")
    private List<UUID> events(String fact) {
        return facts.value(fact).map(events -> (List<UUID>) events).orElse(List.of());
    }
}
