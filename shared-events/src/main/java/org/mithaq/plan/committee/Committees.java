package org.mithaq.plan.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The supervision committees of a plan. */
public record Committees(PMap<String, Committee> byId) {

    public static final Committees NONE = new Committees(HashTreePMap.empty());

    public Committees after(Recorded<CommitteeEvent> recorded) {
        var key = recorded.event().committeeId().key();
        return new Committees(
                byId.plus(key, byId.getOrDefault(key, Committee.UNKNOWN).after(recorded)));
    }

    /** Those that were established, in the order in which they were recorded. */
    public List<Committee> all() {
        return byId.values().stream()
                .filter(committee -> committee.established() != null)
                .sorted(AS_RECORDED)
                .toList();
    }

    public Optional<Committee> committee(Id id) {
        return Optional.ofNullable(byId.get(id.key())).filter(committee -> committee.established() != null);
    }

    /** What all of them decided, in the order in which it was recorded. */
    public Stream<Recorded<CommitteeDecided>> decisions() {
        return all().stream()
                .flatMap(committee -> committee.decisions().values().stream())
                .sorted(Comparator.comparingInt(Recorded::version));
    }

    private static final Comparator<Committee> AS_RECORDED = Comparator.comparingInt(committee ->
            committee.established() == null ? 0 : committee.established().version());
}
