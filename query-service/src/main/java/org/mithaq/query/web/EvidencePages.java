package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.mithaq.query.http.Problem;
import org.mithaq.query.writing.CommandSide;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file that is kept as evidence: asked of the side that keeps it, as whoever has signed in, and handed on as it comes. */
@Controller
class EvidencePages {

    /** What the side that keeps it says of a file, so that it is saved and never run. */
    private static final List<String> SAID = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.ETAG,
            "Content-Security-Policy",
            "Repr-Digest");

    private final FormPage page;
    private final CommandSide commands;

    EvidencePages(FormPage page, CommandSide commands) {
        this.page = page;
        this.commands = commands;
    }

    @GetMapping({
        "/ar/evidence/{sha256:[0-9a-f]{64}}",
        "/fr/evidence/{sha256:[0-9a-f]{64}}",
        "/en/evidence/{sha256:[0-9a-f]{64}}"
    })
    ResponseEntity<Resource> file(@PathVariable String sha256, HttpServletRequest request) throws IOException {
        page.requireForms();
        if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken somebody)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(FormPage.toSignIn(request)))
                    .build();
        }
        var kept = FormPage.answered(
                () -> commands.evidence(sha256, somebody.getToken().getTokenValue()));
        if (kept.statusCode() != HttpStatus.OK.value()) {
            kept.body().close();
            throw refused(kept.statusCode());
        }
        return ResponseEntity.ok().headers(headers(kept)).body(new InputStreamResource(kept.body()));
    }

    private static HttpHeaders headers(HttpResponse<InputStream> kept) {
        var headers = new HttpHeaders();
        SAID.forEach(name -> kept.headers().firstValue(name).ifPresent(value -> headers.set(name, value)));
        return headers;
    }

    /** What is damaged or cannot be read there is not to be had now. */
    private static Problem refused(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case NOT_FOUND -> Problem.of(HttpStatus.NOT_FOUND, "http.not-found", "No such file is kept here");
            case UNAUTHORIZED, FORBIDDEN -> Problem.of(HttpStatus.FORBIDDEN, "access.denied", "It is kept from them");
            default -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "http.away", "The file cannot be shown now");
        };
    }
}
