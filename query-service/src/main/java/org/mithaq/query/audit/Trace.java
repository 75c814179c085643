package org.mithaq.query.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.Thing;
import org.mithaq.plan.Told;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;

/** How the entries of a plan's history hang together: what each is about, when that happened as is known now, and what came before. */
public final class Trace {

    /** One entry: its day, and the things that it is about; a correction shares both with what it corrects. */
    private record Step(LocalDate day, Set<Thing> about, boolean correction) {}

    private final TreeMap<Integer, Step> steps = new TreeMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<Thing, NavigableSet<Integer>> entries = new HashMap<>();

    private Trace(Told told) {
        var days = told.whatHolds().stream().collect(Collectors.toMap(Recorded::id, Recorded::occurredOn));
        told.history().forEach(recorded -> add(recorded, days));
    }

    public static Trace of(Told told) {
        return new Trace(told);
    }

    private void add(Recorded<? extends PlanEvent> recorded, Map<UUID, LocalDate> days) {
        var step = recorded.event() instanceof CorrectionEvent correction
                ? of(correction, recorded)
                : new Step(
                        days.getOrDefault(recorded.id(), recorded.occurredOn()),
                        Set.of(Thing.of(recorded.event())),
                        false);
        steps.put(recorded.version(), step);
        versions.put(recorded.id(), recorded.version());
        step.about()
                .forEach(thing ->
                        entries.computeIfAbsent(thing, _ -> new TreeSet<>()).add(recorded.version()));
    }

    private Step of(CorrectionEvent correction, Recorded<? extends PlanEvent> recorded) {
        var corrected = version(correction.eventId()).map(steps::get);
        var about = new HashSet<Thing>(corrected.map(Step::about).orElseGet(Set::of));
        if (correction instanceof EventCorrected restated && !(restated.event() instanceof CorrectionEvent)) {
            about.add(Thing.of(restated.event()));
        }
        return new Step(corrected.map(Step::day).orElse(recorded.occurredOn()), Set.copyOf(about), true);
    }

    /** The last version that could be read; what follows it is known only by its line. */
    public int last() {
        return steps.isEmpty() ? 0 : steps.lastKey();
    }

    public Optional<Integer> version(UUID event) {
        return Optional.ofNullable(versions.get(event));
    }

    /** The entries on what happened between these days, both included. */
    public Set<Integer> between(LocalDate since, LocalDate until) {
        return those(step -> !step.day().isBefore(since) && !step.day().isAfter(until));
    }

    /** The entries on any of these things. */
    public Set<Integer> about(Collection<Thing> things) {
        return those(step -> things.stream().anyMatch(step.about()::contains));
    }

    /** The corrections. */
    public Set<Integer> corrections() {
        return those(Step::correction);
    }

    /** The entry before this one on the same matter. */
    public Optional<Integer> before(int version) {
        return onTheSame(version)
                .flatMap(same -> Stream.ofNullable(same.lower(version)))
                .max(Integer::compare);
    }

    private Stream<NavigableSet<Integer>> onTheSame(int version) {
        var step = Optional.ofNullable(steps.get(version));
        return step.map(Step::about).orElseGet(Set::of).stream()
                .map(entries::get)
                .filter(Objects::nonNull);
    }

    private Set<Integer> those(Predicate<Step> condition) {
        return steps.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
