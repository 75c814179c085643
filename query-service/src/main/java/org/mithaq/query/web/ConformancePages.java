package org.mithaq.query.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.process.definition.Verdict;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.drawing.Drawings;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.inbox.Inboxes;
import org.mithaq.query.plan.ConformanceAnswer.Judged;
import org.mithaq.query.plan.Plans;
import org.mithaq.query.readers.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a process asks of a plan, and what the record answers: verdict, reasons and evidence, for its own process or another. */
@Controller
class ConformancePages {

    private final PlanPage page;
    private final Plans plans;
    private final Records records;
    private final Drawings drawings;
    private final Inboxes inboxes;

    ConformancePages(PlanPage page, Plans plans, Records records, Drawings drawings, Inboxes inboxes) {
        this.page = page;
        this.plans = plans;
        this.records = records;
        this.drawings = drawings;
        this.inboxes = inboxes;
    }

    @Shows(Part.CONFORMANCE)
    @GetMapping({"/ar/plans/{id}/conformance", "/fr/plans/{id}/conformance", "/en/plans/{id}/conformance"})
    String conformance(
            @PathVariable String id,
            @RequestParam @Nullable String process,
            @RequestParam @Nullable String asOf,
            HttpServletRequest request,
            Model model) {
        var judge = plans.judge(process);
        var told = page.open(id, asOf, request, model);
        var view = new View(Parameters.date("asOf", asOf), null);
        var answer = plans.conformance(Parameters.plan(id), view, judge).orElseThrow(() -> Problem.unknownPlan(id));
        var own = told.plan().process();
        model.addAttribute("judge", answer.process());
        model.addAttribute("whatIf", own != null && !own.equals(answer.process()));
        model.addAttribute(
                "migration",
                asOf == null
                        ? judge.flatMap(other -> plans.migration(Parameters.plan(id), other))
                                .filter(change -> !change.from().equals(change.to()))
                                .orElse(null)
                        : null);
        model.addAttribute("processes", plans.judges(answer.process()));
        model.addAttribute("parts", Part.values());
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("count", answer.judgements().stream().collect(groupingBy(Judged::verdict, counting())));
        model.addAttribute("findings", Finding.of(answer));
        if (told.plan().process() != null) {
            var reading = records.of(Parameters.plan(id), view).orElseThrow(() -> Problem.unknownPlan(id));
            model.addAttribute("drawing", drawings.of(reading, view, Languages.of(request)));
        }
        model.addAttribute("waiting", asOf == null ? inboxes.of(Parameters.plan(id)) : List.of());
        return "conformance";
    }
}
