package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.events.Role;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.query.consultation.ContributionAnswer;
import org.mithaq.query.consultation.PublicConsultations;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.web.FormPages.Refusal;
import org.mithaq.query.writing.CommandSide;
import org.mithaq.query.writing.CommandSide.Away;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the public is asked about a plan, how it contributes, what it contributed, and what became of that. */
@Controller
class ConsultationPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_TEXTS = 500;
    private static final Set<Role> WHO_ANSWERS =
            EnumSet.of(Role.OFFICIAL, Role.COMMITTEE, Role.POINT_OF_CONTACT, Role.ADMIN);

    private final PlanPage page;
    private final PublicConsultations consultations;
    private final CommandSide commands;

    ConsultationPages(PlanPage page, PublicConsultations consultations, CommandSide commands) {
        this.page = page;
        this.consultations = consultations;
        this.commands = commands;
    }

    /** As they stand today, also on the page of a past day: the plan alone goes back. */
    @GetMapping({"/ar/plans/{id}/consultations", "/fr/plans/{id}/consultations", "/en/plans/{id}/consultations"})
    String all(@PathVariable String id, HttpServletRequest request, Model model) {
        page.open(id, null, request, model);
        model.addAttribute(
                "consultations", consultations.all(Parameters.plan(id), Caller.of(request.getUserPrincipal())));
        return "consultations";
    }

    @GetMapping({"/ar/consultations/{id}", "/fr/consultations/{id}", "/en/consultations/{id}"})
    String one(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String answered,
            HttpServletRequest request,
            Model model) {
        return contributions(
                open(id, request, model),
                Contributing.blank(Languages.of(request)),
                null,
                after,
                answered,
                request,
                model);
    }

    /** A contribution told as a story: what somebody said, what was answered, what was promised and what was done. */
    @GetMapping({
        "/ar/consultations/{id}/contributions/{contribution}",
        "/fr/consultations/{id}/contributions/{contribution}",
        "/en/consultations/{id}/contributions/{contribution}"
    })
    String story(
            @PathVariable String id,
            @PathVariable String contribution,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = open(id, request, model);
        var story = consultations.story(asked, contribution);
        model.addAttribute("consultation", consultations.answer(asked));
        model.addAttribute("story", story);
        var contributed = story.contribution();
        model.addAttribute(
                "text",
                text(id, contributed.contributionId())
                        .orElseGet(
                                () -> texts(id, List.of(contributed), request).get(contributed.contributionId())));
        // A text that is withheld or erased goes at once.
        response.setHeader("Cache-Control", "no-store");
        return "contribution";
    }

    /** Sent in nobody's name. What was taken is answered with its receipt; what was refused stands there as it was written. */
    @PostMapping({
        "/ar/consultations/{id}/contributions",
        "/fr/consultations/{id}/contributions",
        "/en/consultations/{id}/contributions"
    })
    String contribute(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var asked = open(id, request, model);
        var language = Languages.of(request);
        var written = Contributing.of(request, language);
        try {
            var answer =
                    commands.contribute(id, written.body(), request.getRemoteAddr(), written.key(), language.code());
            if (answer.status() == HttpStatus.CREATED.value()) {
                model.addAttribute("consultation", consultations.answer(asked));
                model.addAttribute("receipt", answer.body());
                model.addAttribute("written", written);
                response.setHeader("Cache-Control", "no-store");
                return "contributed";
            }
            response.setStatus(answer.status());
            return contributions(
                    asked,
                    answer.status() < HttpStatus.INTERNAL_SERVER_ERROR.value() ? written.again() : written,
                    FormPages.refusal(answer),
                    null,
                    null,
                    request,
                    model);
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            var words = (Words) Objects.requireNonNull(model.getAttribute("words"));
            var away = new Refusal(words.message("write.away"), words.message("write.away.text"), "http.away");
            return contributions(asked, written, away, null, null, request, model);
        }
    }

    private ConsultationRecord open(String id, HttpServletRequest request, Model model) {
        var asked = consultations.of(id, request.getUserPrincipal());
        page.open(asked.terms().orElseThrow().planId().value(), null, request, model);
        return asked;
    }

    private String contributions(
            ConsultationRecord asked,
            Contributing written,
            @Nullable Refusal refusal,
            @Nullable String after,
            @Nullable String answered,
            HttpServletRequest request,
            Model model) {
        var place = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var wanted = answered == null ? null : Parameters.flag("answered", answered);
        var consultation = consultations.answer(asked);
        model.addAttribute("consultation", consultation);
        var listed = consultations.contributions(asked, place, ON_A_PAGE, wanted);
        model.addAttribute("contributions", listed);
        model.addAttribute("answers", answers(request));
        model.addAttribute("texts", texts(consultation.consultationId(), listed.items(), request));
        model.addAttribute("open", commands.isKnown() && consultation.open().contains(Channel.PLATFORM));
        model.addAttribute("openDrafts", consultations.openDrafts(asked));
        model.addAttribute("written", written);
        model.addAttribute("refusal", refusal);
        return "contributions";
    }

    /** Who answers contributions reads them before everybody else does. */
    private static boolean answers(HttpServletRequest request) {
        return Caller.of(request.getUserPrincipal()).roles().stream().anyMatch(WHO_ANSWERS::contains);
    }

    /** The words of these contributions, by their ids, as far as this reader answers them; one look covers what lies close together. */
    private Map<String, String> texts(String consultation, List<ContributionAnswer> some, HttpServletRequest request) {
        if (some.isEmpty()
                || !commands.isKnown()
                || !answers(request)
                || !(request.getUserPrincipal() instanceof JwtAuthenticationToken somebody)) {
            return Map.of();
        }
        try {
            return commands.contributed(
                    consultation,
                    some.getFirst().version() - 1,
                    MOST_TEXTS,
                    somebody.getToken().getTokenValue());
        } catch (Away _) {
            return Map.of();
        }
    }

    /** Where the side that keeps it does not answer, the story is told without it. */
    private Optional<String> text(String consultation, String contribution) {
        try {
            return commands.isKnown() ? commands.contributed(consultation, contribution) : Optional.empty();
        } catch (Away _) {
            return Optional.empty();
        }
    }
}
