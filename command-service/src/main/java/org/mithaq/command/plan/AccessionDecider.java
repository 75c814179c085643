package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.plan.AccessionCommand.AcceptMembership;
import org.mithaq.command.plan.AccessionCommand.AcknowledgeSubmission;
import org.mithaq.command.plan.AccessionCommand.AdoptByCouncil;
import org.mithaq.command.plan.AccessionCommand.DeclineByCouncil;
import org.mithaq.command.plan.AccessionCommand.ReturnSubmission;
import org.mithaq.command.plan.AccessionCommand.SendLetterOfSupport;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.course.AccessionEvent;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.course.AccessionEvent.Deliberation;
import org.mithaq.plan.course.AccessionEvent.Handling;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;
import org.mithaq.process.publication.Processes;

/** The rules of support, membership and adoption, and of what OGP says of a submission. */
final class AccessionDecider {

    private AccessionDecider() {}

    static List<AccessionEvent> decide(
            Received<? extends AccessionCommand> received, PlanRecord plan, Processes processes) {
        return switch (received.command()) {
            case SendLetterOfSupport c -> sendLetter(received.as(c), plan);
            case AcceptMembership c -> accept(received.as(c), plan);
            case AdoptByCouncil c -> adopt(received.as(c), plan, processes);
            case DeclineByCouncil c -> decline(received.as(c), plan, processes);
            case AcknowledgeSubmission c ->
                handle(received, plan, overridden -> new SubmissionAcknowledged(c.reference(), overridden));
            case ReturnSubmission c ->
                handle(received, plan, overridden -> new SubmissionReturned(c.reason(), c.points(), overridden));
        };
    }

    private static List<AccessionEvent> sendLetter(Received<SendLetterOfSupport> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.member(), plan, "/member");
        var language = plan.lifecycle().language();
        var sent = new LetterOfSupportSent(
                c.member(),
                c.letter(),
                c.leaders().stream().map(leader -> leader.in(language)).toList());
        return Rules.told(received, plan, sent) ? List.of() : List.of(sent);
    }

    private static List<AccessionEvent> accept(Received<AcceptMembership> received, PlanRecord plan) {
        var c = received.command();
        var cohort = Optional.ofNullable(c.cohort())
                .map(name -> name.in(plan.lifecycle().language()))
                .orElse(null);
        var wished = new MembershipAccepted(cohort, c.termEnd());
        var accepted = plan.course().accession().accepted();
        if (accepted == null) {
            return List.of(wished);
        }
        unless(
                received.sameDay(accepted) && accepted.event().equals(wished),
                "membership.already-accepted",
                "Membership was already accepted on " + accepted.occurredOn());
        return List.of();
    }

    private static List<AccessionEvent> adopt(Received<AdoptByCouncil> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        Rules.knownMember(c.member(), plan, "/member");
        return deliberated(
                received,
                plan,
                processes,
                overridden -> new AdoptedByCouncil(
                        c.member(),
                        c.session(),
                        c.deliberation(),
                        c.inFavour(),
                        c.against(),
                        c.abstained(),
                        c.textHash(),
                        overridden));
    }

    private static List<AccessionEvent> decline(
            Received<DeclineByCouncil> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        Rules.knownMember(c.member(), plan, "/member");
        return deliberated(
                received,
                plan,
                processes,
                overridden -> new DeclinedByCouncil(c.member(), c.reason(), c.session(), overridden));
    }

    private static List<AccessionEvent> deliberated(
            Received<? extends AccessionCommand> received,
            PlanRecord plan,
            Processes processes,
            Function<List<String>, Deliberation> said) {
        if (Rules.lastTold(received, plan, said)) {
            return List.of();
        }
        var passing = new Passing(received)
                .unless(
                        Rules.notAfterSubmission(received.occurredOn(), plan),
                        "adoption.after-submission",
                        "Councils decide on a plan before it is submitted");
        Steps.check(passing, received, said.apply(List.of()), plan, processes);
        return List.of(said.apply(passing.overridden()));
    }

    /** OGP says one thing of a submission: it takes it, or it returns it. */
    private static List<AccessionEvent> handle(
            Received<?> received, PlanRecord plan, Function<List<String>, Handling> said) {
        var submissions = Submissions.of(plan);
        for (var earlier : submissions.handled(received.occurredOn())) {
            if (received.sameDay(earlier)
                    && earlier.event().equals(said.apply(earlier.event().overridden()))) {
                return List.of();
            }
            refuseBeside(earlier);
        }
        var passing = new Passing(received)
                .unless(
                        submissions.any(received.occurredOn()),
                        "plan.not-submitted",
                        "OGP takes or returns a plan after it was submitted");
        return List.of(said.apply(passing.overridden()));
    }

    private static void refuseBeside(Recorded<Handling> earlier) {
        switch (earlier.event()) {
            case SubmissionAcknowledged _ ->
                unless(
                        false,
                        "submission.already-acknowledged",
                        "OGP acknowledged this submission on " + earlier.occurredOn());
            case SubmissionReturned _ ->
                unless(false, "submission.already-returned", "OGP returned this submission on " + earlier.occurredOn());
        }
    }
}
