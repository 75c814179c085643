package org.mithaq.command.consultation;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand.AnswerContributions;
import org.mithaq.command.consultation.ConsultationCommand.EraseContribution;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.consultation.ConsultationCommand.WithholdContribution;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.Contribution;
import org.mithaq.consultation.ContributionId;
import org.mithaq.plan.commitment.CommitmentId;

/** The rules of what the public contributes, and of the answers: each has its reason, and none comes before what it answers. */
final class ContributionRules {

    private final ConsultedPlans plans;
    private final ConsultationOpened terms;

    ContributionRules(ConsultedPlans plans, ConsultationOpened terms) {
        this.plans = plans;
        this.terms = terms;
    }

    List<ContributionReceived> record(
            Received<RecordContribution> received, ConsultationRecord consultation, @Nullable Words words) {
        var c = received.command();
        var kept = Objects.requireNonNull(words, "A contribution comes with its words");
        Known.member(c.territory(), terms);
        unless(
                c.theme() == null
                        || terms.themes().stream().anyMatch(theme -> theme.id().names(c.theme())),
                "consultation.theme-unknown",
                "/theme",
                "The consultation does not ask on this theme");
        unless(
                c.draft() == null || consultation.drafts().containsKey(c.draft().key()),
                "consultation.draft-unknown",
                "/draft",
                "The consultation has no draft of this id");
        knownCommitment(c.about(), "/about");
        var known = consultation.contributions().of(c.contributionId()).map(Contribution::received);
        if (known.isPresent()) {
            var event = known.get().event();
            Known.same(
                    received.sameDay(known.get()) && event.equals(received(c, kept, event.overridden())),
                    "/contributionId");
            return List.of();
        }
        var passing = new Passing(received);
        passing.unless(consultation.closed() == null, "consultation.closed", "The consultation is closed");
        passing.unless(
                consultation.isOpen(c.channel(), received.occurredOn()),
                "consultation.window-closed",
                "No window is open for contributions of this kind on " + received.occurredOn());
        return List.of(received(c, kept, passing.overridden()));
    }

    private static ContributionReceived received(RecordContribution c, Words words, List<String> overridden) {
        return new ContributionReceived(
                c.contributionId(),
                c.channel(),
                c.territory(),
                c.theme(),
                c.about(),
                c.draft(),
                words.hash(),
                words.length(),
                c.language(),
                overridden);
    }

    List<ContributionsAnswered> answer(Received<AnswerContributions> received, ConsultationRecord consultation) {
        var events = new ArrayList<ContributionsAnswered>();
        var answers = received.command().answers();
        for (var i = 0; i < answers.size(); i++) {
            var pointer = "/answers/" + i;
            var answer = answers.get(i);
            knownCommitment(answer.commitmentId(), pointer + "/commitmentId");
            var waiting = waiting(answer, pointer, received, consultation);
            if (!waiting.isEmpty()) {
                events.add(
                        new ContributionsAnswered(waiting, answer.outcome(), answer.reason(), answer.commitmentId()));
            }
        }
        return events;
    }

    /** Those that have not got this very answer yet. */
    private static List<ContributionId> waiting(
            Answering answer, String pointer, Received<AnswerContributions> received, ConsultationRecord consultation) {
        var waiting = new ArrayList<ContributionId>();
        for (var j = 0; j < answer.contributions().size(); j++) {
            var at = pointer + "/contributions/" + j;
            var contribution = known(answer.contributions().get(j), at, consultation);
            unless(
                    contribution.withheld() == null,
                    "consultation.contribution-withheld",
                    at,
                    "This contribution is withheld: the reason for that is its answer");
            unless(
                    !contribution.received().occurredOn().isAfter(received.occurredOn()),
                    "consultation.answered-before",
                    at,
                    "This contribution was made later, on "
                            + contribution.received().occurredOn());
            if (!says(contribution, answer)) {
                waiting.add(contribution.id());
            }
        }
        return waiting;
    }

    private static boolean says(Contribution contribution, Answering answer) {
        var known = contribution.answer();
        return known != null
                && known.event().outcome() == answer.outcome()
                && known.event().reason().equals(answer.reason())
                && Objects.equals(known.event().commitmentId(), answer.commitmentId());
    }

    List<ContributionWithheld> withhold(WithholdContribution c, ConsultationRecord consultation) {
        var contribution = known(c.contributionId(), "/contributionId", consultation);
        var withheld = new ContributionWithheld(contribution.id(), c.reason());
        var known = contribution.withheld();
        return known != null && known.event().equals(withheld) ? List.of() : List.of(withheld);
    }

    List<ContributionErased> erase(EraseContribution c, ConsultationRecord consultation) {
        var contribution = known(c.contributionId(), "/contributionId", consultation);
        return contribution.erased() != null
                ? List.of()
                : List.of(new ContributionErased(contribution.id(), c.reason()));
    }

    private static Contribution known(ContributionId id, String pointer, ConsultationRecord consultation) {
        return consultation
                .contributions()
                .of(id)
                .orElseThrow(() -> Rejected.unknown(
                        "consultation.contribution-unknown",
                        pointer,
                        "The consultation has no contribution of this id"));
    }

    private void knownCommitment(@Nullable CommitmentId commitment, String pointer) {
        if (commitment != null
                && plans.of(terms.planId())
                        .flatMap(plan -> plan.commitments().commitment(commitment))
                        .isEmpty()) {
            throw Rejected.unknown("commitment.unknown", pointer, "The plan has no commitment of this id");
        }
    }
}
