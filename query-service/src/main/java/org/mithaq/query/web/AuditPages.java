package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.query.audit.AuditEntry;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.plan.Freshness;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    public record Trail(
            List<AuditLine> lines,
            boolean oldestFirst,
            @Nullable Integer next) {}

    @GetMapping({"/ar/plans/{id}/audit", "/fr/plans/{id}/audit", "/en/plans/{id}/audit"})
    String audit(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String order,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String atLeast,
            HttpServletRequest request,
            Model model) {
        var plan = Parameters.plan(id);
        var day = Parameters.date("asOf", asOf);
        freshness.await(plan, atLeast);
        var known = records.of(plan, View.TODAY).orElseThrow(() -> Problem.unknownPlan(id));
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
        model.addAttribute("trail", trail(plan, known, words, new Part("oldest".equals(order), from, day)));
        return "audit";
    }

    private record Part(
            boolean oldestFirst,
            @Nullable String from,
            @Nullable LocalDate asOf) {}

    private Trail trail(PlanId plan, Reading known, Words words, Part part) {
        var found = found(PlanStream.of(plan), part);
        var shown = found.stream().limit(A_PAGE).toList();
        var sentences = new Sentences(known.record(), words);
        var zone = known.record().zone();
        var plain = known.record().lifecycle().language();
        var lines = shown.stream()
                .map(kept -> AuditEntry.of(kept, known.record().told()))
                .map(entry -> AuditLine.of(entry, sentences, words, zone, plain))
                .toList();
        return new Trail(
                lines,
                part.oldestFirst(),
                found.size() > A_PAGE ? shown.getLast().version() : null);
    }

    private List<Kept> found(String stream, Part part) {
        var start = part.oldestFirst() ? 0 : Integer.MAX_VALUE;
        var from = Math.toIntExact(Parameters.whole("from", part.from(), 0, Integer.MAX_VALUE, start));
        return part.oldestFirst()
                ? history.after(stream, from, A_PAGE + 1, part.asOf())
                : history.before(stream, from, A_PAGE + 1, part.asOf());
    }
}
