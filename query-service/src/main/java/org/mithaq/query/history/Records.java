package org.mithaq.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.springframework.stereotype.Component;

/** The records of plans, folded from their history when somebody asks; today's are kept for a while and continued. */
@Component
public class Records {

    /** The number of events under all the records that are kept. */
    private static final long KEPT = 500_000;

    private final History history;
    private final Cache<String, Reading> cache = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String _, Reading reading) -> 10 + reading.head())
            .build();

    public Records(History history) {
        this.history = history;
    }

    /** The record of a plan in this view; nothing if there is nothing before it. */
    public Optional<Reading> of(PlanId plan, View view) {
        var known = view.knownAt() == null ? today(plan) : known(plan, view.knownAt());
        return Optional.of(view.asOf() == null ? known : known.asOf(view.asOf()))
                .filter(reading -> reading.isThere(view));
    }

    /** Every plan that there ever was. */
    public Stream<PlanId> plans() {
        return history.streams(PlanStream.PREFIX).stream().flatMap(stream -> PlanStream.planOf(stream).stream());
    }

    /** Waits until the plan's stream has reached this version, at most so long; says whether it has. */
    public boolean atLeast(PlanId plan, int version, Duration atMost) {
        return history.advance().await(() -> history.version(PlanStream.of(plan)) >= version, atMost);
    }

    private Reading today(PlanId plan) {
        var stream = PlanStream.of(plan);
        var known = cache.get(History.key(stream), _ -> Reading.NOTHING);
        var reading = known.after(history.after(stream, known.head(), Integer.MAX_VALUE));
        return reading.head() == known.head() ? known : newest(stream, reading);
    }

    /** Two readers may have continued the same record; the one that came further stays. */
    private Reading newest(String stream, Reading reading) {
        cache.asMap().merge(History.key(stream), reading, (one, other) -> one.head() < other.head() ? other : one);
        return reading;
    }

    /** Time never goes back in the log: what was known at an instant is the beginning of what is known today. */
    private Reading known(PlanId plan, Instant at) {
        return history.last(PlanStream.of(plan), at)
                .map(last -> today(plan).upTo(last))
                .orElse(Reading.NOTHING);
    }
}
