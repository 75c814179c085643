package org.mithaq.query.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.plan.lifecycle.Section;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.Published;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.Parked;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.process.ProcessAddress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells what a plan is, today or in a past view. */
@Component
public class Plans {

    private final Records records;
    private final History history;
    private final Catalogue processes;
    private final Clock clock;

    Plans(Records records, History history, Catalogue processes, @Qualifier("today") Clock clock) {
        this.records = records;
        this.history = history;
        this.processes = processes;
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

    /** By which processes a plan can be judged, and the version that judges it now. */
    public List<Published> judges(ProcessRef now) {
        var newest = processes.all();
        return newest.stream().anyMatch(known -> known.ref().equals(now))
                ? newest
                : Stream.concat(processes.of(now).stream(), newest.stream()).toList();
    }

    /** The one that is named in an address, if one is. */
    public Optional<Published> judge(@Nullable String process) {
        return ProcessAddress.parameter(processes, "process", process);
    }

    /** What a plan keeps of its process, or of another one. */
    public Optional<ConformanceAnswer> conformance(PlanId id, View view, Optional<Published> other) {
        return records.of(id, view).map(reading -> {
            var plan = reading.record();
            var judge = other.orElseGet(() -> processes.readingOf(plan));
            return ConformanceAnswer.of(
                    reading, judge, view.day(clock, plan.zone()), versions -> recordedAt(id, versions));
        });
    }

    /** What would change today for a plan that is bound to a process if it moved to this one. */
    public Optional<MigrationAnswer> migration(PlanId id, Published other) {
        return records.of(id, View.TODAY)
                .filter(reading -> reading.record().lifecycle().process().isPresent())
                .map(reading -> {
                    var plan = reading.record();
                    var today = View.TODAY.day(clock, plan.zone());
                    return MigrationAnswer.of(plan, reading.head(), processes.readingOf(plan), other, today);
                });
    }

    private Map<Integer, Instant> recordedAt(PlanId plan, Collection<Integer> versions) {
        return history.at(PlanStream.of(plan), versions).stream()
                .collect(Collectors.toMap(Kept::version, Kept::recordedAt));
    }

    private Told tell(PlanId id, Reading reading, View view) {
        var day = view.day(clock, reading.record().zone());
        return new Told(answer(id, reading, view, day), day, reading.head(), reading.position());
    }

    private PlanAnswer answer(PlanId id, Reading reading, View view, LocalDate day) {
        var plan = reading.record();
        var opened = plan.opened();
        var stages = Stages.of(processes.readingOf(plan).rules(), Facts.of(plan, day));
        return new PlanAnswer(
                opened.map(ActionPlanOpened::planId).orElse(id).value(),
                opened.map(ActionPlanOpened::title).orElse(null),
                stages.on(day).id(),
                plan.lifecycle().process().orElse(null),
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
                CourseAnswer.of(plan, day),
                plan.committees().all().stream()
                        .map(committee -> CommitteeAnswer.of(committee, day))
                        .toList(),
                participation(plan),
                workshops(plan),
                EndorsementsAnswer.of(plan),
                commitments(plan, day, true),
                commitments(plan, day, false),
                plan.amendments().all().stream().map(AmendmentAnswer::of).toList(),
                MonitoringAnswer.of(plan, day),
                stages(stages, day),
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

    private static List<CommitmentAnswer> commitments(PlanRecord plan, LocalDate day, boolean standing) {
        return plan.commitments().all().stream()
                .filter(commitment -> commitment.stands() == standing)
                .map(commitment -> CommitmentAnswer.of(commitment, day))
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

    private static List<PlanAnswer.StageAnswer> stages(Stages stages, LocalDate day) {
        var current = stages.on(day);
        return stages.all().stream()
                .map(entered -> new PlanAnswer.StageAnswer(
                        entered.stage().id(),
                        entered.stage().title(),
                        entered.on().filter(on -> !on.isAfter(day)).orElse(null),
                        entered.stage().equals(current)))
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
