package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.ADDED;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;

/** The promise of which the tests of its commands speak: proposed on 10 February, submitted on 2 April. */
final class PromiseSpec {

    static final Text REASON = text("Because");
    static final CommitmentId C2 = new CommitmentId("C02");
    static final CommitmentProposed OTHER =
            new CommitmentProposed(C2, text("Open budget"), null, null, null, null, null, null, null, List.of());
    static final AmendmentId AMENDMENT = new AmendmentId("A-1");
    static final AmendmentProposed AMENDMENT_PROPOSED = new AmendmentProposed(
            AMENDMENT,
            text("Another date"),
            REASON,
            List.of(new ThingId(C1.value()), new ThingId(M1.value())),
            null,
            List.of());
    static final AmendmentDecided AMENDMENT_ADOPTED = decided(Outcome.ADOPTED);
    static final List<Evidence> EVIDENCE =
            List.of(new Evidence(Phrase.of("Page"), new Url("https://example.org"), null, null));

    private PromiseSpec() {}

    static PlanSpec proposed() {
        return given().on("2025-02-10", OPENED, PROPOSED, ADDED, OTHER);
    }

    static PlanSpec submitted() {
        return proposed().on("2025-04-02", SUBMITTED);
    }

    static PlanSpec amended() {
        return submitted().on("2025-05-01", AMENDMENT_PROPOSED).on("2025-06-01", AMENDMENT_ADOPTED);
    }

    static AmendmentDecided decided(Outcome outcome) {
        return new AmendmentDecided(AMENDMENT, outcome, REASON, List.of(), List.of());
    }

    /** As {@code plan}, where these members carry out the first commitment. */
    static PlanSpec carriedBy(PlanSpec plan, MemberId... members) {
        return plan.on(
                "2025-05-22",
                new CommitmentSpecified(
                        C1,
                        null,
                        List.of(),
                        List.of(members),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    static MilestoneUpdated reported(Status status) {
        return new MilestoneUpdated(C1, M1, status, null, null, text("Challenges"), EVIDENCE, null, List.of());
    }

    static Due due(String day) {
        return new Due(null, LocalDate.parse(day), LocalDate.parse(day), Due.Precision.DAY);
    }
}
