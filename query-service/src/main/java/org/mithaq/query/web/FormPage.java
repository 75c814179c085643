package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Problem;
import org.mithaq.query.inbox.InboxItem;
import org.mithaq.query.inbox.Inboxes;
import org.mithaq.query.web.WrittenForm.Fault;
import org.mithaq.query.writing.CommandSide;
import org.mithaq.query.writing.CommandSide.Away;
import org.mithaq.query.writing.Filled;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.UriUtils;

/** What every page on which people write begins with: the plan of which they write, if it is one, and the form. */
@Component
class FormPage {

    private final PlanPage page;
    private final Records records;
    private final Inboxes inboxes;
    private final Catalogue processes;
    private final CommandSide commands;
    private final MessageSource messages;
    private final DataSize largest;

    FormPage(
            PlanPage page,
            Records records,
            Inboxes inboxes,
            Catalogue processes,
            CommandSide commands,
            MessageSource messages,
            @Value("${mithaq.forms.largest-file}") DataSize largest) {
        this.page = page;
        this.records = records;
        this.inboxes = inboxes;
        this.processes = processes;
        this.commands = commands;
        this.messages = messages;
        this.largest = largest;
    }

    /** Without the side that decides there is nothing to write. */
    void requireForms() {
        if (!commands.isKnown()) {
            throw noSuchForm();
        }
    }

    static Problem noSuchForm() {
        return Problem.of(HttpStatus.NOT_FOUND, "http.not-found", "There is no such form");
    }

    /** Lays the plan, {@code frame} and {@code words} before a template; without an id there is no plan. */
    void open(@Nullable String plan, HttpServletRequest request, Model model) {
        if (plan != null) {
            page.open(plan, null, request, model);
            model.addAttribute("process", processes.readingOf(record(plan)).ref());
            return;
        }
        var frame = Frame.of(request, null);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
    }

    /** Lays a form before its template, with what is wrong in it; a new one names what is new by an id that is free. */
    void show(@Nullable String plan, Filled filled, List<Fault> faults, boolean anew, Caller caller, Model model) {
        var words = (Words) Objects.requireNonNull(model.getAttribute("words"));
        var command = filled.blank().command();
        var named = NamedThings.of(record(plan), processes.all(), words, filled);
        model.addAttribute(
                "form",
                new WrittenForm(
                        filled,
                        faults,
                        named.known(),
                        anew ? named.suggestions() : Map.of(),
                        caller.roles(),
                        plan != null,
                        new Values(words)));
        model.addAttribute("largest", largest);
        model.addAttribute("heading", words.message("command." + command));
        model.addAttribute("missing", plan == null ? List.of() : missing(command, waiting(plan, caller)));
    }

    /** In which language a plan says what is said in one language. */
    Language language(@Nullable String plan, Language otherwise) {
        return plan == null ? otherwise : record(plan).lifecycle().language();
    }

    /** What waits in a plan, as far as this reader may know it. */
    List<InboxItem> waiting(String plan, Caller caller) {
        return inboxes.of(null, caller).stream()
                .filter(item -> new PlanId(item.planId()).names(new PlanId(plan)))
                .toList();
    }

    static List<String> missing(String command, List<InboxItem> waiting) {
        return waiting.stream()
                .filter(item -> item.command().equals(command))
                .flatMap(item -> item.missing().stream())
                .distinct()
                .toList();
    }

    private PlanRecord record(@Nullable String plan) {
        return plan == null
                ? PlanRecord.NONE
                : records.of(new PlanId(plan), View.TODAY).map(Reading::record).orElse(PlanRecord.NONE);
    }

    /** Who has not signed in does so and comes back. */
    static String signIn(HttpServletRequest request) {
        return "redirect:" + toSignIn(request);
    }

    static String toSignIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/" + Languages.of(request).code() + "/sign-in?to="
                + UriUtils.encodeQueryParam(here, StandardCharsets.UTF_8);
    }

    /** A question to the side that decides. */
    interface Question<A> {
        A ask() throws Away;
    }

    static <A> A answered(Question<A> question) {
        try {
            return question.ask();
        } catch (Away _) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "http.away", "The side that decides does not answer");
        }
    }
}
