package org.mithaq.command.door;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.eventlog.Append;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.Ids;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.plan.PlanRecord;
import org.mithaq.refusals.RefusalEvent.CommandRefused;
import tools.jackson.databind.JsonNode;

/** Keeps refused commands as events, in the log like any other: who wanted what, and why not. */
public final class Refusals {

    private static final String PREFIX = "refusals/";

    private final EventLog log;

    public Refusals(EventLog log) {
        this.log = log;
    }

    void keep(Request<?> request, Letter letter, Rejected rejected) {
        append(request, letter, rejected, letter.kept());
    }

    /** What was not permitted is kept without what was asked: the names in it never went to the register. */
    void keepForbidden(Request<?> request, Letter letter, Rejected rejected) {
        append(request, letter, rejected, null);
    }

    private void append(Request<?> request, Letter letter, Rejected rejected, @Nullable JsonNode payload) {
        var stream = request.command().stream();
        var attributes = new Attributes(
                PREFIX + log.head(stream).map(EventLog.Head::stream).orElse(stream),
                request.id(),
                LocalDate.ofInstant(request.receivedAt(), PlanRecord.DEFAULT_ZONE),
                request.actor(),
                request.role(),
                null,
                null,
                null);
        var refused = new CommandRefused(
                letter.name(),
                stream,
                rejected.kind().status(),
                rejected.code(),
                rejected.sentence(),
                rejected.faults().stream().map(Rejected.Fault::pointer).toList(),
                payload);
        log.append(
                new Append(attributes, OptionalInt.empty(), List.of(new Append.New(Ids.next(), refused)), KeyOf.NONE));
    }
}
