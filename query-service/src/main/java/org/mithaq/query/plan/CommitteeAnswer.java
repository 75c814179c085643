package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.Membership;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.Committee;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.SeatId;
import org.mithaq.plan.committee.TwoKeys;
import org.mithaq.plan.committee.Votes;
import org.mithaq.plan.committee.Work;

/** A supervision committee as a reader gets it: its two halves, its meetings, what it decided and what it asked for. */
public record CommitteeAnswer(
        String committeeId,
        @Nullable MemberId member,
        Text name,
        Halves seats,
        int quorum,
        @Nullable Evidence rules,
        LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable Text dissolvedBecause,
        List<Seated> members,
        List<Meeting> meetings,
        List<Decision> decisions,
        List<Recommendation> recommendations,
        List<Group> groups,
        List<Referral> referrals,
        UUID eventId) {

    /** Somebody who sits in it on the day of the answer. */
    public record Seated(
            String seatId,
            Membership.Half half,
            Who holder,
            @Nullable Text organisation,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String substituteFor,
            boolean coordinator) {

        static Seated of(Recorded<CommitteeMemberAppointed> recorded) {
            var seat = recorded.event();
            return new Seated(
                    seat.seatId().value(),
                    seat.half(),
                    seat.holder(),
                    seat.organisation(),
                    recorded.occurredOn(),
                    seat.until(),
                    seat.substituteFor() == null ? null : seat.substituteFor().value(),
                    seat.coordinator());
        }
    }

    /**
     * A meeting that was called, and who was there once it was held.
     *
     * @param eventId the event in which it was recorded as held
     * @param version the place of that event in the history of the plan
     */
    public record Meeting(
            String meetingId,
            Format format,
            @Nullable LocalDate calledOn,
            @Nullable LocalDate calledFor,
            @Nullable LocalDate heldOn,
            @Nullable Text place,
            List<Text> agenda,
            List<Evidence> documents,
            @Nullable Halves present,
            @Nullable Boolean quorate,
            @Nullable Text outcome,
            @Nullable Evidence minutes,
            @Nullable UUID eventId,
            @Nullable Integer version) {

        /** When it was or is to be. */
        public @Nullable LocalDate day() {
            return heldOn == null ? calledFor : heldOn;
        }

        static Meeting of(Committee committee, String key, Committee.Meeting meeting) {
            var called = Optional.ofNullable(meeting.convened());
            var held = Optional.ofNullable(meeting.met());
            var call = called.map(Recorded::event);
            var met = held.map(Recorded::event);
            var terms = committee.terms();
            return new Meeting(
                    met.map(one -> one.meetingId().value())
                            .or(() -> call.map(one -> one.meetingId().value()))
                            .orElse(key),
                    met.map(CommitteeMet::format)
                            .or(() -> call.map(CommitteeConvened::format))
                            .orElse(Format.IN_PERSON),
                    called.map(Recorded::occurredOn).orElse(null),
                    call.map(CommitteeConvened::heldOn).orElse(null),
                    held.map(Recorded::occurredOn).orElse(null),
                    met.map(CommitteeMet::place)
                            .or(() -> call.map(CommitteeConvened::place))
                            .orElse(null),
                    call.map(CommitteeConvened::agenda).orElse(List.of()),
                    call.map(CommitteeConvened::documents).orElse(List.of()),
                    met.map(CommitteeMet::present).orElse(null),
                    met.map(one -> TwoKeys.isQuorate(terms.seats(), terms.quorum(), one.present()))
                            .orElse(null),
                    met.map(CommitteeMet::outcome).orElse(null),
                    met.map(CommitteeMet::minutes).orElse(null),
                    held.map(Recorded::id).orElse(null),
                    held.map(Recorded::version).orElse(null));
        }
    }

    /** A vote and what came of it. */
    public record Decision(
            String decisionId,
            String meetingId,
            Text subject,
            @Nullable ThingId about,
            LocalDate decidedOn,
            Votes votes,
            Outcome outcome,
            int version) {

        static Decision of(Recorded<CommitteeDecided> recorded) {
            var decided = recorded.event();
            return new Decision(
                    decided.decisionId().value(),
                    decided.meetingId().value(),
                    decided.subject(),
                    decided.about(),
                    recorded.occurredOn(),
                    decided.votes(),
                    decided.outcome(),
                    recorded.version());
        }
    }

    /** What it asked for, of whom, and the answer if there is one. */
    public record Recommendation(
            String recommendationId,
            Text addressee,
            Text text,
            LocalDate madeOn,
            @Nullable String meetingId,
            @Nullable Answer answer,
            @Nullable Text reason,
            @Nullable LocalDate answeredOn) {

        static Recommendation of(
                Recorded<CommitteeRecommended> made, Optional<Recorded<RecommendationAnswered>> answered) {
            return new Recommendation(
                    made.event().recommendationId().value(),
                    made.event().addressee(),
                    made.event().text(),
                    made.occurredOn(),
                    Optional.ofNullable(made.event().meetingId())
                            .map(MeetingId::value)
                            .orElse(null),
                    answered.map(one -> one.event().answer()).orElse(null),
                    answered.map(one -> one.event().reason()).orElse(null),
                    answered.map(Recorded::occurredOn).orElse(null));
        }
    }

    /** A thematic group: those of its members who belong to it, and who works with them. */
    public record Group(
            String groupId,
            Text name,
            List<String> seatIds,
            List<Text> organisations,
            LocalDate formedOn,
            @Nullable LocalDate dissolvedOn,
            @Nullable Text dissolvedBecause) {

        static Optional<Group> of(Work.Group group) {
            var dissolved = Optional.ofNullable(group.dissolved()).filter(_ -> !group.works());
            return Optional.ofNullable(group.formed())
                    .map(formed -> new Group(
                            formed.event().groupId().value(),
                            formed.event().name(),
                            formed.event().seatIds().stream().map(SeatId::value).toList(),
                            formed.event().organisations(),
                            formed.occurredOn(),
                            dissolved.map(Recorded::occurredOn).orElse(null),
                            dissolved
                                    .map(Recorded::event)
                                    .map(ThematicGroupDissolved::reason)
                                    .orElse(null)));
        }
    }

    /** A question to a consultative instance, and its opinion if it gave one. */
    public record Referral(
            String referralId,
            Text instance,
            Text subject,
            LocalDate askedOn,
            @Nullable LocalDate until,
            @Nullable Opinion opinion,
            @Nullable Text reason,
            @Nullable Evidence document,
            @Nullable LocalDate heardOn) {

        static Optional<Referral> of(Work.Referral referral) {
            var heard = Optional.ofNullable(referral.heard());
            return Optional.ofNullable(referral.asked())
                    .map(asked -> new Referral(
                            asked.event().referralId().value(),
                            asked.event().instance(),
                            asked.event().subject(),
                            asked.occurredOn(),
                            asked.event().until(),
                            heard.map(one -> one.event().opinion()).orElse(null),
                            heard.map(one -> one.event().reason()).orElse(null),
                            heard.map(one -> one.event().document()).orElse(null),
                            heard.map(Recorded::occurredOn).orElse(null)));
        }
    }

    /** Those of its members who sit in this half. */
    public List<Seated> in(Membership.Half half) {
        return members.stream().filter(seated -> seated.half() == half).toList();
    }

    static CommitteeAnswer of(Committee committee, LocalDate day) {
        var terms = committee.terms();
        var established = Optional.ofNullable(committee.established()).orElseThrow();
        var dissolved = Optional.ofNullable(committee.dissolved());
        return new CommitteeAnswer(
                terms.committeeId().value(),
                terms.member(),
                terms.name(),
                terms.seats(),
                terms.quorum(),
                terms.rules(),
                established.occurredOn(),
                dissolved.map(Recorded::occurredOn).orElse(null),
                dissolved.map(Recorded::event).map(CommitteeDissolved::reason).orElse(null),
                committee.membersOn(day).stream().map(Seated::of).toList(),
                committee.meetings().entrySet().stream()
                        .map(entry -> Meeting.of(committee, entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(Meeting::day, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                committee.decisions().values().stream()
                        .sorted(Recorded.AS_IT_HAPPENED)
                        .map(Decision::of)
                        .toList(),
                committee.recommendations().values().stream()
                        .flatMap(known -> Optional.ofNullable(known.made()).stream()
                                .map(made -> Recommendation.of(made, Optional.ofNullable(known.answered()))))
                        .sorted(Comparator.comparing(Recommendation::madeOn)
                                .thenComparing(Recommendation::recommendationId))
                        .toList(),
                committee.work().groups().values().stream()
                        .flatMap(group -> Group.of(group).stream())
                        .toList(),
                committee.work().referrals().values().stream()
                        .flatMap(referral -> Referral.of(referral).stream())
                        .toList(),
                established.id());
    }
}
