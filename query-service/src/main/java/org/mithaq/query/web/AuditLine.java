package org.mithaq.query.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanRecord;
import org.mithaq.query.audit.AuditEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An entry of the audit trail as a page shows it. */
public record AuditLine(
        AuditEntry entry,
        Sentence sentence,
        boolean late,
        @Nullable Text sourceTitle,
        @Nullable String sourceAddress,
        @Nullable Text onBehalfOf,
        @Nullable Text reason,
        List<Difference> differences,
        Links links,
        String json) {

    /** Where the story goes on: the entry before on the same matter, the one that caused this, and where on the pages it shows. */
    public record Links(
            @Nullable Integer before,
            @Nullable Integer cause,
            @Nullable String place) {}

    static AuditLine of(AuditEntry entry, Sentences sentences, Words words, PlanRecord plan, Links links) {
        var plain = plan.lifecycle().language();
        var source = read(entry.source(), Source.class);
        var behalf = read(entry.onBehalfOf(), Who.class);
        return new AuditLine(
                entry,
                sentences.of(entry),
                late(entry, plan.zone()),
                source == null ? null : source.title().in(plain),
                source == null || source.url() == null ? null : source.url().value(),
                behalf == null ? null : words.who(behalf, plain),
                entry.correction() == null ? null : read(entry.data().get("reason"), Text.class),
                entry.correction() == null ? List.of() : Difference.of(entry.correction(), words),
                links,
                entry.data().toPrettyString());
    }

    /** Entered later than the day after it happened: common, and worth knowing. */
    private static boolean late(AuditEntry entry, ZoneId zone) {
        return LocalDate.ofInstant(entry.recordedAt(), zone)
                .isAfter(entry.occurredOn().plusDays(1));
    }

    private static <T> @Nullable T read(@Nullable JsonNode json, Class<T> type) {
        try {
            return json == null ? null : Json.LENIENT.treeToValue(json, type);
        } catch (JacksonException _) {
            // The trail does not depend on it: the details show what stands there.
            return null;
        }
    }
}
