package org.mithaq.query.readers;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;
import org.mithaq.query.history.Records;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What {@code atLeast} asks of every read of a plan: an answer that holds this version of its stream. */
@Component
class Freshness {

    /** How long a reader waits for a version that is on its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Who waits looks again and again; more than these would keep the database from everybody else. */
    private static final int MOST_WAITING = 200;

    private final Records records;
    private final Semaphore waiting;

    @Autowired
    Freshness(Records records) {
        this(records, MOST_WAITING);
    }

    Freshness(Records records, int mostWaiting) {
        this.records = records;
        this.waiting = new Semaphore(mostWaiting);
    }

    void await(PlanId plan, @Nullable String atLeast) {
        var version = Math.toIntExact(Parameters.whole("atLeast", atLeast, 0, Integer.MAX_VALUE, 0));
        if (version > 0 && !records.atLeast(plan, version, Duration.ZERO) && !comes(plan, version)) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "plan.not-there-yet",
                    "Version " + version + " of this plan has not arrived here yet; ask again");
        }
    }

    private boolean comes(PlanId plan, int version) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return records.atLeast(plan, version, PATIENCE);
        } finally {
            waiting.release();
        }
    }
}
