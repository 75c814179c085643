package org.mithaq.command.process;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.function.Function;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.process.ProcessCommand.PublishProcess;
import org.mithaq.command.process.ProcessCommand.RetireProcess;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;
import org.mithaq.process.publication.ProcessEvent.VersionRetired;
import org.mithaq.process.publication.ProcessRecord;
import org.mithaq.process.publication.Published;

/** The rules by which a process is published: nothing that is wrong, nothing twice, and never another text under the same number. */
final class ProcessDecider {

    private final Catalogue shipped;
    private final Function<String, Published> reader;

    /** @param reader reads the text of a definition, or finds it {@link Faulty} */
    ProcessDecider(Catalogue shipped, Function<String, Published> reader) {
        this.shipped = shipped;
        this.reader = reader;
    }

    /** The command as the record of a process receives it, unless that has changed or it speaks of the future. */
    static Received<? extends ProcessCommand> receive(
            Request<? extends ProcessCommand> request, ProcessRecord process) {
        if (request.expectation() != null) {
            request.expectation().check(process.version(), process.version());
        }
        var received = request.in(PlanRecord.DEFAULT_ZONE);
        if (received.occurredOn().isAfter(received.today())) {
            throw Rejected.invalid("/occurredOn", "It cannot have occurred after today, " + received.today());
        }
        return received;
    }

    /** What happens when this is wished: events, none if it is already so, or {@link Rejected}. */
    List<ProcessEvent> decide(ProcessCommand command, ProcessRecord process) {
        unless(
                shipped.all().stream()
                        .noneMatch(known -> known.ref()
                                .id()
                                .equalsIgnoreCase(command.processId().value())),
                "process.reserved",
                "/processId",
                "A process of this name comes with Mithaq; give yours a name of its own");
        return switch (command) {
            case PublishProcess c -> publish(c, process);
            case RetireProcess c -> retire(c, process);
        };
    }

    private List<ProcessEvent> publish(PublishProcess c, ProcessRecord process) {
        var ref = read(c.definition()).ref();
        if (!ref.id().equals(c.processId().value())) {
            throw Rejected.invalid("/processId", "The definition calls itself " + ref.id());
        }
        process.last().filter(last -> !last.id().equals(ref.id())).ifPresent(last -> {
            throw Rejected.invalid("/processId", "The process is spelled " + last.id());
        });
        var known = process.version(ref.version());
        if (known.isPresent()) {
            unless(
                    known.get().process().equals(ref),
                    "process.version-taken",
                    "/definition",
                    "Version " + ref.version() + " is published, and never changes; write the next one");
            return List.of();
        }
        var next = process.last().map(last -> last.version() + 1).orElse(1);
        unless(ref.version() == next, "process.version-order", "/definition", "The next version is " + next);
        return List.of(new VersionPublished(ref, c.definition()));
    }

    private static List<ProcessEvent> retire(RetireProcess c, ProcessRecord process) {
        ProcessRef ref = process.version(c.version())
                .map(VersionPublished::process)
                .orElseThrow(() ->
                        Rejected.unknown("process.unknown", "/version", "The process has no version " + c.version()));
        return process.retired().contains(c.version()) ? List.of() : List.of(new VersionRetired(ref, c.reason()));
    }

    private Published read(String definition) {
        try {
            return reader.apply(definition);
        } catch (Faulty faulty) {
            throw new Rejected(
                    Rejected.Kind.INVALID,
                    "process.faulty",
                    "The definition cannot be published",
                    faulty.faults().stream()
                            .map(fault -> new Rejected.Fault(
                                    "/definition",
                                    "line " + fault.line() + ": " + fault.sentence() + " (" + fault.code() + ")"))
                            .toList());
        }
    }
}
