package org.mithaq.query.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Section;
import org.mithaq.process.ProcessDefinition;
import org.mithaq.process.Processes;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.history.Parked;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.springframework.stereotype.Component;

/** Tells what a plan is, today or in a past view. */
@Component
public class Plans {

    private final Records records;
    private final Clock clock;

    Plans(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** A plan told, the day on which it is told, and how far its stream and the log had come. */
    public record Told(PlanAnswer plan, LocalDate today, int head, long position) {

        /** What changes when the answer does: version and day, and whether everything could be read. */
        String tag() {
            return head + "-" + today + (plan.parked() == null ? "" : "-parked");
        }
    }

    public Optional<Told> tell(PlanId id, View view) {
        return records.of(id, view).map(reading -> tell(id, reading, view));
    }

    /** The facts of a plan: what a process may know of it. */
    public Optional<FactsAnswer> facts(PlanId id, View view) {
        return records.of(id, view)
                .map(reading -> FactsAnswer.of(
                        id, reading, view.day(clock, reading.record().zone())));
    }

    /** What a plan keeps of its process, or of the one of this name. */
    public Optional<ConformanceAnswer> conformance(PlanId id, View view, @Nullable String process) {
        return records.of(id, view).map(reading -> {
            var plan = reading.record();
            var judge = ShippedProcesses.named(
                            process == null ? Processes.of(plan).ref().id() : process)
                    .orElseThrow();
            return ConformanceAnswer.of(reading, judge, view.day(clock, plan.zone()));
        });
    }

    private Told tell(PlanId id, Reading reading, View view) {
        var day = view.day(clock, reading.record().zone());
        return new Told(answer(id, reading, view, day), day, reading.head(), reading.position());
    }

    private static PlanAnswer answer(PlanId id, Reading reading, View view, LocalDate day) {
        var plan = reading.record();
        var opened = plan.opened();
        var process = Processes.of(plan);
        return new PlanAnswer(
                opened.map(ActionPlanOpened::planId).orElse(id).value(),
                opened.map(ActionPlanOpened::title).orElse(null),
                process.stage(plan, day).id(),
                opened.map(ActionPlanOpened::process).orElse(null),
                plan.version(),
                opened.map(ActionPlanOpened::planEnd).orElse(null),
                opened.map(ActionPlanOpened::termEnd).orElse(null),
                plan.lifecycle().members(),
                leads(plan),
                OpennessAnswers.monitoringBody(plan),
                OpennessAnswers.sites(plan),
                OpennessAnswers.documents(plan),
                OpennessAnswers.timeline(plan),
                OpennessAnswers.publications(plan),
                participation(plan),
                workshops(plan),
                EndorsementsAnswer.of(plan),
                plan.commitments().all().stream()
                        .map(commitment -> CommitmentAnswer.of(commitment, day))
                        .toList(),
                stages(plan, process, day),
                description(plan),
                plan.zone().getId(),
                plan.lifecycle().language(),
                view.asOf(),
                view.knownAt(),
                parked(reading.parked()));
    }

    private static List<PlanAnswer.Lead> leads(PlanRecord plan) {
        return plan.lifecycle().leads().values().stream()
                .sorted(Comparator.comparingInt(Recorded::version))
                .map(Recorded::event)
                .map(lead -> new PlanAnswer.Lead(lead.institution(), lead.member(), lead.units()))
                .toList();
    }

    private static PlanAnswer.Participation participation(PlanRecord plan) {
        var coCreation = plan.coCreation();
        var declared = Optional.ofNullable(coCreation.declared()).map(Recorded::event);
        return new PlanAnswer.Participation(
                declared.map(figures -> figures.groups()).orElse(null),
                declared.map(figures -> figures.publicMeetings()).orElse(null),
                declared.map(figures -> figures.statedBy()).orElse(null),
                coCreation.workshops().size(),
                coCreation.people());
    }

    private static List<WorkshopAnswer> workshops(PlanRecord plan) {
        return plan.coCreation().workshops().values().stream()
                .sorted(Recorded.AS_IT_HAPPENED)
                .map(WorkshopAnswer::of)
                .toList();
    }

    private static List<PlanAnswer.StageAnswer> stages(PlanRecord plan, ProcessDefinition process, LocalDate day) {
        var current = process.stage(plan, day).id();
        return process.stages().stream()
                .map(stage -> new PlanAnswer.StageAnswer(
                        stage.id(),
                        stage.title(),
                        stage.entered()
                                .apply(plan)
                                .filter(entered -> !entered.isAfter(day))
                                .orElse(null),
                        stage.id().equals(current)))
                .toList();
    }

    private static Map<String, Text> description(PlanRecord plan) {
        var sections = new LinkedHashMap<String, Text>();
        Arrays.stream(Section.values()).forEach(section -> {
            var described = plan.lifecycle().description().get(section);
            if (described != null) {
                sections.put(section.id(), described.event().text());
            }
        });
        return sections;
    }

    static PlanAnswer.@Nullable ParkedAnswer parked(@Nullable Parked parked) {
        return parked == null ? null : new PlanAnswer.ParkedAnswer(parked.version(), parked.sentence());
    }
}
