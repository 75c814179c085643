package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one plan. */
@Controller
class PlanPages {

    private final PlanPage page;

    PlanPages(PlanPage page) {
        this.page = page;
    }

    @GetMapping({"/ar/plans/{id}", "/fr/plans/{id}", "/en/plans/{id}"})
    String plan(@PathVariable String id, @RequestParam @Nullable String asOf, HttpServletRequest request, Model model) {
        var plan = page.open(id, asOf, request, model).plan();
        model.addAttribute("figures", Figures.of(plan.commitments()));
        model.addAttribute("attendance", Attendance.of(plan));
        return "plan";
    }
}
