package org.mithaq.query.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Caller;
import org.mithaq.query.writing.CommandSide;
import org.mithaq.query.writing.CommandSide.Offer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody who has signed in may send: about a plan, or about none. */
@Controller
class WritePages {

    /** The parts of the domain, in the order of the life of a plan. */
    private static final List<String> PARTS = List.of(
            "lifecycle",
            "cocreation",
            "consultation",
            "commitment",
            "promise",
            "committee",
            "committeework",
            "endorsement",
            "accession",
            "progress",
            "amendment",
            "monitoring",
            "ending",
            "correction",
            "review",
            "process",
            "people",
            "clock");

    private final FormPage page;
    private final CommandSide commands;

    WritePages(FormPage page, CommandSide commands) {
        this.page = page;
        this.commands = commands;
    }

    /** A command that somebody may send, and the requirements that stand in its way today. */
    public record Shown(String name, List<String> missing) {}

    @GetMapping({"/ar/plans/{id}/write", "/fr/plans/{id}/write", "/en/plans/{id}/write"})
    String ofAPlan(
            @PathVariable String id,
            @RequestParam @Nullable String recorded,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        page.requireForms();
        if (caller.roles().isEmpty()) {
            return FormPage.signIn(request);
        }
        page.open(id, request, model);
        model.addAttribute("recorded", recorded);
        var waiting = page.waiting(id, caller);
        model.addAttribute(
                "parts",
                parts(caller, true, offer -> new Shown(offer.command(), FormPage.missing(offer.command(), waiting))));
        return "write";
    }

    @GetMapping({"/ar/write", "/fr/write", "/en/write"})
    String ofNone(@RequestParam @Nullable String recorded, Caller caller, HttpServletRequest request, Model model) {
        page.requireForms();
        if (caller.roles().isEmpty()) {
            return FormPage.signIn(request);
        }
        page.open(null, request, model);
        model.addAttribute("recorded", recorded);
        model.addAttribute("parts", parts(caller, false, offer -> new Shown(offer.command(), List.of())));
        return "write";
    }

    private interface Showing {
        Shown show(Offer offer);
    }

    /** The engine sends its timers itself. */
    private Map<String, List<Shown>> parts(Caller caller, boolean ofAPlan, Showing showing) {
        var offers = FormPage.answered(commands::offers).stream()
                .filter(offer -> offer.isFor(caller.roles()))
                .filter(offer -> offer.isOfAPlan() == ofAPlan)
                .filter(offer -> !offer.command().equals("TriggerTimer"))
                .collect(groupingBy(Offer::part, LinkedHashMap::new, toList()));
        var parts = new LinkedHashMap<String, List<Shown>>();
        for (var part : PARTS) {
            var own = offers.get(part);
            if (own != null) {
                parts.put(part, own.stream().map(showing::show).toList());
            }
        }
        return parts;
    }
}
