package org.mithaq.command.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;

/**
 * An append as it is written after this head. Its lines are made on the thread of the command and lack only their time:
 * that is given with the position, by the one writer, which has nothing else to do to them.
 *
 * @param inTurn whether it was decided in the turn of its stream
 */
record Draft(Append append, EventLog.Head head, List<UntimedLine> lines, boolean inTurn) {

    static Draft of(Append append, EventLog.Head head, String source, boolean inTurn) {
        var lines = new ArrayList<UntimedLine>(append.events().size());
        for (var event : append.events()) {
            var version = head.version() + lines.size() + 1;
            lines.add(new UntimedLine(line(append.attributes(), event, head.stream(), version, source)));
        }
        return new Draft(append, head, lines, inTurn);
    }

    /** Whether it may be written after this head, to which an open append is drafted anew. */
    boolean mayFollow(EventLog.Head present) {
        return append.after().isEmpty() || append.after().getAsInt() == present.version();
    }

    /** Whether it gives way to who holds the turn of its stream: else who has lost a place could lose the next one too. */
    boolean yields() {
        return !inTurn && append.after().isPresent();
    }

    /** The same append after this head. */
    Draft after(EventLog.Head present, String source) {
        var same = present.version() == head.version() && present.stream().equals(head.stream());
        return same ? this : of(append, present, source, inTurn);
    }

    /** Where its stream stands once it is written; at which position is not known yet. */
    EventLog.Head end() {
        return new EventLog.Head(head.stream(), lines.getLast().version(), 0);
    }

    String aggregate() {
        return Attributes.aggregate(head.stream());
    }

    boolean isKeyed() {
        return append.key() instanceof KeyOf.Given;
    }

    int bytes() {
        return lines.stream().mapToInt(UntimedLine::length).sum();
    }

    /** What the command is answered with, once its first event stands at this position. */
    Receipt receipt(long first) {
        var stored = lines.stream()
                .map(line -> new Receipt.Stored(line.id(), line.type(), line.version()))
                .toList();
        var more = lines.size() - 1;
        return new Receipt(commandId(), head.stream(), lines.getLast().version(), first + more, stored);
    }

    UUID commandId() {
        return append.attributes().commandid();
    }

    private static Line line(Attributes attributes, Append.New event, String stream, int version, String source) {
        var name = EventTypes.nameOf(event.event().getClass());
        return new Line(
                "1.0",
                event.id(),
                source,
                Line.TYPE_PREFIX + name,
                stream,
                version,
                UntimedLine.NO_TIME,
                attributes.occurredon(),
                attributes.actor(),
                attributes.role(),
                attributes.onbehalfof(),
                attributes.document(),
                attributes.commandid(),
                attributes.commandid(),
                attributes.causationid(),
                "application/json",
                "/contracts/events/" + name + ".json",
                EventTypes.write(event.event()));
    }
}
