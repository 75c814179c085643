package org.mithaq.process;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.ProcessRef;

/** The process {@code simple}: five stages; before submission it asks for a lead institution and one endorsement. */
final class SimpleProcess implements ProcessDefinition {

    private static final List<Stage> STAGES = List.of(
            new Stage(
                    "preparation",
                    text("الإعداد", "Préparation", "Preparation"),
                    plan -> Optional.ofNullable(plan.lifecycle().opened()).map(Recorded::occurredOn)),
            new Stage(
                    "co-creation",
                    text("الإعداد المشترك", "Co-création", "Co-creation"),
                    SimpleProcess::firstDayOfCoCreation),
            new Stage("submitted", text("مقدَّمة", "Soumis", "Submitted"), PlanRecord::submittedOn),
            new Stage(
                    "implementation",
                    text("التنفيذ", "Mise en œuvre", "Implementation"),
                    plan -> Optional.ofNullable(plan.lifecycle().started()).map(Recorded::occurredOn)),
            new Stage("closed", text("مغلقة", "Clos", "Closed"), SimpleProcess::dayAfterTheEnd));

    private static final List<Requirement> BEFORE_SUBMISSION = List.of(
            new Requirement(
                    "submission.lead-institution",
                    text(
                            "تمت تسمية مؤسسة رائدة واحدة على الأقل",
                            "Au moins une institution chef de file est désignée",
                            "At least one lead institution is named"),
                    plan -> !plan.lifecycle().leads().isEmpty()),
            new Requirement(
                    "submission.endorsement",
                    text(
                            "صادقت منظمة واحدة على الأقل من المجتمع المدني",
                            "Au moins une organisation de la société civile approuve le plan",
                            "At least one civil-society organisation endorses the plan"),
                    plan -> !plan.endorsements().byName().isEmpty()));

    private static final ProcessRef REF = new ProcessRef("simple", 1, fingerprint());

    @Override
    public ProcessRef ref() {
        return REF;
    }

    @Override
    public List<Stage> stages() {
        return STAGES;
    }

    @Override
    public List<Requirement> beforeSubmission() {
        return BEFORE_SUBMISSION;
    }

    private static Optional<LocalDate> firstDayOfCoCreation(PlanRecord plan) {
        return Stream.<Recorded<?>>concat(
                        Stream.concat(
                                Stream.ofNullable(plan.coCreation().started()),
                                plan.coCreation().workshops().values().stream()),
                        Stream.concat(
                                Stream.ofNullable(plan.coCreation().declared()),
                                Stream.concat(
                                        plan.endorsements().all().stream(),
                                        plan.commitments().all().stream()
                                                .flatMap(commitment -> Stream.ofNullable(commitment.proposed())))))
                .map(Recorded::occurredOn)
                .min(naturalOrder());
    }

    /** A plan closes by itself on the day after its end, once its implementation has started. */
    private static Optional<LocalDate> dayAfterTheEnd(PlanRecord plan) {
        return plan.lifecycle().started() == null
                ? Optional.empty()
                : plan.opened().map(opened -> opened.planEnd().lastDay().plusDays(1));
    }

    /** The pin of what stands above: it changes when the stages or the requirements do. */
    private static Sha256 fingerprint() {
        return Sha256.of(Stream.concat(
                        STAGES.stream().map(Stage::id),
                        BEFORE_SUBMISSION.stream().map(Requirement::code))
                .collect(Collectors.joining("\n", "simple 1\n", "\n")));
    }

    private static Text text(String arabic, String french, String english) {
        return new Text(arabic, french, english, Language.FR);
    }
}
