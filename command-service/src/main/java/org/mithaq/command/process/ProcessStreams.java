package org.mithaq.command.process;

import java.util.List;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.events.EventTypes;
import org.mithaq.process.publication.KnownProcesses;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.ProcessId;
import org.mithaq.process.publication.ProcessRecord;

/** The published processes as they stand in the log. */
public record ProcessStreams(EventLog log, EventTypes types) implements KnownProcesses.Streams {

    /** A command names its process; nobody here asks for all of them. */
    @Override
    public List<ProcessId> ids() {
        return List.of();
    }

    @Override
    public ProcessRecord record(ProcessId id) {
        var record = ProcessRecord.NONE;
        for (var line : log.stream(id.stream(), 1)) {
            record = record.after(line.recorded((ProcessEvent) types.read(line)));
        }
        return record;
    }
}
