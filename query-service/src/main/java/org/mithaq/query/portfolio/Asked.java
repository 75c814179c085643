package org.mithaq.query.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Parameters;

/** A filter as people write it into an address: what cannot be meant is refused. */
public record Asked(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String member,
        @Nullable String process,
        @Nullable String overdue) {

    Filter among(List<String> stages, List<String> processes) {
        return new Filter(
                q,
                Parameters.oneOf("stage", stage, stages),
                member,
                Parameters.oneOf("process", process, processes),
                Parameters.flag("overdue", overdue));
    }
}
