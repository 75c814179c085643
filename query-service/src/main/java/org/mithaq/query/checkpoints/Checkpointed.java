package org.mithaq.query.checkpoints;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/** A checkpoint that arrived here, with the note that makes it known, and what it is worth; {@code keys} are the ids of the known keys that signed. */
public record Checkpointed(
        long number,
        String origin,
        long size,
        String root,
        List<String> keys,
        Instant receivedAt,
        Verdict verdict,
        String note) {

    public Checkpointed {
        keys = List.copyOf(keys);
    }

    /** The keys in words, as a page writes them. */
    @JsonIgnore
    public String keysInWords() {
        return String.join(", ", keys);
    }
}
