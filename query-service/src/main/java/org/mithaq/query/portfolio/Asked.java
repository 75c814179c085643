package org.mithaq.query.portfolio;

import org.jspecify.annotations.Nullable;
import org.mithaq.process.Processes;
import org.mithaq.process.Stage;
import org.mithaq.query.http.Parameters;

/** A filter as people write it into an address: what cannot be meant is refused. */
public record Asked(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String member,
        @Nullable String process,
        @Nullable String overdue) {

    public Filter filter() {
        var stages = Portfolio.stages().stream().map(Stage::id).toList();
        var processes = Processes.all().stream().map(known -> known.ref().id()).toList();
        return new Filter(
                q,
                Parameters.oneOf("stage", stage, stages),
                member,
                Parameters.oneOf("process", process, processes),
                Parameters.flag("overdue", overdue));
    }
}
