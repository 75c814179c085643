package org.mithaq.command.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes refusals as problem details, with the title in the reader's language. */
@Component
public class Problems {

    /** The media type of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger SECURITY = LoggerFactory.getLogger("mithaq.security");
    private static final List<Locale> LANGUAGES =
            Stream.of("en", "ar", "fr").map(Locale::of).toList();
    private static final int LONGEST_POINTER = 200;

    private final MessageSource titles;

    Problems(MessageSource titles) {
        this.titles = titles;
    }

    Problem of(Rejected rejected, Locale reader) {
        var status = rejected.kind().status();
        var title = titles.getMessage(rejected.code(), null, language(reader));
        var faults = rejected.faults().stream()
                .map(fault -> new Problem.Fault(clean(fault.pointer()), fault.detail()))
                .toList();
        return new Problem(
                "urn:mithaq:problem:" + rejected.code(), title, status, rejected.sentence(), rejected.code(), faults);
    }

    /** Answers a request with a refusal. What is not kept in the log as an event is noted in the security log. */
    void write(Rejected rejected, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!rejected.kind().isKept()) {
            SECURITY.info(
                    "{} {} {} {} from {}",
                    rejected.kind().status(),
                    rejected.code(),
                    request.getMethod(),
                    clean(address(request)),
                    request.getRemoteAddr());
        }
        write(of(rejected, request.getLocale()), response);
    }

    static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        if (problem.status() == 503 || problem.status() == 429) {
            response.setHeader("Retry-After", "1");
        }
        response.getOutputStream().write(Json.STRICT.writeValueAsBytes(problem));
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : String.valueOf(request.getRequestURI());
    }

    private static Locale language(Locale reader) {
        var known = Locale.lookup(
                List.of(new Locale.LanguageRange(reader.getLanguage().isEmpty() ? "en" : reader.getLanguage())),
                LANGUAGES);
        return known == null ? Locale.ENGLISH : known;
    }

    /** What the sender wrote, as far as it can be shown on one line. */
    private static String clean(String pointer) {
        var shown = pointer.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return shown.length() <= LONGEST_POINTER ? shown : shown.substring(0, LONGEST_POINTER);
    }
}
