package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.mithaq.command.evidence.Archive;
import org.mithaq.command.evidence.FileType;
import org.mithaq.command.evidence.Kept;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Invalid;
import org.mithaq.events.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Evidence over HTTP: a file goes in once and comes out as it was, to be saved and never to be run. */
@RestController
class EvidenceController {

    private final Archive archive;

    EvidenceController(Archive archive) {
        this.archive = archive;
    }

    @PostMapping(path = "/api/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    Kept bring(HttpServletRequest request, Actor actor) throws IOException {
        CommandController.requireType(request, MediaType.MULTIPART_FORM_DATA);
        var file = file(request);
        try (var bytes = file.getInputStream()) {
            return archive.take(bytes, file.getOriginalFilename(), actor.subject());
        }
    }

    @GetMapping("/api/evidence/{sha256}")
    ResponseEntity<Resource> show(@PathVariable String sha256) {
        var shown = archive.show(hash(sha256));
        return ResponseEntity.ok().headers(headers(shown.kept())).body(shown.bytes());
    }

    private static Sha256 hash(String text) {
        try {
            return new Sha256(text);
        } catch (Invalid invalid) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "http.parameter",
                    invalid.sentence(),
                    List.of(new Rejected.Fault("sha256", invalid.sentence())));
        }
    }

    private static MultipartFile file(HttpServletRequest request) {
        var files = request instanceof MultipartRequest parts ? parts.getFiles("file") : List.<MultipartFile>of();
        if (files.size() != 1) {
            throw new Rejected(
                    Rejected.Kind.INVALID,
                    "evidence.file-missing",
                    "There has to be one part named file, with a filename",
                    List.of(new Rejected.Fault("/file", "One file")));
        }
        return files.getFirst();
    }

    /** Bytes under their hash never change; who may read them is asked again, so no shared cache keeps them. */
    private static HttpHeaders headers(Kept kept) {
        var hash = kept.sha256().value();
        var name = FileType.extension(kept.type())
                .map(extension -> hash + "." + extension)
                .orElse(hash);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(kept.type()));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        headers.setETag("\"" + hash + "\"");
        headers.set(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash)) + ":");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.setCacheControl(
                CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
        return headers;
    }
}
