package org.mithaq.process.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.process.Fact;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Duty;
import org.mithaq.process.definition.Fault;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.definition.Timer;
import org.mithaq.process.definition.Ways;

/**
 * The expressions of a definition, each parsed, bounded and typed once: a name that is spelled wrongly is told with its line
 * when the definition is published, and not found out when a plan is judged.
 */
final class Checking {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_NODES = 2_000;
    private static final int DEEPEST = 50;
    private static final int MOST_ITERATIONS = 1_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_CHARACTERS)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .enableReservedIds(true)
            .enableHiddenAccumulatorVar(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final Definition definition;
    private final Cel cel;
    private final Map<Expression, Asked> asked = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** An expression that has been checked, and the facts that it names. */
    record Asked(CelRuntime.Program program, Set<String> facts) {}

    private Checking(Definition definition) {
        this.definition = definition;
        this.cel = language(definition);
    }

    /** What can be asked; {@link Faulty} with everything that is wrong in any expression, or in the ways of a plan. */
    static Map<Expression, Asked> of(Definition definition) {
        var checking = new Checking(definition);
        checking.faults.addAll(Ways.faultsIn(definition));
        definition.stages().forEach(checking::check);
        definition.requirements().forEach(checking::check);
        definition.obligations().forEach(checking::check);
        definition.timers().forEach(checking::check);
        if (!checking.faults.isEmpty()) {
            checking.faults.sort(Comparator.comparingInt(Fault::line));
            throw new Faulty(checking.faults);
        }
        return Map.copyOf(checking.asked);
    }

    private static Cel language(Definition definition) {
        var cel = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.FILTER);
        facts(definition).forEach(fact -> cel.addVar(fact.name(), Words.typeOf(fact.kind())));
        definition.policy().keySet().forEach(name -> cel.addVar(Definition.POLICY + name, SimpleType.INT));
        Words.withFunctions(cel);
        definition.workingDays().ifPresent(days -> Words.withWorkingDays(cel, days));
        return cel.build();
    }

    /** The facts of the vocabulary in which the definition speaks. */
    private static Stream<Fact> facts(Definition definition) {
        return Facts.vocabulary().values().stream().filter(fact -> fact.since() <= definition.vocabulary());
    }

    /** A stage that is entered and left by the calendar alone would be another one for every day on which it is asked. */
    private void check(Definition.Stage stage) {
        check(stage.entered(), SimpleType.TIMESTAMP, "a day");
        checkStandsStill(stage.entered(), "stage.moves", "the day on which a stage was entered does not change");
    }

    /** A timer that is set and unset by the calendar alone would have to be looked at on every day. */
    private void check(Timer timer) {
        check(timer.on(), SimpleType.TIMESTAMP, "a day");
        check(timer.unless(), SimpleType.BOOL, "yes or no");
        checkStandsStill(timer.on(), "timer.moves", "a timer waits for a day that stands still");
        Optional.ofNullable(asked.get(timer.on())).map(Asked::facts).orElse(Set.of()).stream()
                .filter(name -> name.startsWith("timers."))
                .forEach(name -> fault(
                        timer.on(),
                        "timer.circular",
                        name + " changes when a timer is triggered, and would set it anew"));
        checkStandsStill(timer.unless(), "timer.moves", "what settles a timer happens, and does not pass");
        check(timer.duty());
    }

    private void checkStandsStill(Expression expression, String code, String because) {
        var names = Optional.ofNullable(asked.get(expression)).map(Asked::facts).orElse(Set.of());
        facts(definition)
                .filter(Fact::movesWithTheDay)
                .map(Fact::name)
                .filter(names::contains)
                .forEach(name -> fault(expression, code, name + " changes from day to day, and " + because));
    }

    private void check(Duty duty) {
        var members = duty.members();
        if (members.isGiven()
                && facts(definition)
                        .noneMatch(fact -> fact.namesMembers() && fact.name().equals(members.text()))) {
            fault(members, "members.unknown", members.text() + " is no fact that names members");
        }
    }

    private void check(Definition.Requirement requirement) {
        check(requirement.applies(), SimpleType.BOOL, "yes or no");
        check(requirement.due(), SimpleType.TIMESTAMP, "a day");
        check(requirement.met(), SimpleType.BOOL, "yes or no");
        var evidence = requirement.evidence();
        if (facts(definition)
                .noneMatch(
                        fact -> fact.kind() == Fact.Kind.EVENTS && fact.name().equals(evidence.text()))) {
            fault(evidence, "evidence.unknown", evidence.text() + " is no fact that names events");
        }
        check(requirement.duty());
    }

    private void check(Definition.Obligation obligation) {
        check(obligation.from(), SimpleType.TIMESTAMP, "a day");
        check(obligation.until(), SimpleType.TIMESTAMP, "a day");
        checkFigure(obligation.often().figure());
        var counts = obligation.counts();
        if (facts(definition)
                .noneMatch(fact -> fact.countsEvents() && fact.name().equals(counts.text()))) {
            fault(counts, "counts.unknown", counts.text() + " is no fact that counts events");
        }
        check(obligation.duty());
    }

    /** How often is a number that stands there, or a figure of the process: the same for every plan. */
    private void checkFigure(Expression expression) {
        check(expression, SimpleType.INT, "a number");
        Optional.ofNullable(asked.get(expression)).ifPresent(known -> {
            if (!known.facts().isEmpty()) {
                fault(expression, "figure.facts", "How often it is to be does not depend on a plan");
            } else if (!inBounds(known)) {
                fault(expression, "figure.bounds", "This is a number from 1 to " + Conformance.MOST);
            }
        });
    }

    private boolean inBounds(Asked figure) {
        try {
            var said = figure.program()
                    .eval(name -> Optional.ofNullable(
                                    definition.policy().get(name.substring(Definition.POLICY.length())))
                            .map(Definition.Policy::value));
            return said instanceof Long number && number > 0 && number <= Conformance.MOST;
        } catch (CelEvaluationException _) {
            return false;
        }
    }

    private void check(Expression expression, CelType wanted, String inWords) {
        if (!expression.isGiven()) {
            return;
        }
        compiled(expression).ifPresent(tree -> {
            if (!tree.getResultType().equals(wanted)) {
                fault(
                        expression,
                        "expression.type",
                        "This says " + tree.getResultType().name() + ", and " + inWords + " is asked");
            }
            Grammar.foreignIn(tree).forEach(foreign -> fault(expression, foreign.code(), foreign.sentence()));
            program(expression, tree).ifPresent(program -> asked.put(expression, new Asked(program, factsIn(tree))));
        });
    }

    private void fault(Expression expression, String code, String sentence) {
        faults.add(new Fault(expression.line(), code, sentence));
    }

    private Optional<CelAbstractSyntaxTree> compiled(Expression expression) {
        CelValidationResult result = cel.compile(expression.text());
        if (result.hasError()) {
            result.getErrors().forEach(error -> fault(expression, "expression.wrong", error.getMessage()));
            return Optional.empty();
        }
        try {
            return Optional.of(result.getAst());
        } catch (CelValidationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private Optional<CelRuntime.Program> program(Expression expression, CelAbstractSyntaxTree tree) {
        try {
            return Optional.of(cel.createProgram(tree));
        } catch (CelEvaluationException wrong) {
            fault(expression, "expression.wrong", String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static Set<String> factsIn(CelAbstractSyntaxTree tree) {
        var named =
                tree.getReferenceMap().values().stream().map(CelReference::name).collect(Collectors.toSet());
        var facts = new LinkedHashSet<String>();
        Facts.vocabulary().keySet().stream().filter(named::contains).forEach(facts::add);
        return facts;
    }
}
