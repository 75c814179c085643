package org.mithaq.bench;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Judgement;
import org.mithaq.process.publication.Published;
import org.mithaq.process.shipped.ShippedProcesses;

/** Judging a plan whose record is in memory by more than 40 rules, those of two processes: its facts are found anew each time. */
final class Judging implements Repeated {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final String name;
    private final PlanRecord plan;
    private final List<Published> processes = List.of(
            ShippedProcesses.ALL.newest("ogp-local").orElseThrow(),
            ShippedProcesses.ALL.newest("ogp-national").orElseThrow());

    Judging(int events) {
        name = "judge." + events;
        plan = PlanRecord.of(LargePlan.of(1, events).history());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void once(Stopwatch stopwatch) {
        stopwatch.time(name, this::judge);
    }

    private List<List<Judgement>> judge() {
        var facts = Facts.of(plan, TODAY);
        return processes.stream()
                .map(process -> Conformance.of(process.rules(), facts))
                .toList();
    }
}
