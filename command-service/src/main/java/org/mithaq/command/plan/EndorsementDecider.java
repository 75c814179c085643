package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.EndorsementCommand.DeclineEndorsement;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.EndorsementCommand.FreezeText;
import org.mithaq.command.plan.EndorsementCommand.RequestEndorsement;
import org.mithaq.command.plan.EndorsementCommand.WithdrawEndorsement;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.endorsement.Organisation;
import org.mithaq.process.publication.Processes;

/** The rules by which civil society puts its name under a plan: under one text of it, which stands still meanwhile. */
final class EndorsementDecider {

    private EndorsementDecider() {}

    static List<EndorsementEvent> decide(
            Received<? extends EndorsementCommand> received, PlanRecord plan, Processes processes) {
        return switch (received.command()) {
            case FreezeText c -> freeze(received.as(c), plan, processes);
            case RequestEndorsement c -> request(received.as(c), plan);
            case EndorseByCSO c -> endorse(received.as(c), plan, processes);
            case DeclineEndorsement c -> decline(received.as(c), plan);
            case WithdrawEndorsement c -> withdraw(received.as(c), plan);
        };
    }

    private static List<EndorsementEvent> freeze(Received<FreezeText> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        if (c.textHash().equals(frozen(received, plan))) {
            return List.of();
        }
        var passing = beforeSubmission(received, plan);
        Function<List<String>, TextFrozen> frozen =
                overridden -> new TextFrozen(c.textHash(), c.title(), c.url(), overridden);
        Steps.check(passing, received, frozen.apply(List.of()), plan, processes);
        return List.of(frozen.apply(passing.overridden()));
    }

    private static List<EndorsementEvent> request(Received<RequestEndorsement> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.territory(), plan, "/territory");
        if (c.until() != null && c.until().isBefore(received.occurredOn())) {
            throw Rejected.invalid("/until", "An answer is awaited from the day of the request on");
        }
        var organisations =
                c.organisations().stream().map(name -> text(name, plan)).toList();
        var frozen = frozen(received, plan);
        Function<List<String>, EndorsementEvent> requested =
                overridden -> new EndorsementRequested(organisations, c.until(), c.territory(), frozen, overridden);
        if (Rules.toldPassing(received, plan, requested)) {
            return List.of();
        }
        var passing = beforeSubmission(received, plan)
                .unless(
                        frozen != null,
                        "endorsement.no-text",
                        "The final text is frozen before anybody is asked to endorse it");
        return List.of(requested.apply(passing.overridden()));
    }

    private static List<EndorsementEvent> endorse(
            Received<EndorseByCSO> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        Rules.knownMember(c.territory(), plan, "/territory");
        var name = text(c.organisation(), plan);
        var organisation = organisation(name, plan);
        var frozen = frozen(received, plan);
        var text = c.textHash() == null ? frozen : c.textHash();
        var endorsed =
                new EndorsedByCSO(name, c.representative(), c.territory(), c.place(), text, c.mandate(), List.of());
        // Where no text is named and none is to be endorsed, it is the plan that is endorsed, and that once.
        var known = text == null ? organisation.endorsement() : organisation.endorsementOf(text);
        if (known.isPresent()) {
            // What was passed over when it was recorded is not part of the wish.
            var again = with(endorsed, known.get().event().overridden());
            unless(
                    received.sameDay(known.get()) && known.get().event().equals(again),
                    "endorsement.already-given",
                    "/organisation",
                    "This organisation already endorsed this text of the plan");
            return List.of();
        }
        if (isTold(received, organisation, endorsed)) {
            return List.of();
        }
        var passing = beforeSubmission(received, plan)
                .unless(
                        frozen == null || frozen.equals(text),
                        "endorsement.other-text",
                        "Another text was frozen to be endorsed");
        Steps.check(passing, received, endorsed, plan, processes);
        return List.of(with(endorsed, passing.overridden()));
    }

    /** Whether it was told of just this day, also if it was withdrawn since. */
    private static boolean isTold(Received<?> received, Organisation organisation, EndorsedByCSO endorsed) {
        return organisation.said().values().stream()
                .filter(word -> word.occurredOn().equals(received.saidToOccurOn()))
                .anyMatch(
                        word -> word.event().equals(with(endorsed, word.event().overridden())));
    }

    private static List<EndorsementEvent> decline(Received<DeclineEndorsement> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.territory(), plan, "/territory");
        var name = text(c.organisation(), plan);
        var organisation = organisation(name, plan);
        var text = frozen(received, plan);
        Function<List<String>, EndorsementEvent> declined =
                overridden -> new EndorsementDeclined(name, c.reason(), c.territory(), text, overridden);
        if (isLastWord(received, organisation, declined)) {
            return List.of();
        }
        unless(
                organisation.endorsements(upTo(received)).stream()
                        .noneMatch(endorsed ->
                                Objects.equals(text, endorsed.event().textHash())),
                "endorsement.already-given",
                "/organisation",
                "This organisation endorsed this text; it withdraws its endorsement");
        return List.of(declined.apply(beforeSubmission(received, plan).overridden()));
    }

    private static List<EndorsementEvent> withdraw(Received<WithdrawEndorsement> received, PlanRecord plan) {
        var c = received.command();
        var name = text(c.organisation(), plan);
        var organisation = organisation(name, plan);
        Function<List<String>, EndorsementEvent> withdrawn =
                overridden -> new EndorsementWithdrawn(name, c.reason(), overridden);
        if (isLastWord(received, organisation, withdrawn)) {
            return List.of();
        }
        unless(
                !organisation.endorsements(upTo(received)).isEmpty(),
                "endorsement.not-given",
                "/organisation",
                "This organisation does not endorse the plan on that day");
        return List.of(withdrawn.apply(beforeSubmission(received, plan).overridden()));
    }

    private static Passing beforeSubmission(Received<?> received, PlanRecord plan) {
        return new Passing(received)
                .unless(
                        Rules.notAfterSubmission(received.occurredOn(), plan),
                        "endorsement.after-submission",
                        "A plan is endorsed before it is submitted");
    }

    /** The text that is to be endorsed on the day of the wish. */
    private static @Nullable Sha256 frozen(Received<?> received, PlanRecord plan) {
        return plan.endorsements()
                .textOn(received.occurredOn())
                .map(frozen -> frozen.event().textHash())
                .orElse(null);
    }

    private static Organisation organisation(Text name, PlanRecord plan) {
        return plan.endorsements().organisation(name).orElse(Organisation.UNKNOWN);
    }

    /** Whether the organisation says it already, at last or at last on the day of the wish. */
    private static boolean isLastWord(
            Received<?> received, Organisation organisation, Function<List<String>, EndorsementEvent> wished) {
        return organisation.said().values().stream()
                .filter(received::sameDay)
                .max(Recorded.AS_IT_HAPPENED)
                .filter(last -> last.event().equals(wished.apply(last.event().overridden())))
                .isPresent();
    }

    private static Predicate<Recorded<?>> upTo(Received<?> received) {
        return word -> !word.occurredOn().isAfter(received.occurredOn());
    }

    private static EndorsedByCSO with(EndorsedByCSO endorsed, List<String> overridden) {
        return new EndorsedByCSO(
                endorsed.organisation(),
                endorsed.representative(),
                endorsed.territory(),
                endorsed.place(),
                endorsed.textHash(),
                endorsed.mandate(),
                overridden);
    }

    private static Text text(Phrase name, PlanRecord plan) {
        return name.in(plan.lifecycle().language());
    }
}
