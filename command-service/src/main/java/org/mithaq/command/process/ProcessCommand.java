package org.mithaq.command.process;

import java.util.Set;
import org.mithaq.command.kernel.Command;
import org.mithaq.events.Text;
import org.mithaq.process.publication.ProcessId;

/** What an administrator can wish of a process. */
public sealed interface ProcessCommand extends Command {

    ProcessId processId();

    @Override
    default String stream() {
        return processId().stream();
    }

    /** Plans may be opened on the version that {@code definition} describes, in YAML. */
    record PublishProcess(ProcessId processId, String definition) implements ProcessCommand {

        /** A text that was refused is its author's to keep. */
        @Override
        public Set<String> notKept() {
            return Set.of("definition");
        }
    }

    /** No further plan is to be opened on this version. */
    record RetireProcess(ProcessId processId, int version, Text reason) implements ProcessCommand {}
}
