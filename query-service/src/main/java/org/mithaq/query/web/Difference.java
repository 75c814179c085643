package org.mithaq.query.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.audit.Correction;
import tools.jackson.databind.JsonNode;

/** One field of an event that was corrected, in words: what stood there before and what stands there since. */
public record Difference(String field, String before, String after) {

    /** Every field in which the two forms differ; of a retracted event everything that it had said. */
    static List<Difference> of(Correction correction, Words words) {
        var before = correction.before();
        var after = correction.after();
        var differences = new ArrayList<Difference>();
        if (!Objects.equals(day(before), day(after))) {
            differences.add(new Difference(
                    words.message("field.occurredOn"),
                    before == null ? Values.NOTHING : words.date(before.occurredOn()),
                    after == null ? Values.NOTHING : words.date(after.occurredOn())));
        }
        var values = new Values(words);
        for (var field : fields(before, after)) {
            var old = value(before, field);
            var now = value(after, field);
            if (!Objects.equals(old, now)) {
                differences.add(new Difference(values.label(field), values.of(old), values.of(now)));
            }
        }
        return List.copyOf(differences);
    }

    private static @Nullable Object day(Correction.@Nullable Form form) {
        return form == null ? null : form.occurredOn();
    }

    private static LinkedHashSet<String> fields(Correction.@Nullable Form before, Correction.@Nullable Form after) {
        var fields = new LinkedHashSet<String>();
        if (before != null) {
            fields.addAll(before.data().propertyNames());
        }
        if (after != null) {
            fields.addAll(after.data().propertyNames());
        }
        return fields;
    }

    private static @Nullable JsonNode value(Correction.@Nullable Form form, String field) {
        return form == null ? null : form.data().get(field);
    }
}
