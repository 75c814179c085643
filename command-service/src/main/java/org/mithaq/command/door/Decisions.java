package org.mithaq.command.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.eventlog.AnsweredBefore;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.eventlog.Slip;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;

/** Has commands decided on the present record, and anew when somebody else was faster. */
public final class Decisions {

    /** The metadata by which Axon finds the aggregate of a command. */
    public static final String AGGREGATE = "aggregate";

    /** Another process can be faster once; from then on the plan is decided in its turn, which only the end of a connection breaks. */
    private static final int AGAIN = 3;

    private static final Duration CONTESTED = Duration.ofSeconds(5);
    private static final int MOST_CONTESTED = 10_000;

    /** Where this process has lost a place lately, and so decides in turn at once: of two who take turns none is in vain. */
    private final Cache<String, Boolean> contested = Caffeine.newBuilder()
            .maximumSize(MOST_CONTESTED)
            .expireAfterWrite(CONTESTED)
            .build();

    private final CommandBus bus;
    private final EventLog log;

    public Decisions(CommandBus bus, EventLog log) {
        this.bus = bus;
        this.log = log;
    }

    /**
     * What is decided on this, the request itself or what is asked about it; no receipt if that has no events. On a newer
     * record what the sender expects of the thing is compared anew; who expects a version of the whole stream has lost as
     * soon as there is another. A refusal, or an answer without events, is given only if its record was the present one since the request came,
     * and if its key has no answer yet.
     */
    Optional<Receipt> on(Object wish, Request<?> request, KeyOf key) {
        var message = new GenericCommandMessage<>(wish, MetaData.with(AGGREGATE, request.aggregate()));
        var present = 0;
        for (var attempt = 0; attempt <= AGAIN; attempt++) {
            var slip = new Slip(key);
            var outcome = contested.getIfPresent(request.aggregate()) != null
                    ? log.inTurn(request.aggregate(), () -> Optional.ofNullable(run(message, slip)))
                            .orElse(null)
                    : run(message, slip);
            if (outcome instanceof ConcurrencyException) {
                refuseIfStale(request);
                contested.put(request.aggregate(), true);
                continue;
            }
            if (slip.receipt().isPresent()) {
                return slip.receipt();
            }
            var found = log.present(request.aggregate(), request.id(), key);
            if (found.answer().isPresent()) {
                return found.answer();
            }
            present = present == 0 ? found.version() : present;
            if (slip.decidedOn() >= present) {
                return given(outcome);
            }
            // Another process has added to the stream what is not in the record that we remember.
            contested.put(request.aggregate(), true);
        }
        throw new Rejected("command.conflict", "The plan changed in the meantime; send it again");
    }

    private @Nullable RuntimeException run(CommandMessage<?> message, Slip slip) {
        try {
            slip.with(() -> dispatch(message));
            return null;
        } catch (Rejected refused) {
            if (refused.kind() == Rejected.Kind.BUSY) {
                throw refused;
            }
            return refused;
        } catch (ConcurrencyException | AnsweredBefore known) {
            return known;
        }
    }

    private static Optional<Receipt> given(@Nullable RuntimeException refusal) {
        if (refusal != null) {
            throw refusal;
        }
        return Optional.empty();
    }

    /** A place is also lost to somebody who only holds the stream's turn: then nothing has changed yet. */
    private void refuseIfStale(Request<?> request) {
        var expected = request.expectation();
        if (expected != null && expected.wholeStream()) {
            expected.check(
                    expected.version(),
                    log.head(request.aggregate()).map(EventLog.Head::version).orElse(0));
        }
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
