package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.lists.ComputedList;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.query.audit.AuditEntry;
import org.mithaq.query.audit.Trace;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.plan.Freshness;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which everybody can follow what happened to a plan, entry by entry. */
@Controller
class AuditPages {

    private static final int A_PAGE = 100;

    private final History history;
    private final Records records;
    private final Freshness freshness;
    private final MessageSource messages;

    AuditPages(History history, Records records, Freshness freshness, MessageSource messages) {
        this.history = history;
        this.records = records;
        this.freshness = freshness;
        this.messages = messages;
    }

    /** A part of the trail, and the version before or after which the next part begins. */
    public record Trail(List<AuditLine> lines, @Nullable Integer next) {}

    @GetMapping({"/ar/plans/{id}/audit", "/fr/plans/{id}/audit", "/en/plans/{id}/audit"})
    String audit(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String atLeast,
            @ModelAttribute("filter") TrailFilter filter,
            HttpServletRequest request,
            Model model) {
        var plan = Parameters.plan(id);
        var day = Parameters.date("asOf", asOf);
        freshness.await(plan, atLeast);
        var known = records.of(plan, View.TODAY).orElseThrow(() -> Problem.unknownPlan(id));
        var search = filter.search(known.record(), Words.ROLES, day);
        var found = filter.oldestFirst()
                ? history.after(PlanStream.of(plan), filter.start(), A_PAGE + 1, search)
                : history.before(PlanStream.of(plan), filter.start(), A_PAGE + 1, search);
        var shown = found.stream().limit(A_PAGE).toList();
        var frame = Frame.of(request, day);
        var words = new Words(messages, frame.language());
        model.addAttribute("frame", frame);
        model.addAttribute("words", words);
        model.addAttribute("planId", id);
        model.addAttribute(
                "planTitle",
                known.record().opened().map(ActionPlanOpened::title).orElse(null));
        model.addAttribute("reading", known);
        model.addAttribute("position", known.position());
        model.addAttribute("zone", known.record().zone());
        model.addAttribute("csv", ComputedList.EVENTS.path(plan));
        model.addAttribute("kinds", TrailFilter.KINDS);
        model.addAttribute("roles", Words.ROLES);
        model.addAttribute("commitments", known.record().commitments().all());
        var entries = shown.stream()
                .map(kept -> AuditEntry.of(kept, known.record().told()))
                .toList();
        model.addAttribute(
                "trail",
                new Trail(
                        lines(entries, known.record(), id, words, frame),
                        found.size() > A_PAGE ? shown.getLast().version() : null));
        return "audit";
    }

    private static List<AuditLine> lines(
            List<AuditEntry> entries, PlanRecord plan, String planId, Words words, Frame frame) {
        var sentences = new Sentences(plan, words);
        var trace = Trace.of(plan.told());
        var places = new Places(plan, frame, planId);
        return entries.stream()
                .map(entry -> AuditLine.of(
                        entry,
                        sentences,
                        words,
                        plan,
                        new AuditLine.Links(
                                trace.before(entry.version()).orElse(null),
                                entry.causationId() == null
                                        ? null
                                        : trace.version(entry.causationId()).orElse(null),
                                places.of(entry.id()).orElse(null))))
                .toList();
    }
}
