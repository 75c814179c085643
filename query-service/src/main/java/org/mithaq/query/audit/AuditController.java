package org.mithaq.query.audit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.Told;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.http.PublicAnswer;
import org.mithaq.query.plan.Freshness;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail of a plan, for programs. */
@RestController
class AuditController {

    private final History history;
    private final Records records;
    private final Freshness freshness;

    AuditController(History history, Records records, Freshness freshness) {
        this.history = history;
        this.records = records;
        this.freshness = freshness;
    }

    /** A part of a trail; {@code next} is where it goes on, if it does. */
    record Page<T>(List<T> items, @Nullable Integer next) {}

    @GetMapping("/api/plans/{id}/events")
    ResponseEntity<Page<AuditEntry>> events(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String atLeast) {
        var plan = Parameters.plan(id);
        var page = page(
                PlanStream.of(plan),
                after,
                limit,
                found -> {
                    var told = told(plan);
                    return found.stream().map(kept -> AuditEntry.of(kept, told)).toList();
                },
                () -> freshness.await(plan, atLeast));
        return PublicAnswer.of(page, known(plan, id) + "-" + page.items().size());
    }

    @GetMapping("/api/plans/{id}/refusals")
    Page<RefusalEntry> refusals(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String atLeast) {
        var plan = Parameters.plan(id);
        var stream = "refusals/" + PlanStream.of(plan);
        return page(
                stream,
                after,
                limit,
                found -> found.stream().map(RefusalEntry::of).toList(),
                () -> freshness.await(plan, atLeast));
    }

    private <T> Page<T> page(
            String stream,
            @Nullable String after,
            @Nullable String limit,
            Function<List<Kept>, List<T>> entries,
            Runnable ready) {
        var from = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var most = Parameters.limit(limit);
        ready.run();
        var found = history.after(stream, from, most + 1);
        var items = found.stream().limit(most).toList();
        return new Page<>(
                entries.apply(items), found.size() > most ? items.getLast().version() : null);
    }

    private Told told(PlanId plan) {
        return records.of(plan, View.TODAY)
                .map(reading -> reading.record().told())
                .orElseGet(PlanRecord.NONE::told);
    }

    private int known(PlanId plan, String id) {
        var version = history.version(PlanStream.of(plan));
        if (version == 0) {
            throw Problem.unknownPlan(id);
        }
        return version;
    }
}
