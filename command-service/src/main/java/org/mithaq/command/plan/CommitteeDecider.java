package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;
import static org.mithaq.command.plan.InCommittee.committee;
import static org.mithaq.command.plan.InCommittee.notBefore;
import static org.mithaq.command.plan.InCommittee.thereIs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeCommand.AnswerRecommendation;
import org.mithaq.command.plan.CommitteeCommand.AppointCommitteeMember;
import org.mithaq.command.plan.CommitteeCommand.ConveneCommittee;
import org.mithaq.command.plan.CommitteeCommand.DecideInCommittee;
import org.mithaq.command.plan.CommitteeCommand.DissolveCommittee;
import org.mithaq.command.plan.CommitteeCommand.EndCommitteeMandate;
import org.mithaq.command.plan.CommitteeCommand.EstablishCommittee;
import org.mithaq.command.plan.CommitteeCommand.MakeRecommendation;
import org.mithaq.command.plan.CommitteeCommand.RecordCommitteeMeeting;
import org.mithaq.events.Id;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.committee.Committee;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.TwoKeys;

/** The rules of supervision committees: two halves, of which neither decides without the other. */
final class CommitteeDecider {

    /** What committees do whose rules say nothing else. */
    private static final int HALF_OF_THE_SEATS = 50;

    private CommitteeDecider() {}

    static List<CommitteeEvent> decide(Received<? extends CommitteeCommand> received, PlanRecord plan) {
        return switch (received.command()) {
            case EstablishCommittee c -> establish(received.as(c), plan);
            case DissolveCommittee c -> dissolve(received.as(c), plan);
            case AppointCommitteeMember c -> appoint(received.as(c), plan);
            case EndCommitteeMandate c -> endMandate(received.as(c), plan);
            case ConveneCommittee c -> convene(received.as(c), plan);
            case RecordCommitteeMeeting c -> recordMeeting(received.as(c), plan);
            case DecideInCommittee c -> decideInCommittee(received.as(c), plan);
            case MakeRecommendation c -> recommend(received.as(c), plan);
            case AnswerRecommendation c -> answer(received.as(c), plan);
        };
    }

    private static List<CommitteeEvent> establish(Received<EstablishCommittee> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.member(), plan, "/member");
        Function<List<String>, CommitteeEvent> established = overridden -> new CommitteeEstablished(
                c.committeeId(),
                c.member(),
                c.name(),
                c.seats(),
                Optional.ofNullable(c.quorum()).orElse(HALF_OF_THE_SEATS),
                c.rules(),
                overridden);
        if (Rules.toldPassing(received, plan, established)) {
            return List.of();
        }
        Rules.unused(c.committeeId(), plan, "/committeeId");
        var passing = new Passing(received)
                .unless(
                        plan.committees().all().stream()
                                .filter(other -> other.isThereOn(received.occurredOn()))
                                .noneMatch(other -> sameMember(c, other)),
                        "committee.another-one",
                        "There is a committee already; it is dissolved before another one takes its place");
        return List.of(established.apply(passing.overridden()));
    }

    private static boolean sameMember(EstablishCommittee c, Committee other) {
        var member = other.terms().member();
        return c.member() == null ? member == null : member != null && member.names(c.member());
    }

    private static List<CommitteeEvent> dissolve(Received<DissolveCommittee> received, PlanRecord plan) {
        var c = received.command();
        var dissolved = committee(c.committeeId(), plan).dissolved();
        if (dissolved == null) {
            notBefore(
                    Optional.ofNullable(committee(c.committeeId(), plan).established()),
                    received,
                    "A committee is dissolved after it was established, on ");
            return List.of(new CommitteeDissolved(c.committeeId(), c.reason()));
        }
        unless(
                received.sameDay(dissolved) && dissolved.event().reason().equals(c.reason()),
                "committee.already-dissolved",
                "The committee was already dissolved on " + dissolved.occurredOn());
        return List.of();
    }

    private static List<CommitteeEvent> appoint(Received<AppointCommitteeMember> received, PlanRecord plan) {
        var c = received.command();
        var committee = committee(c.committeeId(), plan);
        if (c.until() != null && c.until().isBefore(received.occurredOn())) {
            throw Rejected.invalid("/until", "A mandate ends on the day on which it begins or later");
        }
        if (c.substituteFor() != null) {
            unless(
                    committee
                            .seat(c.substituteFor())
                            .filter(seat -> seat.appointed() != null
                                    && seat.appointed().event().half() == c.half())
                            .isPresent(),
                    "committee.seat-unknown",
                    "/substituteFor",
                    "A substitute steps in for a seat in the same half");
        }
        Function<List<String>, CommitteeEvent> appointed = overridden -> new CommitteeMemberAppointed(
                c.committeeId(),
                c.seatId(),
                c.half(),
                c.holder(),
                c.organisation() == null ? null : text(c.organisation(), plan),
                c.until(),
                c.substituteFor(),
                Boolean.TRUE.equals(c.coordinator()),
                overridden);
        var seat = committee.seat(c.seatId());
        if (seat.filter(Committee.Seat::isHeld).isPresent() && Rules.toldPassing(received, plan, appointed)) {
            return List.of();
        }
        if (seat.isEmpty()) {
            Rules.unused(c.seatId(), plan, "/seatId");
        }
        var passing = thereIs(committee, received)
                .unless(
                        c.substituteFor() != null || hasRoom(committee, received.occurredOn(), c),
                        "committee.half-full",
                        "Every seat of this half is taken on that day")
                .unless(
                        !isMonitoringBody(c, plan),
                        "committee.monitoring-body",
                        "Who monitors the plan sits in no committee that carries it out");
        return List.of(appointed.apply(passing.overridden()));
    }

    /** Of the other seats of this half; whoever steps in for somebody takes none. */
    private static boolean hasRoom(Committee committee, LocalDate day, AppointCommitteeMember c) {
        var taken = committee.membersOn(day).stream()
                .map(Recorded::event)
                .filter(other -> other.half() == c.half()
                        && other.substituteFor() == null
                        && !other.seatId().names(c.seatId()))
                .count();
        var seats = committee.terms().seats();
        return switch (c.half()) {
            case ADMINISTRATION -> taken < seats.administration().people();
            case CIVIL_SOCIETY -> taken < seats.civilSociety().people();
        };
    }

    private static boolean isMonitoringBody(AppointCommitteeMember c, PlanRecord plan) {
        var named = plan.lifecycle().openness().monitoringBody();
        return named != null
                && switch (named.event().body()) {
                    case Party.Human(var who) -> isSame(who, c.holder());
                    case Party.Organisation(var name) ->
                        c.organisation() != null && text(name, plan).sameName(text(c.organisation(), plan));
                };
    }

    /** Somebody is the same in whatever role they are named. */
    private static boolean isSame(Who one, Who other) {
        return switch (one) {
            case Who.Person person ->
                other instanceof Who.Person that && person.id().equals(that.id());
            case Who.Office office ->
                other instanceof Who.Office that && office.office().sameName(that.office());
        };
    }

    private static List<CommitteeEvent> endMandate(Received<EndCommitteeMandate> received, PlanRecord plan) {
        var c = received.command();
        var seat = committee(c.committeeId(), plan).seat(c.seatId());
        if (seat.isEmpty()) {
            throw Rejected.unknown("committee.seat-unknown", "/seatId", "The committee has no seat of this id");
        }
        var ended = new CommitteeMandateEnded(c.committeeId(), c.seatId(), c.reason());
        if (!seat.get().isHeld() && Rules.told(received, plan, ended)) {
            return List.of();
        }
        notBefore(Optional.ofNullable(seat.get().appointed()), received, "A mandate ends after it began, on ");
        return List.of(ended);
    }

    private static List<CommitteeEvent> convene(Received<ConveneCommittee> received, PlanRecord plan) {
        var c = received.command();
        var committee = committee(c.committeeId(), plan);
        if (c.heldOn().isBefore(received.occurredOn())) {
            throw Rejected.invalid("/heldOn", "A meeting is called for the day of its call or a later one");
        }
        Function<List<String>, CommitteeEvent> convened = overridden -> new CommitteeConvened(
                c.committeeId(),
                c.meetingId(),
                c.heldOn(),
                c.format(),
                c.place(),
                c.agenda(),
                c.documents(),
                overridden);
        if (Rules.toldPassing(received, plan, convened)) {
            return List.of();
        }
        ownOrUnused(committee, c.meetingId(), plan);
        unless(
                committee
                        .met(c.meetingId())
                        .filter(met -> met.occurredOn().isBefore(received.occurredOn()))
                        .isEmpty(),
                "committee.already-met",
                "/meetingId",
                "This meeting was held before it would be called");
        return List.of(convened.apply(thereIs(committee, received).overridden()));
    }

    private static List<CommitteeEvent> recordMeeting(Received<RecordCommitteeMeeting> received, PlanRecord plan) {
        var c = received.command();
        var committee = committee(c.committeeId(), plan);
        Function<List<String>, CommitteeEvent> met = overridden -> new CommitteeMet(
                c.committeeId(),
                c.meetingId(),
                c.format(),
                c.present(),
                c.place(),
                c.outcome(),
                c.minutes(),
                overridden);
        if (Rules.toldPassing(received, plan, met)) {
            return List.of();
        }
        ownOrUnused(committee, c.meetingId(), plan);
        unless(
                committee.met(c.meetingId()).isEmpty(),
                "committee.already-met",
                "/meetingId",
                "This meeting was recorded already; what is wrong in it is corrected");
        var seats = committee.terms().seats();
        var passing = thereIs(committee, received)
                .unless(
                        c.present().fitInto(seats),
                        "committee.more-than-seats",
                        "More people of a half are counted than it has seats");
        return List.of(met.apply(passing.overridden()));
    }

    private static List<CommitteeEvent> decideInCommittee(Received<DecideInCommittee> received, PlanRecord plan) {
        var c = received.command();
        var committee = committee(c.committeeId(), plan);
        var met = committee
                .met(c.meetingId())
                .orElseThrow(() -> Rejected.unknown(
                        "committee.meeting-unknown", "/meetingId", "The committee held no meeting of this id"));
        var present = met.event().present();
        unless(
                c.about() == null || plan.thing(c.about()).isPresent(),
                "plan.thing-unknown",
                "/about",
                "Nothing in the plan goes by this id");
        unless(
                c.votes().areOf(present),
                "committee.more-votes-than-people",
                "/votes",
                "More people of a half voted than were there");
        unless(
                met.occurredOn().equals(received.occurredOn()),
                "committee.other-day",
                "/occurredOn",
                "A decision is of the day of its meeting, " + met.occurredOn());
        var terms = committee.terms();
        var decided = new CommitteeDecided(
                c.committeeId(),
                c.meetingId(),
                c.decisionId(),
                c.subject(),
                c.about(),
                c.votes(),
                TwoKeys.of(terms.seats(), terms.quorum(), present, c.votes()));
        if (Rules.told(received, plan, decided)) {
            return List.of();
        }
        Rules.unused(c.decisionId(), plan, "/decisionId");
        return List.of(decided);
    }

    private static List<CommitteeEvent> recommend(Received<MakeRecommendation> received, PlanRecord plan) {
        var c = received.command();
        var committee = committee(c.committeeId(), plan);
        if (c.meetingId() != null && committee.met(c.meetingId()).isEmpty()) {
            throw Rejected.unknown(
                    "committee.meeting-unknown", "/meetingId", "The committee held no meeting of this id");
        }
        Function<List<String>, CommitteeEvent> recommended = overridden -> new CommitteeRecommended(
                c.committeeId(), c.recommendationId(), text(c.addressee(), plan), c.text(), c.meetingId(), overridden);
        if (Rules.toldPassing(received, plan, recommended)) {
            return List.of();
        }
        Rules.unused(c.recommendationId(), plan, "/recommendationId");
        return List.of(recommended.apply(thereIs(committee, received).overridden()));
    }

    private static List<CommitteeEvent> answer(Received<AnswerRecommendation> received, PlanRecord plan) {
        var c = received.command();
        if (committee(c.committeeId(), plan)
                .recommendation(c.recommendationId())
                .isEmpty()) {
            throw Rejected.unknown(
                    "committee.recommendation-unknown",
                    "/recommendationId",
                    "The committee made no recommendation of this id");
        }
        var answered = new RecommendationAnswered(c.committeeId(), c.recommendationId(), c.answer(), c.reason());
        return Rules.told(received, plan, answered) ? List.of() : List.of(answered);
    }

    /** A meeting that is called and one that is held go by one id. */
    private static void ownOrUnused(Committee committee, Id meeting, PlanRecord plan) {
        if (!committee.meetings().containsKey(meeting.key())) {
            Rules.unused(meeting, plan, "/meetingId");
        }
    }

    private static Text text(Phrase phrase, PlanRecord plan) {
        return phrase.in(plan.lifecycle().language());
    }
}
