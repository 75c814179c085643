package org.mithaq.command.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;

/** A command that waits for its events to be committed, or to hear why they are not. */
final class Waiting {

    private final long since = System.nanoTime();
    private final CompletableFuture<Receipt> answer = new CompletableFuture<>();

    /** Handed over with the queue: only the writer touches it from then on. */
    private Draft draft;

    Waiting(Draft draft) {
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    /** From now on it waits for this draft of the same append. */
    void redraft(Draft anew) {
        draft = anew;
    }

    long nanosSince() {
        return System.nanoTime() - since;
    }

    void stored(Receipt receipt) {
        answer.complete(receipt);
    }

    /** Answers with what is answered here, be it a refusal. */
    void answered(Supplier<Receipt> earlier) {
        try {
            stored(earlier.get());
        } catch (Rejected refused) {
            failed(refused);
        }
    }

    /** Answers everybody of a batch that stands in the log from this position on. */
    static void storedFrom(long first, List<Waiting> batch) {
        var position = first;
        for (var waiting : batch) {
            waiting.stored(waiting.draft().receipt(position));
            position += waiting.draft().lines().size();
        }
    }

    void failed(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    boolean hasFailed() {
        return answer.isCompletedExceptionally();
    }

    /** Waits; the writer answers everybody within a bounded time, whatever becomes of the database. */
    Receipt await() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }
}
