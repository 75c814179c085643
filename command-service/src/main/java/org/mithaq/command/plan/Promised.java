package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.Amendment;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Objection;

/** What wishes about promises rest on: that they are there and stand, and, once they are submitted, that an amendment allows it. */
final class Promised {

    private Promised() {}

    static Commitment commitment(CommitmentId id, PlanRecord plan) {
        return plan.commitments()
                .commitment(id)
                .orElseThrow(() -> Rejected.pointing(
                        "commitment.unknown", "/commitmentId", "The plan has no commitment of this id"));
    }

    static Milestone milestone(MilestoneId id, Commitment commitment) {
        return commitment
                .milestone(id)
                .orElseThrow(() -> Rejected.pointing(
                        "milestone.unknown", "/milestoneId", "The commitment has no milestone of this id"));
    }

    /** Whether it stood until this day, or beyond. */
    static boolean stoodOn(LocalDate day, Commitment commitment) {
        return commitment.ended() == null || commitment.ended().occurredOn().isAfter(day);
    }

    static boolean stoodOn(LocalDate day, Milestone milestone) {
        return milestone.cancelled() == null
                || milestone.cancelled().occurredOn().isAfter(day);
    }

    /** What was to be reached of a commitment on this day. */
    static List<Milestone> milestonesOn(LocalDate day, Commitment commitment) {
        return commitment.milestones().stream()
                .filter(milestone -> stoodOn(day, milestone))
                .toList();
    }

    /** Whether it was reported complete by this day, and nobody’s objection stands or was upheld. */
    static boolean reached(Milestone milestone, LocalDate day) {
        return milestone.completeBy(day)
                && milestone.objections().values().stream().noneMatch(Objection::isOpen);
    }

    /** Nothing more happens to a promise that was given up; history may know it otherwise. */
    static Passing stands(Received<?> received, Commitment commitment) {
        return new Passing(received)
                .unless(
                        stoodOn(received.occurredOn(), commitment),
                        "commitment.ended",
                        "The commitment was rejected, merged, withdrawn or carried over by then");
    }

    static Passing stands(Received<?> received, Commitment commitment, Milestone milestone) {
        return stands(received, commitment)
                .unless(
                        stoodOn(received.occurredOn(), milestone),
                        "milestone.cancelled",
                        "The milestone was cancelled by then");
    }

    /**
     * What was submitted changes by an amendment that was adopted and names what it changes (section 5 of the rules: a lead
     * institution alone cannot decide it). A wish changes it on the day on which it comes, whatever day it names.
     */
    static void amended(
            Passing passing, Received<?> received, PlanRecord plan, @Nullable AmendmentId amendmentId, Id... changed) {
        if (amendmentId == null) {
            passing.unless(
                    !Rules.submittedBy(received.knownOn(), plan),
                    "amendment.needed",
                    "What was submitted changes by an amendment that was adopted");
        } else {
            var amendment = amendment(amendmentId, plan);
            passing.unless(
                            amendment.isAdoptedBy(received.occurredOn()),
                            "amendment.not-adopted",
                            "The amendment was not adopted by that day")
                    .unless(
                            List.of(changed).stream().anyMatch(amendment::isAbout),
                            "amendment.about-something-else",
                            "The amendment does not name what is to change");
        }
    }

    /** An amendment changes each thing once in each way: who wants more of it proposes another one. */
    static void once(Passing passing, @Nullable AmendmentId amendmentId, Stream<@Nullable AmendmentId> before) {
        passing.unless(
                amendmentId == null || before.noneMatch(earlier -> earlier != null && earlier.names(amendmentId)),
                "amendment.used",
                "This was already changed in this way under the amendment");
    }

    static Amendment amendment(AmendmentId id, PlanRecord plan) {
        return plan.amendments()
                .amendment(id)
                .orElseThrow(() ->
                        Rejected.pointing("amendment.unknown", "/amendmentId", "The plan has no amendment of this id"));
    }
}
