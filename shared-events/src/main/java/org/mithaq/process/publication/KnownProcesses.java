package org.mithaq.process.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.events.Invalid;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;

/** The processes that come with Mithaq and those that were published here. What was read once is kept, since it never changes. */
public class KnownProcesses implements Processes {

    private final Processes shipped;
    private final Function<ProcessId, ProcessRecord> published;
    private final Function<String, Published> reader;
    private final Map<ProcessRef, Published> read = new ConcurrentHashMap<>();

    /**
     * @param published finds the record of a process that was published here
     * @param reader reads the text of a definition
     */
    public KnownProcesses(
            Processes shipped, Function<ProcessId, ProcessRecord> published, Function<String, Published> reader) {
        this.shipped = shipped;
        this.published = published;
        this.reader = reader;
    }

    @Override
    public Optional<Published> of(ProcessRef pin) {
        return Optional.ofNullable(read.get(pin))
                .or(() -> shipped.of(pin))
                .or(() -> record(pin.id())
                        .version(pin.version())
                        .filter(version -> version.process().equals(pin))
                        .flatMap(version -> read(version).findFirst()));
    }

    @Override
    public Optional<Published> newest(String id) {
        return shipped.newest(id)
                .or(() -> record(id).newest().flatMap(version -> read(version).findFirst()));
    }

    @Override
    public boolean isRetired(ProcessRef pin) {
        return record(pin.id()).retired().contains(pin.version());
    }

    @Override
    public List<Published> versions(String id) {
        var known = shipped.versions(id);
        return known.isEmpty()
                ? record(id).published().values().stream().flatMap(this::read).toList()
                : known;
    }

    /** What cannot be the name of a process has never been published. */
    private ProcessRecord record(String id) {
        try {
            return published.apply(new ProcessId(id));
        } catch (Invalid _) {
            return ProcessRecord.NONE;
        }
    }

    /** A version of the software that reads more strictly must not stumble over a text that was published before it. */
    private Stream<Published> read(VersionPublished version) {
        try {
            return Stream.of(read.computeIfAbsent(version.process(), _ -> reader.apply(version.definition())));
        } catch (Faulty _) {
            return Stream.empty();
        }
    }
}
