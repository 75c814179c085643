package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a plan is looked after: reports, matrices and charts, scorecards, and agreements with partners. */
@Controller
class MonitoringPages {

    private final PlanPage page;

    MonitoringPages(PlanPage page) {
        this.page = page;
    }

    @GetMapping({"/ar/plans/{id}/monitoring", "/fr/plans/{id}/monitoring", "/en/plans/{id}/monitoring"})
    String monitoring(
            @PathVariable String id, @RequestParam @Nullable String asOf, HttpServletRequest request, Model model) {
        page.open(id, asOf, request, model);
        return "monitoring";
    }
}
