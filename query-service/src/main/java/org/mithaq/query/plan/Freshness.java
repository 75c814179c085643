package org.mithaq.query.plan;

import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;
import org.mithaq.query.history.Records;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What {@code atLeast} asks of every read of a plan: an answer that holds this version of its stream. */
@Component
public class Freshness {

    private final Records records;

    Freshness(Records records) {
        this.records = records;
    }

    public void await(PlanId plan, @Nullable String atLeast) {
        var version = Math.toIntExact(Parameters.whole("atLeast", atLeast, 0, Integer.MAX_VALUE, 0));
        if (version > 0 && !records.atLeast(plan, version)) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "plan.not-there-yet",
                    "Version " + version + " of this plan has not arrived here yet; ask again");
        }
    }
}
