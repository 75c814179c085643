package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.portfolio.Asked;
import org.mithaq.query.portfolio.Order;
import org.mithaq.query.portfolio.PlanSummary;
import org.mithaq.query.portfolio.PlanSummary.Milestones;
import org.mithaq.query.portfolio.Portfolio;
import org.mithaq.query.portfolio.Selection;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entrance, and the list of plans. */
@Controller
class PortfolioPages {

    private static final int A_PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;

    /** Who looks after plans looks first at what is late. */
    private static final Order FIRST_LOOK = Order.OVERDUE;

    private final Portfolio portfolio;
    private final Catalogue processes;
    private final MessageSource messages;

    PortfolioPages(Portfolio portfolio, Catalogue processes, MessageSource messages) {
        this.portfolio = portfolio;
        this.processes = processes;
        this.messages = messages;
    }

    /** A plan in the list, and the bar of its milestones. */
    public record Listed(PlanSummary plan, Text stage, Bar bar) {}

    private Listed listed(PlanSummary plan) {
        return new Listed(plan, portfolio.stage(plan), barOf(plan.milestones()));
    }

    @GetMapping("/")
    String entrance(HttpServletRequest request) {
        return "redirect:/" + Languages.of(request).code();
    }

    @GetMapping({"/ar", "/fr", "/en"})
    String portfolio(
            Asked asked,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String asOf,
            Caller reader,
            HttpServletRequest request,
            Model model) {
        var day = Parameters.date("asOf", asOf);
        var number = Math.toIntExact(Parameters.whole("page", page, 1, MOST_PAGES, 1));
        var order = order(sort);
        var filter = portfolio.filter(asked);
        var frame = Frame.of(request, day);
        var part = portfolio.part(order, (number - 1) * A_PAGE, A_PAGE, new Selection(filter, day, reader));
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
        model.addAttribute("csv", frame.listOfPlans());
        model.addAttribute("filter", filter);
        model.addAttribute("order", order.word());
        model.addAttribute("orders", Order.words());
        model.addAttribute("stages", portfolio.stages());
        model.addAttribute("processes", processes.all());
        model.addAttribute("position", part.position());
        model.addAttribute("summary", part.summary());
        model.addAttribute("bar", barOf(part.summary().milestones()));
        model.addAttribute("plans", part.items().stream().map(this::listed).toList());
        model.addAttribute(
                "paging",
                Paging.of(
                        frame,
                        number,
                        A_PAGE,
                        part.items().size(),
                        part.summary().plans()));
        return "portfolio";
    }

    private static Order order(@Nullable String sort) {
        var word = Parameters.oneOf("sort", sort, Order.words());
        return word == null ? FIRST_LOOK : Order.of(word);
    }

    private static Bar barOf(Milestones milestones) {
        return Bar.of(milestones.byStatus(), milestones.unreported());
    }
}
