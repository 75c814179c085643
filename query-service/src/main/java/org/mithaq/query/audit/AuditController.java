package org.mithaq.query.audit;

import static org.mithaq.lists.ComputedList.EVENTS;
import static org.mithaq.lists.ComputedList.REFUSALS;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.Told;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Form;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.http.PublicAnswer;
import org.mithaq.query.http.Tables;
import org.mithaq.query.readers.Shows;
import org.mithaq.refusals.RefusalEvent;
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
    private final Tables tables;

    AuditController(History history, Records records, Tables tables) {
        this.history = history;
        this.records = records;
        this.tables = tables;
    }

    /** A part of a trail; {@code next} is where it goes on, if it does. */
    record Page<T>(List<T> items, @Nullable Integer next) {}

    @Shows(Part.TRAIL)
    @GetMapping({"/api/plans/{id}/events", "/api/plans/{id}/events.csv"})
    ResponseEntity<?> events(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            Form form) {
        var plan = Parameters.plan(id);
        // Read before the page, which may be newer than its tag, never older.
        var version = known(plan, id);
        var page = page(PlanStream.of(plan), after, Parameters.limit(limit, form), found -> {
            var trail = new Trail(told(plan));
            return found.stream().map(trail::entry).toList();
        });
        var tag = version + "-" + page.items().size();
        return switch (form) {
            case JSON -> PublicAnswer.of(page, tag);
            case CSV -> tables.answer(EVENTS, page.items(), EVENTS.fileName(id), tag);
        };
    }

    @Shows(Part.TRAIL)
    @GetMapping({"/api/plans/{id}/refusals", "/api/plans/{id}/refusals.csv"})
    ResponseEntity<?> refusals(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            Form form) {
        var plan = Parameters.plan(id);
        var stream = RefusalEvent.stream(PlanStream.of(plan));
        var page = page(
                stream,
                after,
                Parameters.limit(limit, form),
                found -> found.stream().map(RefusalEntry::of).toList());
        return switch (form) {
            case JSON -> ResponseEntity.ok(page);
            case CSV -> tables.answer(REFUSALS, page.items(), REFUSALS.fileName(id));
        };
    }

    private <T> Page<T> page(String stream, @Nullable String after, int most, Function<List<Kept>, List<T>> entries) {
        var from = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var found = history.after(stream, from, most == Integer.MAX_VALUE ? most : most + 1);
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
