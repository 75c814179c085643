package org.mithaq.command.door;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.MadeBy;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a correction: what its payload means only the corrected event tells, by the command that makes such an event. Ids
 * of the event stay, and may be left out.
 */
final class Restating {

    private final Function<UUID, Optional<Line>> log;
    private final EventTypes types;

    /** With the log in which events are found by their ids. */
    Restating(Function<UUID, Optional<Line>> log, EventTypes types) {
        this.log = log;
        this.types = types;
    }

    /** What stands in a correction besides the command that it restates. */
    record Form(
            PlanId planId,
            UUID eventId,
            Text reason,
            ObjectNode payload,
            @Nullable LocalDate newOccurredOn) {}

    PlanCommand read(ObjectNode own, Who.Register register) {
        var form = LetterReader.value(own, Form.class, register);
        var line = log.apply(form.eventId())
                .filter(found -> isOf(form.planId(), found))
                .orElseThrow(() -> Rejected.unknown("event.unknown", "/eventId", "The plan has no event of this id"));
        var payload = Rejected.within("/payload", () -> command(form, line, register));
        return new Correct(form.planId(), form.eventId(), form.reason(), payload, form.newOccurredOn());
    }

    private PlanCommand command(Form form, Line line, Who.Register register) {
        if (!(types.read(line) instanceof PlanEvent event)) {
            throw Rejected.unknown("event.unknown", "/eventId", "The plan has no event of this id");
        }
        var payload = form.payload().deepCopy();
        if (payload.has("planId")) {
            throw LetterReader.unknownField("/planId");
        }
        var command = MadeBy.of(event).command();
        ids(command)
                .filter(id -> line.data().has(id) && !payload.has(id))
                .forEach(id -> payload.set(id, line.data().get(id)));
        if (!payload.has("planId")) {
            payload.put("planId", form.planId().value());
        }
        return command == Correct.class ? read(payload, register) : LetterReader.value(payload, command, register);
    }

    /** The ids by which a command says what it is about; one that may be missing is something that it says. */
    private static Stream<String> ids(Class<? extends PlanCommand> command) {
        return Stream.of(command.getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name -> name.endsWith("Id"));
    }

    private static boolean isOf(PlanId plan, Line line) {
        return line.subject()
                .toLowerCase(Locale.ROOT)
                .equals(PlanStream.of(plan).toLowerCase(Locale.ROOT));
    }
}
