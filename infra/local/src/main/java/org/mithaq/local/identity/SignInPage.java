package org.mithaq.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.local.identity.DemonstrationUsers.Belonging;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which one says as which demonstration user one signs in, in the language of the page one came from. */
@RestController
class SignInPage {

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
    private static final String PAGE = page();

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = language(lang, new HttpSessionRequestCache().getRequest(request, response), request);
        var words = ResourceBundle.getBundle(
                "org.mithaq.local.identity.words",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        response.setHeader("Content-Language", language);
        var page = PAGE.replace("{lang}", language)
                .replace("{dir}", language.equals("ar") ? "rtl" : "ltr")
                .replace("{error}", error == null ? "" : "<p role=\"alert\">{refused}</p>")
                .replace("{csrf}", HtmlUtils.htmlEscape(token.getToken()))
                .replace("{roles}", roles(words))
                .replace("{languages}", languages(language))
                .replace("{members}", options(DemonstrationUsers.members(language)))
                .replace("{organisations}", options(DemonstrationUsers.organisations(language)));
        for (var key : words.keySet()) {
            page = page.replace("{" + key + "}", words.getString(key));
        }
        return page;
    }

    /** What was chosen here, else what the pages asked for, else what the browser prefers. */
    private static String language(@Nullable String chosen, @Nullable SavedRequest asked, HttpServletRequest request) {
        var wanted = asked == null ? null : asked.getParameterValues("ui_locales");
        return Stream.of(chosen, wanted == null ? null : wanted[0])
                .filter(Objects::nonNull)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElseGet(() -> {
                    var preferred = request.getLocale().getLanguage();
                    return LANGUAGES.contains(preferred) ? preferred : "en";
                });
    }

    private static String roles(ResourceBundle words) {
        return Roles.ALL.stream()
                .map(role -> "<label><input type=\"radio\" name=\"username\" value=\"%s\" required> %s</label>"
                        .formatted(role, words.getString("role." + role)))
                .collect(Collectors.joining("\n"));
    }

    private static String languages(String current) {
        return LANGUAGES.stream()
                .map(language -> "<a href=\"?lang=%1$s\" lang=\"%1$s\" hreflang=\"%1$s\"%2$s>%3$s</a>"
                        .formatted(
                                language,
                                language.equals(current) ? " aria-current=\"true\"" : "",
                                Locale.of(language).getDisplayLanguage(Locale.of(language))))
                .collect(Collectors.joining(" · "));
    }

    private static String options(List<Belonging> all) {
        return all.stream()
                .map(one -> "<option value=\"%s\">%s</option>"
                        .formatted(HtmlUtils.htmlEscape(one.id()), HtmlUtils.htmlEscape(one.name())))
                .collect(Collectors.joining("\n"));
    }

    private static String page() {
        try (var in = SignInPage.class.getResourceAsStream("sign-in.html")) {
            return new String(Objects.requireNonNull(in, "sign-in.html").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
