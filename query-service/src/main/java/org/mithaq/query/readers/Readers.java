package org.mithaq.query.readers;

import java.util.Optional;
import org.mithaq.events.Invalid;
import org.mithaq.plan.PlanId;
import org.mithaq.process.publication.Processes;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.springframework.stereotype.Component;

/** Who reads the plans, as they stand today. */
@Component
public class Readers {

    private final Records records;
    private final Processes processes;

    public Readers(Records records, Processes processes) {
        this.records = records;
        this.processes = processes;
    }

    /** Of this plan, if it is there. */
    public Optional<Readership> of(PlanId plan) {
        return records.of(plan, View.TODAY).map(this::of);
    }

    /** Of a plan that was just read. */
    public Readership of(Reading today) {
        return Readership.of(today, processes);
    }

    /** Of what calls itself so; a stream whose name only looks like a plan's is no plan. */
    public Optional<Readership> of(String plan) {
        try {
            return of(new PlanId(plan));
        } catch (Invalid _) {
            return Optional.empty();
        }
    }
}
