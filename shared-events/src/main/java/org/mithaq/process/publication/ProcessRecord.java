package org.mithaq.process.publication;

import java.util.Comparator;
import java.util.Optional;
import org.mithaq.events.Recorded;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;
import org.mithaq.process.publication.ProcessEvent.VersionRetired;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** What the events of {@code process/{id}} add up to: its versions by their number, and which of them are retired. */
public record ProcessRecord(int version, PMap<Integer, VersionPublished> published, PSet<Integer> retired) {

    public static final ProcessRecord NONE = new ProcessRecord(0, HashTreePMap.empty(), HashTreePSet.empty());

    public ProcessRecord after(Recorded<? extends ProcessEvent> recorded) {
        return switch (recorded.event()) {
            case VersionPublished e ->
                new ProcessRecord(recorded.version(), published.plus(e.process().version(), e), retired);
            case VersionRetired e ->
                new ProcessRecord(
                        recorded.version(), published, retired.plus(e.process().version()));
        };
    }

    /** This version, if it was published. */
    public Optional<VersionPublished> version(int number) {
        return Optional.ofNullable(published.get(number));
    }

    /** The newest version on which a plan can be opened. */
    public Optional<VersionPublished> newest() {
        return published.values().stream()
                .filter(version -> !retired.contains(version.process().version()))
                .max(Comparator.comparingInt(version -> version.process().version()));
    }

    /** The newest one that there ever was. */
    public Optional<ProcessRef> last() {
        return published.values().stream()
                .map(VersionPublished::process)
                .max(Comparator.comparingInt(ProcessRef::version));
    }
}
