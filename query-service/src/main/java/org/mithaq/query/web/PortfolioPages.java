package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.portfolio.PlanSummary;
import org.mithaq.query.portfolio.Portfolio;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entrance, and the list of plans. */
@Controller
class PortfolioPages {

    private static final int A_PAGE = 50;

    private final Portfolio portfolio;
    private final MessageSource messages;

    PortfolioPages(Portfolio portfolio, MessageSource messages) {
        this.portfolio = portfolio;
        this.messages = messages;
    }

    /** A plan in the list, and the bar of its milestones. */
    public record Listed(PlanSummary plan, Bar bar) {

        static Listed of(PlanSummary plan) {
            var milestones = plan.milestones();
            return new Listed(plan, Bar.of(milestones.byStatus(), milestones.unreported()));
        }
    }

    @GetMapping("/")
    String entrance(HttpServletRequest request) {
        return "redirect:/" + Languages.of(request).code();
    }

    @GetMapping({"/ar", "/fr", "/en"})
    String portfolio(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String asOf,
            HttpServletRequest request,
            Model model) {
        var day = Parameters.date("asOf", asOf);
        var from = after == null ? "" : Parameters.id("after", after).value();
        var frame = Frame.of(request, day);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
        model.addAttribute("q", q == null ? "" : q);
        var page = portfolio.list(q, from, A_PAGE, day);
        model.addAttribute("position", page.position());
        model.addAttribute("plans", page.items().stream().map(Listed::of).toList());
        model.addAttribute("next", page.next());
        return "portfolio";
    }
}
