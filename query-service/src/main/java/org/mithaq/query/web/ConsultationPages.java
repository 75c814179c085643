package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.consultation.PublicConsultations;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the public was asked about a plan, what it contributed, and what became of that. */
@Controller
class ConsultationPages {

    private static final int ON_A_PAGE = 50;

    private final PlanPage page;
    private final PublicConsultations consultations;

    ConsultationPages(PlanPage page, PublicConsultations consultations) {
        this.page = page;
        this.consultations = consultations;
    }

    /** As they stand today, also on the page of a past day: the plan alone goes back. */
    @GetMapping({"/ar/plans/{id}/consultations", "/fr/plans/{id}/consultations", "/en/plans/{id}/consultations"})
    String all(@PathVariable String id, HttpServletRequest request, Model model) {
        page.open(id, null, request, model);
        model.addAttribute(
                "consultations", consultations.all(Parameters.plan(id), Caller.of(request.getUserPrincipal())));
        return "consultations";
    }

    @GetMapping({"/ar/consultations/{id}", "/fr/consultations/{id}", "/en/consultations/{id}"})
    String one(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String answered,
            HttpServletRequest request,
            Model model) {
        var asked = consultations.of(id, request.getUserPrincipal());
        page.open(asked.terms().orElseThrow().planId().value(), null, request, model);
        var place = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var wanted = answered == null ? null : Parameters.flag("answered", answered);
        model.addAttribute("consultation", consultations.answer(asked));
        model.addAttribute("contributions", consultations.contributions(asked, place, ON_A_PAGE, wanted));
        return "contributions";
    }
}
