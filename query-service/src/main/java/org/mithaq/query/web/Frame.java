package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ContributionId;
import org.mithaq.events.Language;
import org.mithaq.lists.ComputedList;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.query.http.Languages;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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

    /** This same page with one parameter said otherwise, or left out; where the reader was in a list is forgotten. */
    public String with(String parameter, @Nullable Object value) {
        return UriComponentsBuilder.fromPath(here())
                .query(query)
                .replaceQueryParam("from")
                .replaceQueryParam(parameter, value == null ? new Object[0] : new Object[] {value})
                .build()
                .toUriString();
    }

    /** The same plans as a table. */
    public String listOfPlans() {
        return UriComponentsBuilder.fromPath(ComputedList.PLANS.path(""))
                .query(query)
                .replaceQueryParam("sort")
                .replaceQueryParam("page")
                .build()
                .toUriString();
    }

    /** What else this page was asked for, as a form that asks for another day sends it along. */
    public List<Map.Entry<String, String>> others() {
        return UriComponentsBuilder.fromPath("").query(query).build().getQueryParams().entrySet().stream()
                .filter(parameter -> !List.of("asOf", "from", "page", "atLeast").contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream()
                        .filter(Objects::nonNull)
                        .map(value -> Map.entry(
                                parameter.getKey(), UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))))
                .toList();
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

    public String commitments(String id) {
        return link("/plans/" + new PlanId(id).value() + "/commitments");
    }

    public String commitment(String id, String commitment) {
        return link("/plans/" + new PlanId(id).value() + "/commitments/" + new CommitmentId(commitment).value());
    }

    public String committees(String id) {
        return link("/plans/" + new PlanId(id).value() + "/committees");
    }

    public String consultations(String id) {
        return link("/plans/" + new PlanId(id).value() + "/consultations");
    }

    public String consultation(String id) {
        return "/" + language.code() + "/consultations/" + new ConsultationId(id).value();
    }

    public String contribution(String id, String contribution) {
        return consultation(id) + "/contributions/" + new ContributionId(contribution).value();
    }

    public String monitoring(String id) {
        return link("/plans/" + new PlanId(id).value() + "/monitoring");
    }

    public String conformance(String id) {
        return link("/plans/" + new PlanId(id).value() + "/conformance");
    }

    public String audit(String id) {
        return link("/plans/" + new PlanId(id).value() + "/audit");
    }

    /** What somebody may send about a plan, or about none. */
    public String write(@Nullable String id) {
        return "/" + language.code() + (id == null ? "" : "/plans/" + new PlanId(id).value()) + "/write";
    }

    /** Where one signs in and comes back from to this page. */
    public String signIn() {
        return UriComponentsBuilder.fromPath("/" + language.code() + "/sign-in")
                .queryParam("to", here())
                .build()
                .toUriString();
    }

    /** What waits, in all plans. */
    public String inbox() {
        return "/" + language.code() + "/inbox";
    }

    /** What is looked at afterwards. */
    public String reviews() {
        return "/" + language.code() + "/reviews";
    }

    public String processes() {
        return "/" + language.code() + "/processes";
    }

    /** What this version of a process says. */
    public String process(ProcessRef version) {
        return processes() + "/" + version.id() + "/" + version.version();
    }

    /** What the log signed of itself. */
    public String log() {
        return "/" + language.code() + "/audit/log";
    }

    /** One entry of the audit trail, and what came before it. */
    public String entry(String id, int version) {
        return UriComponentsBuilder.fromUriString(audit(id))
                        .queryParam("from", version + 1)
                        .build()
                        .toUriString()
                + "#v" + version;
    }

    /** What the audit trail tells of one thing of the plan. */
    public String history(String id, String thing) {
        return UriComponentsBuilder.fromUriString(audit(id))
                .queryParam("about", thing)
                .build()
                .toUriString();
    }

    private String link(String page) {
        return "/" + language.code() + page + (asOf == null ? "" : "?asOf=" + asOf);
    }
}
