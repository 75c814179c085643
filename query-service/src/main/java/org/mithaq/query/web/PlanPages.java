package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.PlanId;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one plan. */
@Controller
class PlanPages {

    private final PlanPage page;
    private final Records records;

    PlanPages(PlanPage page, Records records) {
        this.page = page;
        this.records = records;
    }

    /** What somebody has just written, as the record tells it. */
    public record Written(UUID id, int version, String type) {}

    @GetMapping({"/ar/plans/{id}", "/fr/plans/{id}", "/en/plans/{id}"})
    String plan(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String recorded,
            HttpServletRequest request,
            Model model) {
        var plan = page.open(id, asOf, request, model).plan();
        model.addAttribute("figures", Figures.of(plan.commitments()));
        model.addAttribute("attendance", Attendance.of(plan));
        if (recorded != null) {
            model.addAttribute("recorded", written(id, recorded, model));
        }
        return "plan";
    }

    private Optional<Written> written(String id, String event, Model model) {
        if (!event.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        var words = (Words) Objects.requireNonNull(model.getAttribute("words"));
        return records.of(new PlanId(id), View.TODAY)
                .flatMap(reading -> reading.record().told().recorded(UUID.fromString(event)))
                .map(told -> new Written(
                        told.id(),
                        told.version(),
                        words.find("type."
                                        + EventTypes.nameOf(told.event().getClass())
                                                .replaceFirst("[.]v[0-9]+$", ""))
                                .orElse("")));
    }
}
