package org.mithaq.command.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.eventlog.Receipts;
import org.mithaq.command.eventlog.Slip;
import org.mithaq.command.kernel.Access;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.people.People;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Phrase;
import org.mithaq.events.Who;
import tools.jackson.databind.JsonNode;

/**
 * The one door for commands: reads one, asks whether its sender may, replaces the names of persons, has it decided and
 * stored, and keeps what was refused.
 */
public final class Commands {

    /** The metadata by which Axon finds the aggregate of a command. */
    public static final String AGGREGATE = "aggregate";

    private static final int ATTEMPTS = 3;

    private final LetterReader reader;
    private final CommandBus bus;
    private final EventLog log;
    private final Receipts receipts;
    private final People people;
    private final Refusals refusals;
    private final Clock clock;

    public Commands(
            CommandBus bus,
            EventLog log,
            EventTypes types,
            Receipts receipts,
            People people,
            Refusals refusals,
            Clock clock) {
        this.reader = new LetterReader(new Restating(log::event, types));
        this.bus = bus;
        this.log = log;
        this.receipts = receipts;
        this.people = people;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Who sends which command, under which key of their own, expecting what of the record. */
    public record Sending(
            String name,
            JsonNode body,
            Actor actor,
            @Nullable UUID key,
            @Nullable Expectation expectation) {}

    /** Has this decided and stored; {@link Rejected} if it is refused. */
    public Receipt send(Sending sending) {
        LetterReader.type(sending.name());
        var role = Access.to(sending.name(), sending.body().hasNonNull("source"), sending.actor());
        if (role.isEmpty()) {
            throw forbidden(sending);
        }
        var checked = reader.read(sending.name(), sending.body(), Who.Register.FOR_CHECKING);
        var letter = reader.read(sending.name(), sending.body(), people.actingFor(organisation(checked)));
        return send(sending, request(sending, letter, role.get().id()), letter);
    }

    private Receipt send(Sending sending, Request<?> request, Letter letter) {
        var key = sending.key() == null
                ? KeyOf.NONE
                : new KeyOf.Given(letter.digest(sending.actor().subject()));
        if (key instanceof KeyOf.Given(var digest)) {
            var earlier = receipts.find(request.id(), digest);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        try {
            return decided(request, key, 1).orElseGet(() -> unchanged(request, key));
        } catch (Rejected rejected) {
            if (rejected.kind().isKept()) {
                refusals.keep(request, letter, rejected);
            }
            throw rejected;
        }
    }

    private Request<?> request(Sending sending, Letter letter, String role) {
        var shared = letter.shared();
        return new Request<>(
                Attributes.aggregate(letter.command().stream()),
                Optional.ofNullable(sending.key()).orElseGet(UUID::randomUUID),
                clock.instant(),
                shared.occurredOn(),
                sending.actor().subject(),
                role,
                shared.onBehalfOf(),
                shared.source(),
                sending.expectation(),
                letter.command());
    }

    /** Decides on the present record, and again when somebody else was faster; never again if the sender expects a version. */
    private Optional<Receipt> decided(Request<?> request, KeyOf key, int attempt) {
        var slip = new Slip(key);
        var message = new GenericCommandMessage<>(request, MetaData.with(AGGREGATE, request.aggregate()));
        try {
            slip.with(() -> dispatch(message));
            return slip.receipt().isPresent() || isPresent(request, slip)
                    ? slip.receipt()
                    : again(request, key, attempt);
        } catch (Rejected rejected) {
            if (isPresent(request, slip)) {
                throw rejected;
            }
            return again(request, key, attempt);
        } catch (ConcurrencyException faster) {
            if (request.expectation() != null) {
                throw new Rejected(Rejected.Kind.STALE, "command.stale", "The plan changed in the meantime", List.of());
            }
            return again(request, key, attempt);
        }
    }

    /** A refusal, or an answer without events, is given only if the record on which it was decided is still the present one. */
    private boolean isPresent(Request<?> request, Slip slip) {
        return log.head(request.aggregate()).map(EventLog.Head::version).orElse(0) == slip.decidedOn();
    }

    private Optional<Receipt> again(Request<?> request, KeyOf key, int attempt) {
        if (attempt == ATTEMPTS) {
            throw new Rejected("command.conflict", "The plan changed in the meantime; send it again");
        }
        return decided(request, key, attempt + 1);
    }

    /** The answer to a wish that is already fulfilled. */
    private Receipt unchanged(Request<?> request, KeyOf key) {
        var head = log.head(request.aggregate()).orElseThrow();
        var receipt = new Receipt(request.id(), head.stream(), head.version(), head.position(), List.of());
        if (key instanceof KeyOf.Given(var digest)) {
            receipts.keep(receipt, digest, request.receivedAt());
            return receipts.find(request.id(), digest).orElse(receipt);
        }
        return receipt;
    }

    private Rejected forbidden(Sending sending) {
        var letter = reader.read(sending.name(), sending.body(), Who.Register.FOR_CHECKING);
        var rejected = new Rejected(
                Rejected.Kind.FORBIDDEN, "command.forbidden", "Your roles do not permit this command", List.of());
        var roles = sending.actor().roles();
        var request = request(
                sending, letter, roles.isEmpty() ? "none" : roles.getFirst().id());
        refusals.keepForbidden(request, letter, rejected);
        return rejected;
    }

    private static @Nullable Phrase organisation(Letter letter) {
        var command = letter.command() instanceof Correct correct ? correct.payload() : letter.command();
        return command instanceof EndorseByCSO endorse ? endorse.organisation() : null;
    }

    /** The bus is synchronous: when it returns, what was decided is stored or thrown away. */
    private void dispatch(CommandMessage<?> message) {
        var callback = new FutureCallback<Object, Object>();
        bus.dispatch(message, callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException thrown
                    ? thrown
                    : new IllegalStateException(result.exceptionResult());
        }
    }
}
