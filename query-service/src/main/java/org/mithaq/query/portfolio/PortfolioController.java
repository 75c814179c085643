package org.mithaq.query.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.lists.ComputedList;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Form;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.PublicAnswer;
import org.mithaq.query.http.Tables;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of plans, for programs. */
@RestController
class PortfolioController {

    private final Portfolio portfolio;
    private final Tables tables;

    PortfolioController(Portfolio portfolio, Tables tables) {
        this.portfolio = portfolio;
        this.tables = tables;
    }

    @GetMapping({"/api/plans", "/api/plans.csv"})
    ResponseEntity<?> plans(
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String asOf,
            Asked asked,
            Caller reader,
            Form form) {
        var from = after == null ? "" : Parameters.id("after", after).value();
        var most = Parameters.limit(limit, form);
        var selection = new Selection(portfolio.filter(asked), Parameters.date("asOf", asOf), reader);
        var page = portfolio.after(from, Math.min(most, Parameters.MOST), selection);
        var tag = page.position() + "-" + page.days() + selection.tag();
        return switch (form) {
            case JSON -> PublicAnswer.of(page, tag);
            case CSV -> {
                var plans = most > Parameters.MOST ? all(page, selection) : page.items();
                yield tables.answer(ComputedList.PLANS, plans, ComputedList.PLANS.fileName(""), tag);
            }
        };
    }

    private List<PlanSummary> all(Portfolio.Page first, Selection selection) {
        var plans = new ArrayList<>(first.items());
        for (var next = first.next(); next != null; ) {
            var page = portfolio.after(next, Parameters.MOST, selection);
            plans.addAll(page.items());
            next = page.next();
        }
        return plans;
    }
}
