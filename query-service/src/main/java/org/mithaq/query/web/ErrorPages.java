package org.mithaq.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Problems;
import org.mithaq.query.http.Statuses;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees who comes to an address that is not there, or when something fails: a page, or a problem for programs. */
@Controller
class ErrorPages implements ErrorController {

    private final MessageSource messages;
    private final Problems problems;

    ErrorPages(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        if (forPrograms(address(request))) {
            problems.write(Statuses.problem(status), request, response);
            return null;
        }
        var known = HttpStatus.resolve(status);
        return page(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known, request);
    }

    ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var address = address(request);
        var language = Languages.inPath(address).orElseGet(() -> Languages.of(request));
        var page = new ModelAndView("error", status);
        page.addObject("frame", new Frame(language, rest(address, language), "", null));
        page.addObject("words", new Words(messages, language));
        page.addObject("kind", kind(status));
        return page;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "unknown";
            case UNAUTHORIZED, FORBIDDEN -> "private";
            case SERVICE_UNAVAILABLE -> "away";
            case CONTENT_TOO_LARGE -> "large";
            default -> status.is4xxClientError() ? "bad" : "failed";
        };
    }

    private static String rest(String address, Language language) {
        return Languages.inPath(address).isPresent()
                ? address.substring(1 + language.code().length())
                : "";
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : request.getRequestURI();
    }

    private static boolean forPrograms(String address) {
        return address.startsWith("/api/") || address.startsWith("/actuator") || address.equals("/api");
    }
}
