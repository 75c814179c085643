package org.mithaq.process.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.Instant;
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
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Fault;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.definition.Rules;

/**
 * The rules of a definition. Each expression is parsed, bounded and typed once, so that a name that is spelled wrongly is told
 * with its line when the definition is published and not found out when a plan is judged.
 */
public final class CelRules implements Rules {

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
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final Definition definition;
    private final Cel cel;
    private final Map<Expression, Asked> asked = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** An expression that has been checked, and the facts that it names. */
    private record Asked(CelRuntime.Program program, Set<String> facts) {}

    private CelRules(Definition definition) {
        this.definition = definition;
        this.cel = language(definition);
    }

    /** The rules of this definition; {@link Faulty} with everything that is wrong in its expressions. */
    public static CelRules of(Definition definition) {
        var rules = new CelRules(definition);
        definition.stages().forEach(stage -> rules.check(stage.entered(), SimpleType.TIMESTAMP, "a day"));
        definition.requirements().forEach(rules::check);
        if (!rules.faults.isEmpty()) {
            rules.faults.sort(Comparator.comparingInt(Fault::line));
            throw new Faulty(rules.faults);
        }
        return rules;
    }

    private static Cel language(Definition definition) {
        var cel = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.FILTER);
        Facts.vocabulary().values().stream()
                .filter(fact -> fact.since() <= definition.vocabulary())
                .forEach(fact -> cel.addVar(fact.name(), Words.typeOf(fact.kind())));
        definition.policy().keySet().forEach(name -> cel.addVar(Definition.POLICY + name, SimpleType.INT));
        return Words.withFunctions(cel).build();
    }

    private void check(Definition.Requirement requirement) {
        check(requirement.applies(), SimpleType.BOOL, "yes or no");
        check(requirement.due(), SimpleType.TIMESTAMP, "a day");
        check(requirement.met(), SimpleType.BOOL, "yes or no");
        var evidence = Facts.vocabulary().get(requirement.evidence().text());
        if (evidence == null || evidence.kind() != Fact.Kind.EVENTS) {
            faults.add(new Fault(
                    requirement.evidence().line(),
                    "evidence.unknown",
                    requirement.evidence().text() + " is no fact that names events"));
        }
    }

    private void check(Expression expression, CelType wanted, String inWords) {
        if (!expression.isGiven()) {
            return;
        }
        var compiled = compiled(expression);
        compiled.ifPresent(tree -> {
            if (!tree.getResultType().equals(wanted)) {
                faults.add(new Fault(
                        expression.line(),
                        "expression.type",
                        "This says " + tree.getResultType().name() + ", and " + inWords + " is asked"));
            }
            functions(tree)
                    .filter(name -> !Words.FUNCTIONS.contains(name))
                    .distinct()
                    .forEach(name -> faults.add(
                            new Fault(expression.line(), "expression.function", name + " is not offered to rules")));
        });
        compiled.flatMap(tree -> program(expression, tree))
                .ifPresent(program -> asked.put(expression, new Asked(program, factsIn(compiled.orElseThrow()))));
    }

    private Optional<CelAbstractSyntaxTree> compiled(Expression expression) {
        CelValidationResult result = cel.compile(expression.text());
        if (result.hasError()) {
            result.getErrors()
                    .forEach(error -> faults.add(new Fault(expression.line(), "expression.wrong", error.getMessage())));
            return Optional.empty();
        }
        try {
            return Optional.of(result.getAst());
        } catch (CelValidationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Stream<String> functions(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(node -> node.expr().call().function());
    }

    private Optional<CelRuntime.Program> program(Expression expression, CelAbstractSyntaxTree tree) {
        try {
            return Optional.of(cel.createProgram(tree));
        } catch (CelEvaluationException wrong) {
            faults.add(new Fault(expression.line(), "expression.wrong", String.valueOf(wrong.getMessage())));
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

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Set<String> factsIn(Expression expression) {
        return of(expression).facts();
    }

    @Override
    public Answer ask(Expression expression, Facts facts) {
        try {
            var said = of(expression).program().eval(name -> value(name, facts));
            return new Answer.Told(said instanceof Instant day ? Words.day(day) : said);
        } catch (CelEvaluationException _) {
            return new Answer.Untold();
        }
    }

    private Asked of(Expression expression) {
        var known = asked.get(expression);
        if (known == null) {
            throw new IllegalArgumentException("No expression of this definition: " + expression);
        }
        return known;
    }

    private Optional<Object> value(String name, Facts facts) {
        if (name.startsWith(Definition.POLICY)) {
            return Optional.ofNullable(definition.policy().get(name.substring(Definition.POLICY.length())))
                    .map(Definition.Policy::value);
        }
        return Facts.vocabulary().containsKey(name) ? facts.value(name).map(Words::spoken) : Optional.empty();
    }
}
