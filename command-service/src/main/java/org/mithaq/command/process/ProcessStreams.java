package org.mithaq.command.process;

import org.mithaq.command.eventlog.EventLog;
import org.mithaq.events.EventTypes;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.ProcessId;
import org.mithaq.process.publication.ProcessRecord;

/** The published processes as they stand in the log. */
public record ProcessStreams(EventLog log, EventTypes types) {

    /** What was published under this id so far. */
    public ProcessRecord record(ProcessId id) {
        var record = ProcessRecord.NONE;
        for (var line : log.stream(id.stream(), 1)) {
            record = record.after(line.recorded((ProcessEvent) types.read(line)));
        }
        return record;
    }
}
