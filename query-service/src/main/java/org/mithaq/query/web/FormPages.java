package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Problem;
import org.mithaq.query.writing.Attached;
import org.mithaq.query.writing.Blank;
import org.mithaq.query.writing.CommandSide;
import org.mithaq.query.writing.CommandSide.Answer;
import org.mithaq.query.writing.CommandSide.Away;
import org.mithaq.query.writing.Drafts;
import org.mithaq.query.writing.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The form of each command: what is written in it is sent as whoever has signed in, and what is refused stands there as it was written. */
@Controller
class FormPages {

    private final FormPage page;
    private final CommandSide commands;

    FormPages(FormPage page, CommandSide commands) {
        this.page = page;
        this.commands = commands;
    }

    /** Why something was refused, in the words of the side that decides. */
    public record Refusal(String title, String detail, String code) {}

    @GetMapping({
        "/ar/plans/{id}/write/{command}",
        "/fr/plans/{id}/write/{command}",
        "/en/plans/{id}/write/{command}",
        "/ar/write/{command}",
        "/fr/write/{command}",
        "/en/write/{command}"
    })
    String form(
            @PathVariable(required = false) @Nullable String id,
            @PathVariable String command,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        page.requireForms();
        if (caller.roles().isEmpty()) {
            return FormPage.signIn(request);
        }
        page.open(id, request, model);
        var blank = blank(id, command);
        var values = new LinkedHashMap<>(Drafts.take(request).orElseGet(() -> Drafts.named(request, blank)));
        if (id != null && blank.has("planId")) {
            values.put("/planId", id);
        }
        page.show(id, new Filled(blank, values), List.of(), true, caller, model);
        lay(key(values.get("_key")), null, model);
        return "write-form";
    }

    @PostMapping({
        "/ar/plans/{id}/write/{command}",
        "/fr/plans/{id}/write/{command}",
        "/en/plans/{id}/write/{command}",
        "/ar/write/{command}",
        "/fr/write/{command}",
        "/en/write/{command}"
    })
    String write(
            @PathVariable(required = false) @Nullable String id,
            @PathVariable String command,
            @RequestParam(name = "_more") @Nullable String more,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        page.requireForms();
        if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken somebody)) {
            throw Problem.of(HttpStatus.UNAUTHORIZED, "http.no-token", "Only who has signed in writes");
        }
        page.open(id, request, model);
        var blank = blank(id, command);
        var values = Drafts.written(request);
        var key = key(values.remove("_key"));
        if (id != null && blank.has("planId")) {
            values.put("/planId", id);
        }
        var language = Languages.of(request);
        var plain = page.language(id, language);
        var token = somebody.getToken().getTokenValue();
        try {
            var unfit = Attached.of(request).bring(values, commands, token, language.code());
            var filled = new Filled(blank, values);
            if (unfit.isPresent()) {
                refuse(id, filled, List.of(fault(unfit.get())), unfit.get().answer(), key, caller, response, model);
                return "write-form";
            }
            if (more != null) {
                page.show(id, filled.oneMore(more), List.of(), false, caller, model);
                lay(key, null, model);
                return "write-form";
            }
            var dense = filled.dense(plain);
            var answer = commands.send(command, dense.command(plain), token, key, language.code());
            if (answer.status() == HttpStatus.OK.value()) {
                return "redirect:" + recorded(language.code(), id, answer);
            }
            refuse(id, dense, faults(answer), answer, key, caller, response, model);
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            page.show(id, new Filled(blank, values).dense(plain), List.of(), false, caller, model);
            var words = (Words) Objects.requireNonNull(model.getAttribute("words"));
            lay(key, new Refusal(words.message("write.away"), words.message("write.away.text"), "http.away"), model);
        }
        return "write-form";
    }

    /** Sent again after a refusal it is another command; only what nobody answered is sent under the same key. */
    private void refuse(
            @Nullable String id,
            Filled filled,
            List<WrittenForm.Fault> faults,
            Answer answer,
            String key,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        response.setStatus(answer.status());
        page.show(id, filled, faults, false, caller, model);
        lay(
                answer.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                        ? key
                        : UUID.randomUUID().toString(),
                refusal(answer),
                model);
    }

    private static List<WrittenForm.Fault> faults(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(fault -> new WrittenForm.Fault(
                        fault.path("pointer").asString(""), fault.path("detail").asString("")))
                .toList();
    }

    /** What is wrong with a file is said where it was chosen. */
    private static WrittenForm.Fault fault(Attached.Refused file) {
        return new WrittenForm.Fault(
                file.pointer(), file.answer().body().path("detail").asString(""));
    }

    static Refusal refusal(Answer answer) {
        var body = answer.body();
        return new Refusal(
                body.path("title").asString(""),
                body.path("detail").asString(""),
                body.path("code").asString(""));
    }

    private static void lay(String key, @Nullable Refusal refusal, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("refusal", refusal);
    }

    private static String key(@Nullable String given) {
        return given != null && given.matches("[0-9a-f-]{36}")
                ? given
                : UUID.randomUUID().toString();
    }

    /** The plan of which something was recorded; of what is no plan's the page on which one chose what to write. */
    private static String recorded(String language, @Nullable String plan, Answer answer) {
        var receipt = answer.body();
        var stream = receipt.path("stream").asString("").split("/", 2);
        var own = stream[0].equals("plan") && stream.length == 2 ? stream[1] : null;
        var page = UriComponentsBuilder.newInstance();
        if (own != null) {
            page.path("/" + language + "/plans/" + own)
                    .queryParam("atLeast", receipt.path("version").asInt(0));
        } else {
            page.path("/" + language + (plan == null ? "" : "/plans/" + plan) + "/write");
        }
        var events = receipt.path("events");
        return page.queryParam(
                        "recorded",
                        events.isEmpty() ? "nothing" : events.path(0).path("id").asString("nothing"))
                .build()
                .toUriString();
    }

    private Blank blank(@Nullable String plan, String command) {
        return FormPage.answered(() -> commands.blank(command, plan != null)).orElseThrow(FormPage::noSuchForm);
    }
}
