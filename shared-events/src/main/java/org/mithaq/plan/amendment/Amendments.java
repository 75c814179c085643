package org.mithaq.plan.amendment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What was proposed to change in a plan after its submission. */
public record Amendments(PMap<String, Amendment> byId) {

    public static final Amendments NONE = new Amendments(HashTreePMap.empty());

    public Amendments after(Recorded<AmendmentEvent> recorded) {
        var key = recorded.event().amendmentId().key();
        return new Amendments(
                byId.plus(key, byId.getOrDefault(key, Amendment.UNKNOWN).after(recorded)));
    }

    /** Those that were proposed, in the order in which they were recorded. */
    public List<Amendment> all() {
        return byId.values().stream()
                .filter(amendment -> amendment.proposed() != null)
                .sorted(AS_RECORDED)
                .toList();
    }

    public Optional<Amendment> amendment(Id id) {
        return Optional.ofNullable(byId.get(id.key())).filter(amendment -> amendment.proposed() != null);
    }

    /** Whether anything was decided under this id, also while its proposal is set aside to be told otherwise. */
    public boolean isDecided(Id id) {
        return byId.getOrDefault(id.key(), Amendment.UNKNOWN).decided() != null;
    }

    private static final Comparator<Amendment> AS_RECORDED = Comparator.comparingInt(
            amendment -> amendment.proposed() == null ? 0 : amendment.proposed().version());
}
