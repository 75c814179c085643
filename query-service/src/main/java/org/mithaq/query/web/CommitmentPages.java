package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.plan.CommitmentAnswer;
import org.mithaq.query.plan.PlanAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a plan promises: all commitments beside each other, and each with everything that was said of it. */
@Controller
class CommitmentPages {

    private final PlanPage page;

    CommitmentPages(PlanPage page) {
        this.page = page;
    }

    @GetMapping({"/ar/plans/{id}/commitments", "/fr/plans/{id}/commitments", "/en/plans/{id}/commitments"})
    String commitments(
            @PathVariable String id,
            @RequestParam @Nullable String of,
            @RequestParam @Nullable String overdue,
            @RequestParam @Nullable String asOf,
            HttpServletRequest request,
            Model model) {
        var onlyOverdue = Parameters.flag("overdue", overdue);
        var told = page.open(id, asOf, request, model);
        var shown =
                of == null || of.isEmpty() ? told.plan().commitments() : List.of(PlanPage.commitment(told.plan(), of));
        model.addAttribute("of", of);
        model.addAttribute("onlyOverdue", onlyOverdue);
        model.addAttribute("figures", Figures.of(told.plan().commitments()));
        model.addAttribute("board", Board.of(shown, onlyOverdue));
        model.addAttribute("schedule", Schedule.of(shown, false, told.today()));
        return "commitments";
    }

    @GetMapping({
        "/ar/plans/{id}/commitments/{commitmentId}",
        "/fr/plans/{id}/commitments/{commitmentId}",
        "/en/plans/{id}/commitments/{commitmentId}"
    })
    String commitment(
            @PathVariable String id,
            @PathVariable String commitmentId,
            @RequestParam @Nullable String asOf,
            HttpServletRequest request,
            Model model) {
        var told = page.open(id, asOf, request, model);
        var commitment = PlanPage.commitment(told.plan(), commitmentId);
        model.addAttribute("commitment", commitment);
        model.addAttribute("before", beside(told.plan(), commitment, -1));
        model.addAttribute("after", beside(told.plan(), commitment, 1));
        model.addAttribute("figures", Figures.of(List.of(commitment)));
        model.addAttribute("schedule", Schedule.of(List.of(commitment), true, told.today()));
        model.addAttribute("proofs", Proof.of(commitment));
        return "commitment";
    }

    private static @Nullable CommitmentAnswer beside(PlanAnswer plan, CommitmentAnswer commitment, int step) {
        var here = plan.commitments().indexOf(commitment);
        var at = here + step;
        return here < 0 || at < 0 || at >= plan.commitments().size()
                ? null
                : plan.commitments().get(at);
    }
}
