package org.mithaq.reliability.model;

import static org.mithaq.reliability.model.Told.list;
import static org.mithaq.reliability.model.Told.nothing;
import static org.mithaq.reliability.model.Told.only;
import static org.mithaq.reliability.model.Told.orNull;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The milestones of a plan as a reader of a day sees them. */
final class Milestones {

    private static final List<String> STATUSES = List.of("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE");

    private final Plan plan;
    private final LocalDate day;

    Milestones(Plan plan, LocalDate day) {
        this.plan = plan;
        this.day = day;
    }

    /** How many stand where. */
    ObjectNode counted() {
        var milestones = plan.commitments().stream()
                .flatMap(commitment -> plan.milestones(commitment.says("commitmentId")).stream())
                .toList();
        var counts = Told.object();
        var byStatus = counts.putObject("byStatus");
        STATUSES.forEach(status -> byStatus.put(status, (int) milestones.stream()
                .filter(milestone -> status.equals(status(milestone).asString("")))
                .count()));
        return counts.put(
                "overdue", (int) milestones.stream().filter(this::isOverdue).count());
    }

    /** The status is the latest self-report; the other series stay apart. */
    ObjectNode told(Fact milestone) {
        var json = only(milestone, "milestoneId", "title", "due", "responsible", "output");
        json.set("status", status(milestone));
        json.put("overdue", isOverdue(milestone));
        var completion = json.putObject("completion");
        completion.set("selfReport", status(milestone));
        List.of("committee", "monitoringBody", "irm").forEach(completion::putNull);
        list(
                json,
                "updates",
                plan.updates(milestone),
                update -> only(update, "status", "period", "narrative", "challenges", "evidence")
                        .put("asOf", update.on().toString())
                        .put("role", update.role())
                        .put("version", update.version())
                        .put("eventId", update.id())
                        .set("onBehalfOf", orNull(update.onBehalfOf())));
        list(
                json,
                "indicators",
                plan.indicators(milestone),
                indicator ->
                        only(indicator, "indicatorId", "text", "due", "responsible", "baseline", "target", "unit"));
        return json;
    }

    private JsonNode status(Fact milestone) {
        var updates = plan.updates(milestone);
        return updates.isEmpty() ? nothing() : updates.getLast().data().path("status");
    }

    /** Its last day has passed, and it is not reported complete. */
    private boolean isOverdue(Fact milestone) {
        var to = milestone.data().at("/due/to");
        return to.isString()
                && Days.first(to).isBefore(day)
                && !status(milestone).asString("").equals("COMPLETE");
    }
}
