package org.mithaq.plan.endorsement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who endorses the plan: one endorsement per organisation, found under each of its names, however these are spelled. */
public record Endorsements(PMap<String, Recorded<EndorsedByCSO>> byName) {

    public static final Endorsements NONE = new Endorsements(HashTreePMap.empty());

    public Endorsements after(Recorded<EndorsementEvent> recorded) {
        return switch (recorded.event()) {
            case EndorsedByCSO e -> plus(recorded.as(e));
        };
    }

    /** The endorsement of the organisation of this name, compared without case, accents and spacing. */
    public Optional<Recorded<EndorsedByCSO>> of(Text organisation) {
        return organisation.all().stream()
                .map(name -> Optional.ofNullable(byName.get(Written.key(name))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every endorsement once, in the order in which they were recorded. */
    public List<Recorded<EndorsedByCSO>> all() {
        return byName.values().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Recorded::version))
                .toList();
    }

    private Endorsements plus(Recorded<EndorsedByCSO> endorsed) {
        var latest = of(endorsed.event().organisation())
                .map(known -> Recorded.later(known, endorsed))
                .orElse(endorsed);
        var names = byName;
        for (var name : endorsed.event().organisation().all()) {
            names = names.plus(Written.key(name), latest);
        }
        return new Endorsements(names);
    }
}
