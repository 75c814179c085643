package org.mithaq.query.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Source;
import org.mithaq.lists.RecordedList;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells the entries of a list with the documents from which they were recorded, which the log knows and a record does not. */
@Component
class RecordedRows {

    private final Records records;
    private final History history;

    RecordedRows(Records records, History history) {
        this.records = records;
        this.history = history;
    }

    /** A part of a list; {@code next} is the version after which it goes on, {@code incompleteFrom} where the plan cannot be read on. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(
            List<ObjectNode> items,
            @Nullable Integer next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer incompleteFrom) {}

    /** A list told: a part of it, and how far the plan had come. */
    record Told(String planId, Page page, int head) {

        String tag() {
            return head + (page.incompleteFrom() == null ? "" : "-parked");
        }
    }

    /** What of this list comes after a version of the plan; nothing if there is no plan in this view. */
    Optional<Told> tell(RecordedList list, PlanId plan, View view, int after, int most) {
        return records.of(plan, view).map(reading -> tell(list, plan, reading, after, most));
    }

    private Told tell(RecordedList list, PlanId plan, Reading reading, int after, int most) {
        var found = list.entries(reading.record()).stream()
                .filter(entry -> entry.version() > after)
                .toList();
        var entries = found.subList(0, Math.min(most, found.size()));
        var id = reading.record()
                .opened()
                .map(opened -> opened.planId())
                .orElse(plan)
                .value();
        var sources = sources(plan, entries);
        var items = entries.stream()
                .map(entry -> list.row(id, entry, sources.get(entry.version())))
                .toList();
        var parked = reading.parked();
        return new Told(
                id,
                new Page(
                        items,
                        found.size() > entries.size() ? entries.getLast().version() : null,
                        parked == null ? null : parked.version()),
                reading.head());
    }

    private Map<Integer, Source> sources(PlanId plan, List<Recorded<? extends PlanEvent>> entries) {
        var sources = new HashMap<Integer, Source>();
        var versions = entries.stream().map(Recorded::version).toList();
        for (var kept : history.at(PlanStream.of(plan), versions)) {
            var source = kept.line().read().documentSource();
            if (source != null) {
                sources.put(kept.version(), source);
            }
        }
        return sources;
    }
}
