package org.mithaq.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.plan.commitment.CommitmentEvent.Status;

/** A bar of milestones by status, as parts of a whole in percent; always beside the same figures in words. */
public record Bar(List<Part> parts, int total) {

    /** One status: its share and where it begins. */
    public record Part(String status, int count, double start, double width) {}

    static Bar of(Map<Status, Integer> byStatus, int unreported) {
        var total = byStatus.values().stream().mapToInt(Integer::intValue).sum() + unreported;
        var parts = new ArrayList<Part>();
        for (var status : List.of(Status.COMPLETE, Status.SUBSTANTIAL, Status.LIMITED, Status.NOT_STARTED)) {
            add(parts, status.name().toLowerCase(Locale.ROOT), byStatus.getOrDefault(status, 0), total);
        }
        add(parts, "unreported", unreported, total);
        return new Bar(List.copyOf(parts), total);
    }

    private static void add(List<Part> parts, String status, int count, int total) {
        var start =
                parts.isEmpty() ? 0 : parts.getLast().start() + parts.getLast().width();
        parts.add(new Part(status, count, start, total == 0 ? 0 : 100.0 * count / total));
    }
}
