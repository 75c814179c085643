package org.mithaq.query.drawing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.process.publication.Processes;
import org.mithaq.query.history.Records;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.process.ProcessAddress;
import org.mithaq.query.readers.Shows;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drawings of processes and of plans in them, in the language that is named, or else in the reader's. */
@RestController
class DrawingController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final Drawings drawings;
    private final Processes processes;
    private final Records records;

    DrawingController(Drawings drawings, Processes processes, Records records) {
        this.drawings = drawings;
        this.processes = processes;
        this.records = records;
    }

    @GetMapping("/api/processes/{id}/{version}/drawing.svg")
    ResponseEntity<String> process(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam @Nullable String language,
            HttpServletRequest request) {
        return answer(drawings.of(ProcessAddress.of(processes, id, version), language(language, request)));
    }

    @Shows(Part.CONFORMANCE)
    @GetMapping("/api/plans/{id}/drawing.svg")
    ResponseEntity<String> plan(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String knownAt,
            @RequestParam @Nullable String language,
            HttpServletRequest request) {
        var view = Parameters.view(asOf, knownAt);
        var reading = records.of(Parameters.plan(id), view).orElseThrow(() -> Problem.unknownPlan(id));
        return answer(drawings.of(reading, view, language(language, request)));
    }

    private static Language language(@Nullable String language, HttpServletRequest request) {
        var named = Parameters.oneOf(
                "language",
                language,
                Arrays.stream(Language.values()).map(Language::code).toList());
        return named == null ? Languages.of(request) : Language.of(named);
    }

    private static ResponseEntity<String> answer(String svg) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept-Language")
                .eTag("\"" + Sha256.of(svg).value() + "\"")
                .body(svg);
    }
}
