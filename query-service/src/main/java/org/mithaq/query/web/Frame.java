package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.plan.PlanId;
import org.mithaq.query.http.Languages;
import org.springframework.web.util.UriComponentsBuilder;

/** What surrounds every page: its language, its address, and the day as of which it is shown. */
public record Frame(
        Language language,
        String rest,
        String query,
        @Nullable LocalDate asOf) {

    static Frame of(HttpServletRequest request, @Nullable LocalDate asOf) {
        var path = request.getRequestURI();
        var language = Languages.of(request);
        var rest = Languages.inPath(path).isPresent()
                ? path.substring(1 + language.code().length())
                : "";
        return new Frame(language, rest, Objects.requireNonNullElse(request.getQueryString(), ""), asOf);
    }

    public String direction() {
        return Languages.direction(language);
    }

    public List<Language> languages() {
        return Arrays.asList(Language.values());
    }

    /** This same page in another language. */
    public String in(Language other) {
        return UriComponentsBuilder.fromPath("/" + other.code() + rest)
                .query(query)
                .build()
                .toUriString();
    }

    /** This same page as things stand today. */
    public String today() {
        return UriComponentsBuilder.fromPath(here())
                .query(query)
                .replaceQueryParam("asOf")
                .build()
                .toUriString();
    }

    public String here() {
        return "/" + language.code() + rest;
    }

    public String home() {
        return link("");
    }

    public String plan(String id) {
        return link("/plans/" + new PlanId(id).value());
    }

    public String audit(String id) {
        return link("/plans/" + new PlanId(id).value() + "/audit");
    }

    private String link(String page) {
        return "/" + language.code() + page + (asOf == null ? "" : "?asOf=" + asOf);
    }
}
