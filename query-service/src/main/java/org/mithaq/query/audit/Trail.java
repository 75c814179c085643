package org.mithaq.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.Told;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.query.history.Kept;

/** What a plan's history says of its own lines: looked up once, for a trail of thousands of them. */
public final class Trail {

    private final Told told;
    private final Map<UUID, Recorded<? extends PlanEvent>> corrections = new HashMap<>();
    private final Map<UUID, List<Integer>> correctedIn = new HashMap<>();

    public Trail(Told told) {
        this.told = told;
        for (var recorded : told.history()) {
            if (recorded.event() instanceof CorrectionEvent correction) {
                corrections.put(recorded.id(), recorded);
                correctedIn
                        .computeIfAbsent(correction.eventId(), _ -> new ArrayList<>())
                        .add(recorded.version());
            }
        }
    }

    public AuditEntry entry(Kept kept) {
        var line = kept.line().read();
        var correction = Optional.<Recorded<? extends PlanEvent>>ofNullable(corrections.get(line.id()))
                .flatMap(recorded -> Correction.of(recorded, told))
                .orElse(null);
        return AuditEntry.of(kept, line, correction, correctedIn.getOrDefault(line.id(), List.of()));
    }
}
