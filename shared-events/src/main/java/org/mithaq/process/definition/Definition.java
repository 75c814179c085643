package org.mithaq.process.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.events.Text;

/**
 * One version of a process, as a jurisdiction writes it down: where its rules come from, the figures that it chose, the stages
 * of a plan and what is asked of it. Data and no code: what it says in expressions is said over facts.
 *
 * @param vocabulary the version of the facts in which it speaks
 * @param policy the figures by name, in the order of the file
 */
public record Definition(
        String id,
        int version,
        Text title,
        String source,
        int vocabulary,
        Map<String, Policy> policy,
        List<Stage> stages,
        List<Requirement> requirements) {

    /** What its expressions may name beside facts: the figure {@code forum.maxGapMonths} as {@code policy.forum.maxGapMonths}. */
    public static final String POLICY = "policy.";

    /** Whether a figure was read in a rule or is chosen here. */
    public enum Basis {
        SOURCED,
        LOCAL
    }

    /** A figure of a rule and where it was read, or who chose it. */
    public record Policy(long value, Basis basis, String source) {}

    /** A stage of a plan and the day on which a plan entered it, if it did. */
    public record Stage(String id, Text title, Expression entered) {}

    /** What happens to a wish while a requirement is not met. */
    public enum Effect {
        /** It is refused. */
        BLOCKS,
        /** It is accepted, and conformance says so. */
        REPORTS
    }

    /**
     * What is asked of a plan.
     *
     * @param code stable over all versions
     * @param applies from when on it is asked at all; always, if nothing is said
     * @param due the day until which it may be met; at once, if nothing is said
     * @param evidence the fact of the events that prove it
     */
    public record Requirement(
            String code,
            Text title,
            String source,
            Effect effect,
            Expression applies,
            Expression due,
            Expression met,
            Expression evidence) {}

    /** A question over facts and figures in the Common Expression Language, and where it stands in the file. */
    public record Expression(String text, int line) {

        /** Nothing is said. */
        public static final Expression NONE = new Expression("", 0);

        public boolean isGiven() {
            return !text.isEmpty();
        }
    }

    public Definition {
        policy = Collections.unmodifiableMap(new LinkedHashMap<>(policy));
        stages = List.copyOf(stages);
        requirements = List.copyOf(requirements);
    }
}
