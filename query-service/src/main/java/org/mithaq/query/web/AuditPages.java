package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.lists.ComputedList;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.definition.Visibility;
import org.mithaq.query.audit.AuditEntry;
import org.mithaq.query.audit.Trace;
import org.mithaq.query.audit.Trail;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.Search;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.readers.Shows;
import org.springframework.beans.factory.annotation.Qualifier;
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
    private final MessageSource messages;
    private final Clock clock;

    AuditPages(History history, Records records, MessageSource messages, @Qualifier("today") Clock clock) {
        this.history = history;
        this.records = records;
        this.messages = messages;
        this.clock = clock;
    }

    /** A part of the trail, and the version before or after which the next part begins. */
    public record Part(List<AuditLine> lines, @Nullable Integer next) {}

    @Shows(Visibility.Part.TRAIL)
    @GetMapping({"/ar/plans/{id}/audit", "/fr/plans/{id}/audit", "/en/plans/{id}/audit"})
    String audit(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @ModelAttribute("filter") TrailFilter filter,
            HttpServletRequest request,
            Model model) {
        var plan = Parameters.plan(id);
        var day = Parameters.date("asOf", asOf);
        if (records.of(plan, new View(day, null)).isEmpty()) {
            throw Problem.unknownPlan(id);
        }
        var known = records.of(plan, View.TODAY).orElseThrow(() -> Problem.unknownPlan(id));
        var trace = Trace.of(known.record().told());
        var found = found(plan, filter, filter.search(known, trace, Words.ROLES, day));
        var shown = found.stream().limit(A_PAGE).toList();
        var frame = Frame.of(request, notAhead(day, known.record().zone()));
        var words = new Words(messages, frame.language());
        model.addAttribute("frame", frame);
        model.addAttribute("words", words);
        model.addAttribute("csv", ComputedList.EVENTS.path(plan));
        model.addAttribute("kinds", TrailFilter.KINDS);
        model.addAttribute("roles", Words.ROLES);
        lay(known, id, model);
        var story = new Trail(known.record().told());
        var entries = shown.stream().map(story::entry).toList();
        model.addAttribute(
                "trail",
                new Part(
                        lines(entries, trace, known.record(), words, frame),
                        found.size() > A_PAGE ? shown.getLast().version() : null));
        return "audit";
    }

    /** A page of what is looked for, and one entry more if it goes on. */
    private List<Kept> found(PlanId plan, TrailFilter filter, Search search) {
        var stream = PlanStream.of(plan);
        return filter.oldestFirst()
                ? history.after(stream, filter.start(), A_PAGE + 1, search)
                : history.before(stream, filter.start(), A_PAGE + 1, search);
    }

    /** Lays before the template what the trail is about. */
    private static void lay(Reading known, String id, Model model) {
        var plan = known.record();
        model.addAttribute(
                "planId", plan.opened().map(opened -> opened.planId().value()).orElse(id));
        model.addAttribute(
                "planTitle", plan.opened().map(ActionPlanOpened::title).orElse(null));
        model.addAttribute("commitments", plan.commitments().all());
        model.addAttribute("zone", plan.zone());
        model.addAttribute("reading", known);
        model.addAttribute("position", known.position());
        model.addAttribute("parked", known.parked() == null ? null : plan.version());
    }

    /** A day to come shows what today shows, and says so. */
    private @Nullable LocalDate notAhead(@Nullable LocalDate day, ZoneId zone) {
        var today = LocalDate.now(clock.withZone(zone));
        return day == null || day.isBefore(today) ? day : today;
    }

    private static List<AuditLine> lines(
            List<AuditEntry> entries, Trace trace, PlanRecord plan, Words words, Frame frame) {
        var sentences = new Sentences(plan, words);
        var places = new Places(plan, frame);
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
