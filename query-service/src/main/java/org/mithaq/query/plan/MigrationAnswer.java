package org.mithaq.query.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Judgement;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.definition.Verdict;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.publication.Published;
import org.mithaq.process.tasks.Task;
import org.mithaq.process.tasks.Tasks;

/**
 * What would change for a plan today if it moved to another version of a process: where it stands, what it keeps, what waits, and
 * who reads it. Nothing of it is stored.
 *
 * @param rules those of which the verdict changes, that come, or that go
 * @param waiting what would wait that does not, by code
 * @param settled what would wait no longer
 */
public record MigrationAnswer(
        ProcessRef from,
        ProcessRef to,
        Stood stage,
        List<Rule> rules,
        List<String> waiting,
        List<String> settled,
        Read visibility,
        @JsonIgnore String tag) {

    /** The stage in which the plan stands, and the one in which it would. */
    public record Stood(In before, In after) {}

    /** A stage by its id and its title. */
    public record In(String id, Text title) {

        static In of(Stage stage) {
            return new In(stage.id(), stage.title());
        }
    }

    /** A rule and its verdicts; there is none where the one or the other version does not have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            String code,
            Text title,
            @Nullable Verdict before,
            @Nullable Verdict after) {}

    /** For whom the parts of the plan are, and would be. */
    public record Read(Visibility before, Visibility after) {}

    /** Whether anything would be otherwise than it is. */
    @JsonIgnore
    public boolean changesNothing() {
        return stage.before().equals(stage.after())
                && rules.isEmpty()
                && waiting.isEmpty()
                && settled.isEmpty()
                && visibility.before().equals(visibility.after());
    }

    static MigrationAnswer of(PlanRecord plan, int head, Published now, Published other, LocalDate today) {
        var before = codes(now, plan, today);
        var after = codes(other, plan, today);
        return new MigrationAnswer(
                now.ref(),
                other.ref(),
                new Stood(standing(now, plan, today), standing(other, plan, today)),
                rules(judged(now, plan, today), judged(other, plan, today)),
                without(after, before),
                without(before, after),
                new Read(now.definition().visibility(), other.definition().visibility()),
                head + "-" + today + "-" + now.ref().sha256().value() + "-"
                        + other.ref().sha256().value());
    }

    private static In standing(Published process, PlanRecord plan, LocalDate today) {
        return In.of(Stages.of(process.rules(), Facts.of(plan, today)).on(today));
    }

    private static Map<String, Judgement> judged(Published process, PlanRecord plan, LocalDate today) {
        return Conformance.of(process.rules(), Facts.of(plan, today)).stream()
                .collect(Collectors.toMap(
                        judgement -> judgement.rule().code(),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static List<Rule> rules(Map<String, Judgement> before, Map<String, Judgement> after) {
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(code -> rule(code, Optional.ofNullable(before.get(code)), Optional.ofNullable(after.get(code))))
                .filter(rule -> !Objects.equals(rule.before(), rule.after()))
                .toList();
    }

    private static Rule rule(String code, Optional<Judgement> before, Optional<Judgement> after) {
        return new Rule(
                code,
                after.or(() -> before).orElseThrow().rule().title(),
                before.map(Judgement::verdict).orElse(null),
                after.map(Judgement::verdict).orElse(null));
    }

    private static List<String> codes(Published process, PlanRecord plan, LocalDate today) {
        return Tasks.of(process.rules(), plan, today).stream()
                .map(Task::code)
                .distinct()
                .toList();
    }

    private static List<String> without(List<String> all, List<String> those) {
        return all.stream().filter(one -> !those.contains(one)).toList();
    }
}
