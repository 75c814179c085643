package org.mithaq.process.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.events.Text;

/**
 * One version of a process, as a jurisdiction writes it down: where its rules come from, the figures that it chose, the stages
 * of a plan, what moves it from one to the next, and what is asked of it. Data and no code: what it says in expressions is
 * said over facts.
 *
 * @param vocabulary the version of the facts in which it speaks
 * @param policy the figures by name, in the order of the file
 * @param workingDays the calendar of its offices, if it counts working days
 * @param visibility for whom its plans are
 */
public record Definition(
        String id,
        int version,
        Text title,
        String source,
        int vocabulary,
        Map<String, Policy> policy,
        List<Stage> stages,
        List<Transition> transitions,
        List<Requirement> requirements,
        List<Obligation> obligations,
        List<Timer> timers,
        Optional<WorkingDays> workingDays,
        Visibility visibility) {

    /** What its expressions may name beside facts: the figure {@code forum.maxGapMonths} as {@code policy.forum.maxGapMonths}. */
    public static final String POLICY = "policy.";

    /** Whether a figure was read in a rule or is chosen here. */
    public enum Basis {
        SOURCED,
        LOCAL
    }

    /** A figure of a rule and where it was read, or who chose it. */
    public record Policy(long value, Basis basis, String source) {}

    /**
     * A stage of a plan and the day on which a plan entered it, if it did.
     *
     * @param end whether a plan stays in it for good
     */
    public record Stage(String id, Text title, Expression entered, boolean end, int line) {}

    /**
     * What moves a plan on. A wish to do so is refused in other stages, to other roles, and as long as a requirement is not
     * met.
     *
     * @param command one of {@link #COMMANDS}, or nothing where a plan moves on by itself when the day has come
     * @param from the stages in which it is possible
     * @param to the stage after it, or nothing where the plan stays in the one in which it stands
     * @param roles who may; everybody who may send the command, if nobody is named
     * @param requirements the codes of those that block it
     */
    public record Transition(
            String command, List<String> from, String to, List<String> roles, List<String> requirements, int line) {

        /** The commands by which a plan is moved on. */
        public static final List<String> COMMANDS = List.of(
                "PublishTimeline",
                "StartCoCreation",
                "FreezeText",
                "EndorseByCSO",
                "AdoptByCouncil",
                "SubmitActionPlan",
                "StartImplementation",
                "CloseActionPlan",
                "ArchiveActionPlan");

        public Transition {
            from = List.copyOf(from);
            roles = List.copyOf(roles);
            requirements = List.copyOf(requirements);
        }

        public boolean isByItself() {
            return command.isEmpty();
        }

        /** The stages in which a plan may stand afterwards. */
        public List<String> leadsTo() {
            return to.isEmpty() ? from : List.of(to);
        }
    }

    /** What happens to a wish while a requirement is not met. */
    public enum Effect {
        /** It is refused, wherever a transition names it. */
        BLOCKS,
        /** It is accepted, and conformance says so. */
        REPORTS
    }

    /** What is asked of a plan: once, or again and again. */
    public sealed interface Rule {

        /** Stable over all versions. */
        String code();

        Text title();

        /** Where it was read. */
        String source();

        Effect effect();

        /** Whose matter it is as long as it is not met. */
        Duty duty();
    }

    /**
     * What is to be so once.
     *
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
            Expression evidence,
            Duty duty,
            int line)
            implements Rule {}

    /**
     * What is to happen again and again.
     *
     * @param counts the fact that counts it, whose events are taken by the days on which they happened
     * @param from the day from which it is asked
     * @param until the day until which it is; for ever, if nothing is said
     */
    public record Obligation(
            String code,
            Text title,
            String source,
            Expression counts,
            Expression from,
            Expression until,
            Often often,
            Duty duty,
            int line)
            implements Rule {

        /** As the file says it. */
        public String inWords() {
            var said =
                    switch (often) {
                        case Often.Within(var months) -> ", within: " + months.text();
                        case Often.Times(var times, var per) -> ", times: " + times.text() + ", per: " + per.word();
                    };
            return "counts: " + counts.text() + ", from: " + from.text()
                    + (until.isGiven() ? ", until: " + until.text() : "") + said;
        }

        /** Nothing can be refused because something else did not happen. */
        @Override
        public Effect effect() {
            return Effect.REPORTS;
        }
    }

    /** How often something is to happen. */
    public sealed interface Often {

        /** Never more than so many months apart. */
        record Within(Expression months) implements Often {}

        /** So many times in each period. */
        record Times(Expression times, Per per) implements Often {}

        /** The figure in it. */
        default Expression figure() {
            return switch (this) {
                case Within within -> within.months();
                case Times often -> often.times();
            };
        }
    }

    /** The requirement of this code. */
    public Optional<Requirement> requirement(String code) {
        return requirements.stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst();
    }

    /** The timer of this code. */
    public Optional<Timer> timer(String code) {
        return timers.stream().filter(timer -> timer.code().equals(code)).findFirst();
    }

    /** The stage of this id, which is one of the definition. */
    public Stage stage(String id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What may happen to a plan in this stage. */
    public List<Transition> transitionsFrom(String stage) {
        return transitions.stream()
                .filter(transition -> transition.from().contains(stage))
                .toList();
    }

    /** What this command may do to a plan; nothing, if the process says nothing of it. */
    public List<Transition> transitionsBy(String command) {
        return transitions.stream()
                .filter(transition -> transition.command().equals(command))
                .toList();
    }

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
        transitions = List.copyOf(transitions);
        obligations = List.copyOf(obligations);
        requirements = List.copyOf(requirements);
        timers = List.copyOf(timers);
    }
}
