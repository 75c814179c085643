package org.mithaq.plan;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;

/**
 * What of a history holds once its corrections are applied. Of several corrections of one event the last to be recorded
 * holds, as long as nobody took it back.
 */
final class WhatHolds {

    private final Map<UUID, CorrectionEvent> corrections = new HashMap<>();
    private final ArrayDeque<Recorded<? extends PlanEvent>> holding = new ArrayDeque<>();

    private WhatHolds() {}

    /** The events that hold, each as it should have been and at its own place; corrections are among them. */
    static List<Recorded<? extends PlanEvent>> of(List<? extends Recorded<? extends PlanEvent>> history) {
        var applied = new WhatHolds();
        // A correction comes after what it corrects: from the end on, each is known before it is needed.
        history.reversed().forEach(applied::add);
        return List.copyOf(applied.holding);
    }

    private void add(Recorded<? extends PlanEvent> recorded) {
        corrected(recorded, corrections.get(recorded.id())).ifPresent(now -> {
            holding.addFirst(now);
            if (now.event() instanceof CorrectionEvent correction) {
                corrections.putIfAbsent(correction.eventId(), correction);
            }
        });
    }

    private static Optional<Recorded<? extends PlanEvent>> corrected(
            Recorded<? extends PlanEvent> recorded, @Nullable CorrectionEvent correction) {
        return switch (correction) {
            case null -> Optional.of(recorded);
            case EventCorrected c -> Optional.of(recorded.corrected(c.happenedOn(), c.event()));
            case EventRetracted _ -> Optional.empty();
        };
    }

    /** The thing that a correction tells the event to have been about, also one that restates a correction. */
    private static Optional<Thing> movedTo(EventCorrected correction) {
        return switch (correction.event()) {
            case EventCorrected inner -> movedTo(inner);
            case EventRetracted _ -> Optional.empty();
            case PlanEvent told -> Optional.of(Thing.of(told));
        };
    }

    /** The version at which each thing was last corrected, under every form in which it was ever told. */
    static Map<Thing, Integer> corrected(List<? extends Recorded<? extends PlanEvent>> history) {
        var things = new HashMap<UUID, Set<Thing>>();
        var changed = new HashMap<Thing, Integer>();
        for (var recorded : history) {
            if (recorded.event() instanceof CorrectionEvent correction) {
                var about = things.getOrDefault(correction.eventId(), new HashSet<>());
                if (correction instanceof EventCorrected c) {
                    movedTo(c).ifPresent(about::add);
                }
                // A correction of a correction changes what that one was about.
                things.put(recorded.id(), about);
                about.forEach(thing -> changed.put(thing, recorded.version()));
            } else {
                things.put(recorded.id(), new HashSet<>(Set.of(Thing.of(recorded.event()))));
            }
        }
        return changed;
    }
}
