package org.mithaq.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.events.Recorded;
import org.mithaq.plan.correction.CorrectionEvent;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What was told of a plan: its {@code history} as it was recorded, in version order and with its corrections; what of it
 * holds, by the thing that it is about; and at which version each thing changed last.
 */
public record Told(
        PVector<Recorded<? extends PlanEvent>> history,
        PMap<Thing, PVector<Recorded<? extends PlanEvent>>> byThing,
        PMap<Thing, Integer> changed) {

    static final Told NOTHING = new Told(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** What holds of this thing, in the order in which it was recorded. */
    public PVector<Recorded<? extends PlanEvent>> of(Thing thing) {
        return byThing.getOrDefault(thing, TreePVector.empty());
    }

    /** The event of this id as it was recorded. */
    public Optional<Recorded<? extends PlanEvent>> recorded(UUID event) {
        return find(history, event);
    }

    /** The events that hold, each as it should have been and at its own place; corrections are among them. */
    public List<Recorded<? extends PlanEvent>> whatHolds() {
        return WhatHolds.of(history);
    }

    /** The event of this id as it holds now; nothing if it was retracted or never told. */
    public Optional<Recorded<? extends PlanEvent>> holding(UUID event) {
        return find(whatHolds(), event);
    }

    /** What had been told before this version; only its history is kept, since nobody asks for more. */
    public Told before(int version) {
        var earlier = history.stream()
                .takeWhile(recorded -> recorded.version() < version)
                .toList();
        return new Told(TreePVector.from(earlier), HashTreePMap.empty(), HashTreePMap.empty());
    }

    /** The versions at which this event was corrected or retracted, whether or not that holds. */
    public List<Integer> corrections(UUID event) {
        return history.stream()
                .filter(recorded -> recorded.event() instanceof CorrectionEvent correction
                        && correction.eventId().equals(event))
                .map(Recorded::version)
                .toList();
    }

    /** What the event of this id is about, as it holds now or as it was last told; of a correction, what that corrects. */
    public Optional<Thing> about(UUID event) {
        return holding(event)
                .or(() -> recorded(event))
                .flatMap(known -> known.event() instanceof CorrectionEvent correction
                        ? about(correction.eventId())
                        : Optional.of(Thing.of(known.event())));
    }

    Told after(Recorded<? extends PlanEvent> recorded) {
        var thing = Thing.of(recorded.event());
        return new Told(
                history.plus(recorded),
                byThing.plus(thing, of(thing).plus(recorded)),
                changed.plus(thing, recorded.version()));
    }

    Told corrected(List<? extends Recorded<? extends PlanEvent>> whole, Map<Thing, Integer> corrections) {
        var last = changed;
        for (var correction : corrections.entrySet()) {
            last = last.plus(
                    correction.getKey(), Math.max(correction.getValue(), last.getOrDefault(correction.getKey(), 0)));
        }
        return new Told(TreePVector.from(whole), byThing, last);
    }

    private static Optional<Recorded<? extends PlanEvent>> find(List<Recorded<? extends PlanEvent>> events, UUID id) {
        return events.stream().filter(recorded -> recorded.id().equals(id)).findFirst();
    }
}
