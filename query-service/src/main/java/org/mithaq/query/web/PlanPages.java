package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.plan.Freshness;
import org.mithaq.query.plan.Plans;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one plan. */
@Controller
class PlanPages {

    private final Plans plans;
    private final Freshness freshness;
    private final MessageSource messages;

    PlanPages(Plans plans, Freshness freshness, MessageSource messages) {
        this.plans = plans;
        this.freshness = freshness;
        this.messages = messages;
    }

    @GetMapping({"/ar/plans/{id}", "/fr/plans/{id}", "/en/plans/{id}"})
    String plan(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String atLeast,
            HttpServletRequest request,
            Model model) {
        var plan = Parameters.plan(id);
        var day = Parameters.date("asOf", asOf);
        freshness.await(plan, atLeast);
        var told = plans.tell(plan, new View(day, null)).orElseThrow(() -> Problem.unknownPlan(id));
        var frame = Frame.of(request, day);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
        model.addAttribute("plan", told.plan());
        model.addAttribute("today", told.today());
        model.addAttribute("position", told.position());
        model.addAttribute("figures", Figures.of(told.plan().commitments()));
        return "plan";
    }
}
