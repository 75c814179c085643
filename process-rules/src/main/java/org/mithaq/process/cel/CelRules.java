package org.mithaq.process.cel;

import dev.cel.runtime.CelEvaluationException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.process.Facts;
import org.mithaq.process.cel.Checking.Asked;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Rules;

/** The rules of a definition, whose expressions have been checked and can be asked of the facts of a plan. */
public final class CelRules implements Rules {

    private final Definition definition;
    private final Map<Expression, Asked> asked;

    private CelRules(Definition definition, Map<Expression, Asked> asked) {
        this.definition = definition;
        this.asked = asked;
    }

    /** The rules of this definition; {@link org.mithaq.process.definition.Faulty} with everything that is wrong in its expressions. */
    public static CelRules of(Definition definition) {
        return new CelRules(definition, Checking.of(definition));
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
