package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Membership;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who supervises a plan: its committees, their halves and meetings, and what came of their votes. */
@Controller
class CommitteePages {

    private final PlanPage page;

    CommitteePages(PlanPage page) {
        this.page = page;
    }

    @GetMapping({"/ar/plans/{id}/committees", "/fr/plans/{id}/committees", "/en/plans/{id}/committees"})
    String committees(
            @PathVariable String id, @RequestParam @Nullable String asOf, HttpServletRequest request, Model model) {
        page.open(id, asOf, request, model);
        model.addAttribute("halves", List.of(Membership.Half.ADMINISTRATION, Membership.Half.CIVIL_SOCIETY));
        return "committees";
    }
}
