package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.plan.MonitoringCommand.SubmitReport;
import org.mithaq.events.Evidence;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Url;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.monitoring.ReportKind;

/** The plan of which the tests of monitoring speak: it was submitted, and an observatory monitors it. */
final class MonitoringSpec {

    static final ReportId REPORT = new ReportId("R-1");
    static final Url ADDRESS = new Url("https://example.org/report");
    static final Evidence DOCUMENT = new Evidence(Phrase.of("Report"), ADDRESS, null, null);

    private MonitoringSpec() {}

    /** A plan with a commitment, submitted on 2 April. */
    static PlanSpec submitted() {
        var body = new Party.Organisation(Phrase.of("Observatory"));
        return given().on("2025-01-10", OPENED, LEAD, PROPOSED, new MonitoringBodyNamed(body, null))
                .on("2025-04-02", SUBMITTED);
    }

    /** As {@link #submitted()}, with an inception report of 1 June. */
    static PlanSpec reported() {
        return submitted().on("2025-06-01", report(ReportKind.INCEPTION, null));
    }

    static ReportSubmitted report(ReportKind kind, @Nullable CommitmentId commitment, String... overridden) {
        return new ReportSubmitted(REPORT, kind, text("Report"), commitment, null, DOCUMENT, null, List.of(overridden));
    }

    static SubmitReport submit(ReportKind kind) {
        return submit(kind, kind == ReportKind.END_OF_COMMITMENT ? C1 : null);
    }

    static SubmitReport submit(ReportKind kind, @Nullable CommitmentId commitment) {
        return new SubmitReport(PLAN, REPORT, kind, text("Report"), commitment, null, DOCUMENT, null);
    }
}
