package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.PublicAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of plans, for programs. */
@RestController
class PortfolioController {

    private final Portfolio portfolio;

    PortfolioController(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @GetMapping("/api/plans")
    ResponseEntity<Portfolio.Page> plans(
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String asOf,
            Asked asked) {
        var from = after == null ? "" : Parameters.id("after", after).value();
        var page = portfolio.after(from, Parameters.limit(limit), asked.filter(), Parameters.date("asOf", asOf));
        // Plans in different zones change their day at different hours.
        var days = page.items().stream()
                .map(PlanSummary::day)
                .map(LocalDate::toString)
                .distinct()
                .collect(Collectors.joining("_"));
        return PublicAnswer.of(page, page.position() + "-" + days);
    }
}
