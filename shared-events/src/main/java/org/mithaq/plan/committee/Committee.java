package org.mithaq.plan.committee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** A supervision committee with everything that was told of it. What is told before it is there is kept aside in it. */
public record Committee(
        @Nullable Recorded<CommitteeEstablished> established,
        @Nullable Recorded<CommitteeDissolved> dissolved,
        PMap<String, Seat> seats,
        PMap<String, Meeting> meetings,
        PMap<String, Recorded<CommitteeDecided>> decisions,
        PMap<String, Recommendation> recommendations,
        Work work) {

    static final Committee UNKNOWN = new Committee(
            null, null, OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), Work.NONE);

    /** Who holds a seat, and whether that has ended. */
    public record Seat(
            @Nullable Recorded<CommitteeMemberAppointed> appointed,
            @Nullable Recorded<CommitteeMandateEnded> ended) {

        static final Seat UNKNOWN = new Seat(null, null);

        /** Whether what was told last of it is that somebody took it. */
        public boolean isHeld() {
            return appointed != null && (ended == null || Recorded.AS_IT_HAPPENED.compare(ended, appointed) < 0);
        }

        /** Who holds it on this day, as far as is known. */
        public Optional<Recorded<CommitteeMemberAppointed>> on(LocalDate day) {
            return Optional.ofNullable(appointed)
                    .filter(holder -> !holder.occurredOn().isAfter(day))
                    .filter(holder -> holder.event().until() == null
                            || !day.isAfter(holder.event().until()))
                    .filter(holder -> ended == null
                            || Recorded.AS_IT_HAPPENED.compare(ended, holder) < 0
                            || ended.occurredOn().isAfter(day));
        }
    }

    /** A meeting that was called, or held, or both. */
    public record Meeting(
            @Nullable Recorded<CommitteeConvened> convened,
            @Nullable Recorded<CommitteeMet> met) {

        static final Meeting UNKNOWN = new Meeting(null, null);
    }

    /** A recommendation and the last answer to it. */
    public record Recommendation(
            @Nullable Recorded<CommitteeRecommended> made,
            @Nullable Recorded<RecommendationAnswered> answered) {

        static final Recommendation UNKNOWN = new Recommendation(null, null);
    }

    /** What is known of it, its rules above all. */
    public CommitteeEstablished terms() {
        if (established == null) {
            throw new IllegalStateException("Only committees that were established are shown");
        }
        return established.event();
    }

    /** Whether it is there on this day. */
    public boolean isThereOn(LocalDate day) {
        return established != null
                && !established.occurredOn().isAfter(day)
                && (dissolved == null || dissolved.occurredOn().isAfter(day));
    }

    /** Everybody who sits in it on this day, in the order in which they were appointed; nobody once it is dissolved. */
    public List<Recorded<CommitteeMemberAppointed>> membersOn(LocalDate day) {
        return !isThereOn(day)
                ? List.of()
                : seats.values().stream()
                        .flatMap(seat -> seat.on(day).stream())
                        .sorted(Comparator.comparingInt(Recorded::version))
                        .toList();
    }

    public Optional<Seat> seat(Id id) {
        return Optional.ofNullable(seats.get(id.key())).filter(seat -> seat.appointed() != null);
    }

    /** The meeting of this id, if it was held. */
    public Optional<Recorded<CommitteeMet>> met(Id id) {
        return Optional.ofNullable(meetings.get(id.key())).map(Meeting::met);
    }

    public Optional<Recorded<CommitteeRecommended>> recommendation(Id id) {
        return Optional.ofNullable(recommendations.get(id.key())).map(Recommendation::made);
    }

    /** The meetings that were held, in the order of their days. */
    public Stream<Recorded<CommitteeMet>> meetingsHeld() {
        return meetings.values().stream()
                .map(Meeting::met)
                .flatMap(Stream::ofNullable)
                .sorted(Recorded.AS_IT_HAPPENED);
    }

    Committee after(Recorded<CommitteeEvent> recorded) {
        return switch (recorded.event()) {
            case CommitteeEstablished e ->
                new Committee(
                        Recorded.later(established, recorded.as(e)),
                        dissolved,
                        seats,
                        meetings,
                        decisions,
                        recommendations,
                        work);
            case CommitteeDissolved e ->
                new Committee(
                        established,
                        Recorded.later(dissolved, recorded.as(e)),
                        seats,
                        meetings,
                        decisions,
                        recommendations,
                        work);
            case CommitteeMemberAppointed e -> {
                var seat = seats.getOrDefault(e.seatId().key(), Seat.UNKNOWN);
                yield with(e.seatId(), new Seat(Recorded.later(seat.appointed(), recorded.as(e)), seat.ended()));
            }
            case CommitteeMandateEnded e -> {
                var seat = seats.getOrDefault(e.seatId().key(), Seat.UNKNOWN);
                yield with(e.seatId(), new Seat(seat.appointed(), Recorded.later(seat.ended(), recorded.as(e))));
            }
            case CommitteeConvened e -> {
                var meeting = meetings.getOrDefault(e.meetingId().key(), Meeting.UNKNOWN);
                yield with(
                        e.meetingId(), new Meeting(Recorded.later(meeting.convened(), recorded.as(e)), meeting.met()));
            }
            case CommitteeMet e -> {
                var meeting = meetings.getOrDefault(e.meetingId().key(), Meeting.UNKNOWN);
                yield with(
                        e.meetingId(), new Meeting(meeting.convened(), Recorded.later(meeting.met(), recorded.as(e))));
            }
            case CommitteeDecided e -> {
                var key = e.decisionId().key();
                var latest = Recorded.later(decisions.get(key), recorded.as(e));
                yield new Committee(
                        established, dissolved, seats, meetings, decisions.plus(key, latest), recommendations, work);
            }
            case CommitteeRecommended e -> {
                var known = recommendations.getOrDefault(e.recommendationId().key(), Recommendation.UNKNOWN);
                yield with(
                        e.recommendationId(),
                        new Recommendation(Recorded.later(known.made(), recorded.as(e)), known.answered()));
            }
            case RecommendationAnswered e -> {
                var known = recommendations.getOrDefault(e.recommendationId().key(), Recommendation.UNKNOWN);
                yield with(
                        e.recommendationId(),
                        new Recommendation(known.made(), Recorded.later(known.answered(), recorded.as(e))));
            }
            case ThematicGroupFormed e -> with(work.formed(recorded.as(e)));
            case ThematicGroupDissolved e -> with(work.dissolved(recorded.as(e)));
            case InstanceConsulted e -> with(work.asked(recorded.as(e)));
            case InstanceHeard e -> with(work.heard(recorded.as(e)));
        };
    }

    private Committee with(Work work) {
        return new Committee(established, dissolved, seats, meetings, decisions, recommendations, work);
    }

    private Committee with(SeatId id, Seat seat) {
        return new Committee(
                established, dissolved, seats.plus(id.key(), seat), meetings, decisions, recommendations, work);
    }

    private Committee with(MeetingId id, Meeting meeting) {
        return new Committee(
                established, dissolved, seats, meetings.plus(id.key(), meeting), decisions, recommendations, work);
    }

    private Committee with(RecommendationId id, Recommendation recommendation) {
        return new Committee(
                established,
                dissolved,
                seats,
                meetings,
                decisions,
                recommendations.plus(id.key(), recommendation),
                work);
    }
}
