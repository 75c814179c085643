package org.mithaq.command.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mithaq.command.kernel.Rejected;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what nobody else answers: what the firewall, the server or the end of a broken body refused with a bare status. */
@RestController
class LastResort implements ErrorController {

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    /** Who asks for this address itself finds nothing here. */
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        problems.write(refusal(status), request, response);
    }

    /** A bare status in our words. What a sender wrote wrong is never said to be a failure of ours. */
    static Rejected refusal(int status) {
        return switch (status) {
            case 404 -> rejected(Rejected.Kind.UNKNOWN, "http.not-found", "There is nothing here");
            case 405 -> rejected(Rejected.Kind.METHOD, "http.method", "This is done with another method");
            case 406 -> rejected(Rejected.Kind.NOT_ACCEPTABLE, "http.not-acceptable", "Answers are JSON");
            case 408 -> rejected(Rejected.Kind.TOO_SLOW, "http.too-slow", "The request came too slowly");
            case 413 -> rejected(Rejected.Kind.TOO_LARGE, "command.too-large", "The request is too large");
            case 501, 505 -> unreadable();
            default ->
                status >= 500
                        ? rejected(Rejected.Kind.DEFECT, "service.defect", "Something went wrong on our side")
                        : unreadable();
        };
    }

    private static Rejected unreadable() {
        return rejected(
                Rejected.Kind.MALFORMED, "http.unreadable", "This is not a request of HTTP/1.1, or not a whole one");
    }

    private static Rejected rejected(Rejected.Kind kind, String code, String sentence) {
        return new Rejected(kind, code, sentence, List.of());
    }
}
