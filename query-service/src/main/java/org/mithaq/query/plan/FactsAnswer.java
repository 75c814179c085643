package org.mithaq.query.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.Fact;
import org.mithaq.process.Facts;
import org.mithaq.query.history.Reading;

/**
 * Every fact of a plan on a day, in the order of the vocabulary. {@code version} is the plan’s, {@code vocabulary} that of the
 * names; {@code tag} changes when the answer does.
 */
public record FactsAnswer(
        String planId,
        int version,
        LocalDate day,
        int vocabulary,
        List<Told> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) PlanAnswer.@Nullable ParkedAnswer parked,
        @JsonIgnore String tag) {

    /** Changes when names, titles or meanings do. */
    private static final String WORDS = Sha256.of(Facts.vocabulary().values().stream()
                    .map(fact -> fact.name() + fact.kind() + fact.title() + fact.meaning())
                    .collect(Collectors.joining("\n")))
            .value()
            .substring(0, 8);

    /** One fact; without a value where the record cannot tell. {@code evidence} names the fact of the events that prove it. */
    public record Told(
            String name,
            Fact.Kind kind,
            Text title,
            String meaning,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String evidence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object value) {}

    static FactsAnswer of(PlanId id, Reading reading, LocalDate day) {
        var plan = reading.record();
        var facts = Facts.of(plan, day);
        return new FactsAnswer(
                plan.opened().map(ActionPlanOpened::planId).orElse(id).value(),
                plan.version(),
                day,
                Facts.VERSION,
                Facts.vocabulary().values().stream()
                        .map(fact -> new Told(
                                fact.name(),
                                fact.kind(),
                                fact.title(),
                                fact.meaning(),
                                fact.evidence().orElse(null),
                                facts.value(fact.name()).orElse(null)))
                        .toList(),
                Plans.parked(reading.parked()),
                reading.head() + "-" + day + "-" + WORDS
                        + (reading.parked() == null
                                ? ""
                                : "-parked-" + reading.parked().version()));
    }
}
