package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Invalid;
import org.mithaq.events.Sha256;
import org.mithaq.plan.consultation.ConsultationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door of the public: a contribution without an account. */
@RestController
class ContributionController {

    /** A text of 20,000 characters and what is said of it, in UTF-8. */
    private static final int LARGEST = 128 * 1024;

    private final PublicContributions contributions;
    private final Duration bodyWithin;

    ContributionController(
            PublicContributions contributions, @Value("${mithaq.limits.body-within}") Duration bodyWithin) {
        this.contributions = contributions;
        this.bodyWithin = bodyWithin;
    }

    /**
     * What its contributor keeps: who has the text and the salt can show that this hash in the log is of that text.
     *
     * @param hash the SHA-256 of the bytes of the salt, followed by the text in UTF-8
     */
    record ContributionReceipt(String consultationId, String contributionId, Sha256 hash, String salt, int length) {}

    @PostMapping(path = "/api/consultations/{id}/contributions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ContributionReceipt> contribute(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        var consultation = consultation(id);
        CommandController.requireType(request, MediaType.APPLICATION_JSON);
        var bytes = new Arriving(request.getInputStream(), bodyWithin).readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Rejected(
                    Rejected.Kind.TOO_LARGE, "command.too-large", "A contribution has at most 128 KiB", List.of());
        }
        var taken = contributions.take(consultation, LetterReader.json(bytes), CommandController.key(key));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new ContributionReceipt(
                        consultation.value(),
                        taken.contribution().value(),
                        taken.kept().words().hash(),
                        taken.kept().salt(),
                        taken.kept().words().length()));
    }

    private static ConsultationId consultation(String id) {
        try {
            return new ConsultationId(id);
        } catch (Invalid _) {
            throw Rejected.unknown("consultation.unknown", "", "There is no consultation of this id");
        }
    }
}
