package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What proves a claim: a page, or a file by its hash, and the day on which it was captured. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        Phrase title,
        @Nullable Url url,
        @Nullable Sha256 sha256,
        @Nullable LocalDate capturedOn) {
    public Evidence {
        Invalid.unless(url != null || sha256 != null, "", "Evidence has at least one of url and sha256");
    }
}
