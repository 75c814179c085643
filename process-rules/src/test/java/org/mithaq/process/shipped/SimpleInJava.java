package org.mithaq.process.shipped;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;

/** The process {@code simple} said once more without any file, to hold the file against. */
final class SimpleInJava {

    private SimpleInJava() {}

    /** The day on which a plan entered each stage. */
    static Map<String, Optional<LocalDate>> stages(PlanRecord plan) {
        var stages = new LinkedHashMap<String, Optional<LocalDate>>();
        stages.put("preparation", on(plan.lifecycle().opened()));
        stages.put("co-creation", firstDayOfCoCreation(plan));
        stages.put("submitted", plan.submittedOn());
        stages.put("implementation", on(plan.lifecycle().started()));
        stages.put("closed", dayAfterTheEnd(plan));
        return stages;
    }

    /** What a plan lacks before it can be submitted. */
    static List<String> unmet(PlanRecord plan) {
        return Stream.of(
                        plan.lifecycle().leads().isEmpty() ? "submission.lead-institution" : "",
                        plan.endorsements().byName().isEmpty() ? "submission.endorsement" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Optional<LocalDate> firstDayOfCoCreation(PlanRecord plan) {
        var coCreation = plan.coCreation();
        return Stream.of(
                        Stream.ofNullable(coCreation.started()),
                        coCreation.workshops().values().stream(),
                        Stream.ofNullable(coCreation.declared()),
                        plan.endorsements().all().stream(),
                        plan.commitments().all().stream()
                                .flatMap(commitment -> Stream.ofNullable(commitment.proposed())))
                .flatMap(happened -> happened.map(Recorded::occurredOn))
                .min(naturalOrder());
    }

    /** A plan closes by itself on the day after its end, once its implementation has started. */
    private static Optional<LocalDate> dayAfterTheEnd(PlanRecord plan) {
        return plan.lifecycle().started() == null
                ? Optional.empty()
                : plan.opened().map(opened -> opened.planEnd().lastDay().plusDays(1));
    }

    private static Optional<LocalDate> on(@Nullable Recorded<?> happened) {
        return Optional.ofNullable(happened).map(Recorded::occurredOn);
    }
}
