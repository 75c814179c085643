package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;

/** What the log says of some plans: their lines in order of version, and where in the log each refusal was kept. */
final class Journal {

    /** A line at its position. */
    record Row(long position, JsonNode line) {
        String says(String attribute) {
            return line.path(attribute).asString("");
        }

        Instant recordedAt() {
            return Instant.parse(says("time"));
        }

        int version() {
            return line.path("streamversion").asInt();
        }
    }

    private final Map<String, List<Row>> streams = new HashMap<>();

    private Journal() {}

    /** Reads the log as an auditor does, from after this position on. */
    static Journal after(long position) {
        var journal = new Journal();
        for (var last = position; last >= 0; ) {
            var page = Whole.log(last);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            last = -1;
            for (var line : page.body().lines().toList()) {
                var row = Json.LENIENT.readTree(line);
                last = row.path("position").asLong();
                journal.add(new Row(last, Json.LENIENT.readTree(row.path("line").asString())));
            }
        }
        return journal;
    }

    private void add(Row row) {
        streams.computeIfAbsent(row.says("subject").toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(row);
    }

    List<Row> plan(String plan) {
        return streams.getOrDefault("plan/" + plan, List.of());
    }

    List<Row> refusals(String plan) {
        return streams.getOrDefault("refusals/plan/" + plan, List.of());
    }
}
