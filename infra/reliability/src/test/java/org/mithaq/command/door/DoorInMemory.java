package org.mithaq.command.door;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand;
import org.mithaq.command.consultation.ConsultationsInMemory;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.kernel.Access;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.plan.CorrectionCommand;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.command.plan.PlanDecider;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.PersonId;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Who;
import org.mithaq.events.Written;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.process.shipped.ShippedProcesses;

/**
 * The door for commands about plans with a log in memory: a command is read, permitted and decided as behind HTTP, but nobody
 * is faster. It stands in the package of the door, whose readers are nobody else's matter.
 */
public final class DoorInMemory {

    private final EventTypes types = EventTypes.of(List.of(PlanEvent.class), List.of());
    private final Map<UUID, Line> log = new HashMap<>();
    private final Map<String, PlanRecord> plans = new HashMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final ConsultationsInMemory consultations = new ConsultationsInMemory(
            plan -> Optional.ofNullable(plans.get(Attributes.aggregate(PlanStream.of(plan)))));
    private final LetterReader reader = new LetterReader(new Restating(id -> Optional.ofNullable(log.get(id)), types));

    /** What this becomes, none if it is already so; {@link Rejected} if it is refused. */
    public List<Line> send(Commands.Sending sending, Instant now) {
        LetterReader.type(sending.name());
        var role = Access.to(
                sending.name(),
                sending.body().hasNonNull("source"),
                sending.actor(),
                sending.body().path("by").stringValue(""));
        if (role.isEmpty()) {
            reader.read(sending.name(), sending.body(), Who.Register.FOR_CHECKING);
            throw new Rejected(Rejected.Kind.FORBIDDEN, "command.forbidden", "Not in this role", List.of());
        }
        var checked = reader.read(sending.name(), sending.body(), new Checking());
        var asked = request(sending, checked, role.get().id(), now);
        var plan = plans.getOrDefault(asked.aggregate(), PlanRecord.NONE);
        if (!asked.standing().forAll() || asked.command() instanceof CorrectionCommand) {
            PlanDecider.permit(asked, plan);
        }
        var letter = reader.read(sending.name(), sending.body(), actingFor(Commands.organisation(checked.command())));
        return decided(request(sending, letter, role.get().id(), now), plan, now);
    }

    /** The same of a wish about a consultation of one of the plans in this log. */
    public List<Recorded<ConsultationEvent>> consult(Commands.Sending sending, Instant now) {
        LetterReader.type(sending.name());
        var letter = reader.read(sending.name(), sending.body(), actingFor(null));
        var role = Access.to(sending.name(), sending.body().hasNonNull("source"), sending.actor())
                .orElseThrow(() ->
                        new Rejected(Rejected.Kind.FORBIDDEN, "command.forbidden", "Not in this role", List.of()));
        var shared = letter.shared();
        return consultations.send(new Request<>(
                Attributes.aggregate(letter.command().stream()),
                id("consulted " + sending.body() + now),
                now,
                shared.occurredOn(),
                sending.actor().subject(),
                role.id(),
                Standing.of(sending.actor(), LetterReader.claimants(sending.body())),
                shared.onBehalfOf(),
                shared.source(),
                sending.expectation(),
                (ConsultationCommand) letter.command()));
    }

    private List<Line> decided(Request<? extends PlanCommand> request, PlanRecord plan, Instant now) {
        var received = PlanDecider.receive(request, plan);
        var events = PlanDecider.decide(received, plan, ShippedProcesses.ALL, (_, _) -> false);
        var lines = new ArrayList<Line>();
        var recorded = new ArrayList<Recorded<? extends PlanEvent>>();
        for (var event : events) {
            var line = line(received, event, plan.version() + lines.size() + 1, now);
            log.put(line.id(), line);
            lines.add(line);
            recorded.add(line.recorded((PlanEvent) types.read(line)));
        }
        if (!lines.isEmpty()) {
            plans.put(request.aggregate(), plan.after(recorded));
        }
        return lines;
    }

    private Line line(Received<? extends PlanCommand> received, PlanEvent event, int version, Instant now) {
        var name = EventTypes.nameOf(event.getClass());
        var attributes = Attributes.of(received);
        return new Line(
                "1.0",
                id("event " + log.size()),
                "memory",
                Line.TYPE_PREFIX + name,
                spelled.computeIfAbsent(attributes.aggregate(), _ -> attributes.stream()),
                version,
                Line.time(now),
                attributes.occurredon(),
                attributes.actor(),
                attributes.role(),
                attributes.onbehalfof(),
                attributes.document(),
                attributes.commandid(),
                attributes.commandid(),
                null,
                "application/json",
                "/contracts/events/" + name + ".json",
                EventTypes.write(event));
    }

    private Request<? extends PlanCommand> request(Commands.Sending sending, Letter letter, String role, Instant now) {
        var shared = letter.shared();
        return new Request<>(
                Attributes.aggregate(letter.command().stream()),
                id("command " + log.size()),
                now,
                shared.occurredOn(),
                sending.actor().subject(),
                role,
                Standing.of(sending.actor(), LetterReader.claimants(sending.body())),
                shared.onBehalfOf(),
                shared.source(),
                sending.expectation(),
                (PlanCommand) letter.command());
    }

    /** One name of one organisation is one person. */
    private static Who.Register actingFor(@Nullable Phrase organisation) {
        return named -> {
            var of = Optional.ofNullable(named.organisation()).or(() -> Optional.ofNullable(organisation));
            return new PersonId(id(Written.key(named.name()) + " of "
                    + of.map(phrase -> phrase.in(Language.FR).all().stream()
                                    .map(Written::key)
                                    .collect(joining("/")))
                            .orElse("")));
        };
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
