package org.mithaq.process.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule may use of the language. What is left out costs more than a rule is worth, or means nothing over facts: with
 * texts that are put together, or lists within lists, a short expression makes gigabytes.
 */
final class Grammar {

    private static final Set<String> FUNCTIONS = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_?_:_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            Grammar.PLUS,
            "_-_",
            "_*_",
            "-_",
            "_[_]",
            "@in",
            "size",
            "@not_strictly_false",
            Words.DAY,
            "plusDays",
            "plusMonths",
            Words.WORKING_DAYS,
            "daysBetween",
            "quarterOf");

    private static final String PLUS = "_+_";
    private static final Set<String> SUMS = Set.of("add_int64", "add_uint64", "add_double");
    private static final Set<CelType> IN_LISTS = Set.of(
            SimpleType.BOOL,
            SimpleType.INT,
            SimpleType.UINT,
            SimpleType.DOUBLE,
            SimpleType.STRING,
            SimpleType.TIMESTAMP);

    private final CelAbstractSyntaxTree tree;

    private Grammar(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    /** What is not offered to rules, by the code of a fault and in words. */
    record Foreign(String code, String sentence) {}

    /** Everything in this expression that is not offered to rules. */
    static List<Foreign> foreignIn(CelAbstractSyntaxTree tree) {
        var grammar = new Grammar(tree);
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .flatMap(node -> grammar.foreign(node.getKind(), node.expr()).stream())
                .distinct()
                .toList();
    }

    private Optional<Foreign> foreign(Kind kind, CelExpr expression) {
        return switch (kind) {
            case CALL -> inCall(expression);
            case LIST -> inList(expression);
            case STRUCT, MAP ->
                Optional.of(new Foreign("expression.form", "Rules speak of numbers, texts, days and lists of them"));
            case CONSTANT, IDENT, SELECT, COMPREHENSION, NOT_SET -> Optional.empty();
        };
    }

    private Optional<Foreign> inCall(CelExpr call) {
        var function = call.call().function();
        if (!FUNCTIONS.contains(function)) {
            return Optional.of(new Foreign("expression.function", function + " is not offered to rules"));
        }
        if (function.equals(PLUS) && !addsNumbers(call) && !gathers(call)) {
            return Optional.of(new Foreign("expression.function", "Only numbers are added in rules"));
        }
        if (function.equals(Words.DAY) && !isDay(call.call().args().getFirst())) {
            return Optional.of(new Foreign("expression.day", "A day is written as day(\"2026-01-31\")"));
        }
        return Optional.empty();
    }

    private boolean addsNumbers(CelExpr call) {
        var meant = tree.getReferenceMap().get(call.id());
        return meant != null && SUMS.containsAll(meant.overloadIds());
    }

    /** How a filter gathers what it lets through; no rule can write that name. */
    private static boolean gathers(CelExpr call) {
        var first = call.call().args().getFirst();
        return first.getKind() == Kind.IDENT && first.ident().name().startsWith("@");
    }

    private Optional<Foreign> inList(CelExpr list) {
        var plain = list.list().elements().isEmpty()
                || isPlain(tree.getType(list.id()).orElseThrow());
        return plain
                ? Optional.empty()
                : Optional.of(
                        new Foreign("expression.form", "A list in a rule has numbers, texts or days in it, all alike"));
    }

    private static boolean isPlain(CelType type) {
        return type instanceof ListType list && IN_LISTS.contains(list.elemType());
    }

    /** What is no day could be published and would never be told. */
    private static boolean isDay(CelExpr argument) {
        if (argument.getKind() != Kind.CONSTANT || argument.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return false;
        }
        try {
            LocalDate.parse(argument.constant().stringValue());
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
