package org.mithaq.query.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mithaq.events.EventTypes;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.ProcessId;
import org.mithaq.process.publication.ProcessRecord;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The published processes as they stand in the history. */
final class ProcessStreams {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessStreams.class);
    private static final EventTypes TYPES = EventTypes.of(List.of(ProcessEvent.class), List.of());

    private final History history;
    private final Map<ProcessId, Seen> seen = new ConcurrentHashMap<>();

    /** A record, and how far its stream had come; it may be readable only in part. */
    private record Seen(int head, ProcessRecord record) {}

    ProcessStreams(History history) {
        this.history = history;
    }

    /** The ids of all that were ever published. */
    Stream<ProcessId> ids() {
        return history.streams(ProcessId.PREFIX).stream().flatMap(stream -> ProcessId.of(stream).stream());
    }

    ProcessRecord record(ProcessId id) {
        var head = history.version(id.stream());
        var known = seen.get(id);
        if (known == null || known.head() != head) {
            known = new Seen(head, read(id));
            if (head > 0) {
                seen.put(id, known);
            }
        }
        return known.record();
    }

    /** As far as it can be read: a newer version of the software may have written what this one does not know. */
    private ProcessRecord read(ProcessId id) {
        var record = ProcessRecord.NONE;
        for (var kept : history.after(id.stream(), 0, Integer.MAX_VALUE)) {
            try {
                record = after(record, kept);
            } catch (EventTypes.Unknown | JacksonException unreadable) {
                LOG.warn(
                        "{} cannot be read from version {} on: {}",
                        kept.stream(),
                        kept.version(),
                        unreadable.toString());
                return record;
            }
        }
        return record;
    }

    private static ProcessRecord after(ProcessRecord record, Kept kept) {
        var line = kept.line().read();
        return record.after(line.recorded((ProcessEvent) TYPES.read(line)));
    }
}
