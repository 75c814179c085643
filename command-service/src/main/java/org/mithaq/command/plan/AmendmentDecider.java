package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.AmendmentCommand.DecideAmendment;
import org.mithaq.command.plan.AmendmentCommand.GiveOpinion;
import org.mithaq.command.plan.AmendmentCommand.ProposeAmendment;
import org.mithaq.command.plan.AmendmentCommand.PublishAmendment;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.Amendment;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.committee.Committee;

/** The rules by which a submitted plan is changed: proposed, heard, decided by both halves, published. */
final class AmendmentDecider {

    private AmendmentDecider() {}

    static List<AmendmentEvent> decide(Received<? extends AmendmentCommand> received, PlanRecord plan) {
        return switch (received.command()) {
            case ProposeAmendment c -> propose(received.as(c), plan);
            case GiveOpinion c -> giveOpinion(received.as(c), plan);
            case DecideAmendment c -> decideOn(received.as(c), plan);
            case PublishAmendment c -> publish(received.as(c), plan);
        };
    }

    private static List<AmendmentEvent> propose(Received<ProposeAmendment> received, PlanRecord plan) {
        var c = received.command();
        Function<List<String>, AmendmentEvent> proposed = overridden -> new AmendmentProposed(
                c.amendmentId(),
                c.text(),
                c.reason(),
                c.about(),
                Optional.ofNullable(c.proposedBy())
                        .map(name -> name.in(plan.lifecycle().language()))
                        .orElse(null),
                overridden);
        if (Rules.toldPassing(received, plan, proposed)) {
            return List.of();
        }
        Rules.unused(c.amendmentId(), plan, "/amendmentId");
        c.about()
                .forEach(id -> Rejected.unless(
                        Amendable.of(id, plan),
                        "amendment.about-unknown",
                        "/about",
                        "The plan has no commitment and no milestone of the id " + id.value()));
        var passing = new Passing(received)
                .unless(
                        !plan.amendments().isDecided(c.amendmentId()),
                        "amendment.already-decided",
                        "What was decided is not put otherwise");
        Rules.submitted(passing, received, plan, "A plan is amended after it was submitted; until then it is revised");
        return List.of(proposed.apply(passing.overridden()));
    }

    private static List<AmendmentEvent> giveOpinion(Received<GiveOpinion> received, PlanRecord plan) {
        var c = received.command();
        var amendment = since(received, Promised.amendment(c.amendmentId(), plan));
        Function<List<String>, AmendmentEvent> given = overridden -> new OpinionGiven(
                amendment.terms().amendmentId(),
                c.by().in(plan.lifecycle().language()),
                c.opinion(),
                c.text(),
                overridden);
        if (isSaid(amendment, given)) {
            return List.of();
        }
        var decided = amendment.decided();
        var passing = new Passing(received)
                .unless(
                        decided == null || !decided.occurredOn().isBefore(received.occurredOn()),
                        "amendment.already-decided",
                        "An opinion comes before the decision");
        return List.of(given.apply(passing.overridden()));
    }

    private static boolean isSaid(Amendment amendment, Function<List<String>, AmendmentEvent> given) {
        return amendment.opinions().all().stream()
                .anyMatch(said -> said.event().equals(given.apply(said.event().overridden())));
    }

    private static List<AmendmentEvent> decideOn(Received<DecideAmendment> received, PlanRecord plan) {
        var c = received.command();
        var amendment = since(received, Promised.amendment(c.amendmentId(), plan));
        Function<List<String>, AmendmentEvent> decided = overridden -> new AmendmentDecided(
                amendment.terms().amendmentId(), c.outcome(), c.reason(), c.decisions(), overridden);
        if (Rules.toldPassing(received, plan, decided)) {
            return List.of();
        }
        Rejected.unless(
                amendment.decided() == null,
                "amendment.already-decided",
                "/amendmentId",
                "The amendment was already decided");
        var passing = new Passing(received);
        var votes = c.decisions().stream()
                .map(vote -> Decisions.known(vote, plan, "/decisions"))
                .toList();
        if (c.outcome() == Outcome.ADOPTED) {
            var terms = amendment.terms();
            votes.forEach(vote -> Decisions.adopted(passing, received, plan, vote, terms.about(), terms.amendmentId()));
            passing.unless(
                    !c.decisions().isEmpty() || noCommittee(received, plan),
                    "amendment.no-vote",
                    "An amendment is adopted by a vote of the committee, which is named");
        }
        return List.of(decided.apply(passing.overridden()));
    }

    /** Whoever names an earlier day finds the committee that is there when the wish comes. */
    private static boolean noCommittee(Received<?> received, PlanRecord plan) {
        return plan.committees().all().stream().noneMatch((Committee one) -> one.isThereOn(received.knownOn()));
    }

    private static List<AmendmentEvent> publish(Received<PublishAmendment> received, PlanRecord plan) {
        var c = received.command();
        var amendment = since(received, Promised.amendment(c.amendmentId(), plan));
        Function<List<String>, AmendmentEvent> published =
                overridden -> new AmendmentPublished(amendment.terms().amendmentId(), c.url(), overridden);
        if (Rules.toldPassing(received, plan, published)) {
            return List.of();
        }
        var passing = new Passing(received)
                .unless(
                        amendment.isAdoptedBy(received.occurredOn()),
                        "amendment.not-adopted",
                        "The amendment was not adopted by that day");
        return List.of(published.apply(passing.overridden()));
    }

    private static Amendment since(Received<?> received, Amendment amendment) {
        var proposed = amendment.proposed();
        if (proposed != null && proposed.occurredOn().isAfter(received.occurredOn())) {
            throw Rejected.invalid("/occurredOn", "The amendment was proposed on " + proposed.occurredOn());
        }
        return amendment;
    }
}
