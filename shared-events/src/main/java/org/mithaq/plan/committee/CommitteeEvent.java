package org.mithaq.plan.committee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Membership;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;

/** What happens in the supervision committees of a plan, in which administration and civil society sit in two halves. */
public sealed interface CommitteeEvent extends PlanEvent {

    /**
     * A committee is there, for one member of the plan or for all of them.
     *
     * @param seats how many there are in each half, and how many of them women hold
     * @param quorum the share of the seats of each half that has to be there for a decision, in percent
     * @param rules the text of its rules
     */
    @EventName("committee.established.v1")
    record CommitteeEstablished(
            CommitteeId committeeId,
            @Nullable MemberId member,
            Text name,
            Halves seats,
            int quorum,
            @Nullable Evidence rules,
            List<String> overridden)
            implements CommitteeEvent {
        public CommitteeEstablished {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A committee is no more; what it decided stays. */
    @EventName("committee.dissolved.v1")
    record CommitteeDissolved(CommitteeId committeeId, Text reason) implements CommitteeEvent {}

    /**
     * Somebody sits in a half of a committee.
     *
     * @param until the last day of the mandate, if it has one
     * @param substituteFor the seat for whose holder this one steps in; a substitute has no seat of their own
     * @param coordinator whether they speak for their half
     */
    @EventName("committee.member-appointed.v1")
    record CommitteeMemberAppointed(
            CommitteeId committeeId,
            SeatId seatId,
            Membership.Half half,
            Who holder,
            @Nullable Text organisation,
            @Nullable LocalDate until,
            @Nullable SeatId substituteFor,
            boolean coordinator,
            List<String> overridden)
            implements CommitteeEvent {
        public CommitteeMemberAppointed {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Whoever held this seat no longer does. */
    @EventName("committee.mandate-ended.v1")
    record CommitteeMandateEnded(
            CommitteeId committeeId,
            SeatId seatId,
            @Nullable Text reason) implements CommitteeEvent {}

    /** A meeting is called for {@code heldOn}, with what will be spoken of and what is to be read before. */
    @EventName("committee.convened.v1")
    record CommitteeConvened(
            CommitteeId committeeId,
            MeetingId meetingId,
            LocalDate heldOn,
            Format format,
            @Nullable Text place,
            List<Text> agenda,
            List<Evidence> documents,
            List<String> overridden)
            implements CommitteeEvent {
        public CommitteeConvened {
            overridden = Absent.asEmpty(overridden);
            agenda = Absent.asEmpty(agenda);
            documents = Absent.asEmpty(documents);
        }
    }

    /** A meeting was held; {@code present} are the people who sit in the committee or step in for somebody who does. */
    @EventName("committee.met.v1")
    record CommitteeMet(
            CommitteeId committeeId,
            MeetingId meetingId,
            Format format,
            Halves present,
            @Nullable Text place,
            @Nullable Text outcome,
            @Nullable Evidence minutes,
            List<String> overridden)
            implements CommitteeEvent {
        public CommitteeMet {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A committee voted, and what came of it by {@link TwoKeys}; {@code about} is the id of what in the plan it was about. */
    @EventName("committee.decided.v1")
    record CommitteeDecided(
            CommitteeId committeeId,
            MeetingId meetingId,
            DecisionId decisionId,
            Text subject,
            @Nullable ThingId about,
            Votes votes,
            Outcome outcome)
            implements CommitteeEvent {}

    /** What came of a vote. */
    enum Outcome {
        ADOPTED,
        REJECTED,
        POSTPONED_WITHOUT_QUORUM,
        POSTPONED_BY_A_TIE;

        public boolean isPostponed() {
            return this == POSTPONED_WITHOUT_QUORUM || this == POSTPONED_BY_A_TIE;
        }
    }

    /** A committee asks somebody for something, and waits for an answer. */
    @EventName("committee.recommended.v1")
    record CommitteeRecommended(
            CommitteeId committeeId,
            RecommendationId recommendationId,
            Text addressee,
            Text text,
            @Nullable MeetingId meetingId,
            List<String> overridden)
            implements CommitteeEvent {
        public CommitteeRecommended {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Whoever was asked said what becomes of it, and why. */
    @EventName("committee.recommendation-answered.v1")
    record RecommendationAnswered(
            CommitteeId committeeId, RecommendationId recommendationId, Answer answer, Text reason)
            implements CommitteeEvent {}

    /** What becomes of a recommendation. */
    enum Answer {
        ACCEPTED,
        ACCEPTED_IN_PART,
        DECLINED
    }

    /**
     * Some of a committee work on one theme and report to it; told again, others belong to them.
     *
     * @param seatIds the seats in it whose holders belong to the group
     * @param organisations who works with them without a seat in the committee
     */
    @EventName("committee.group-formed.v1")
    record ThematicGroupFormed(
            CommitteeId committeeId,
            GroupId groupId,
            Text name,
            List<SeatId> seatIds,
            List<Text> organisations,
            List<String> overridden)
            implements CommitteeEvent {
        public ThematicGroupFormed {
            seatIds = Absent.asEmpty(seatIds);
            organisations = Absent.asEmpty(organisations);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A thematic group has done its work, or is given up; what it wrote stays. */
    @EventName("committee.group-dissolved.v1")
    record ThematicGroupDissolved(CommitteeId committeeId, GroupId groupId, Text reason) implements CommitteeEvent {}

    /**
     * A committee hears a consultative instance: a body that advises, such as those on equality, youth or the economy.
     *
     * @param until the last day for its opinion, if one is named
     */
    @EventName("committee.instance-consulted.v1")
    record InstanceConsulted(
            CommitteeId committeeId,
            ReferralId referralId,
            Text instance,
            Text subject,
            @Nullable LocalDate until,
            List<String> overridden)
            implements CommitteeEvent {
        public InstanceConsulted {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** The instance that was heard gave its opinion, and why. */
    @EventName("committee.instance-heard.v1")
    record InstanceHeard(
            CommitteeId committeeId,
            ReferralId referralId,
            Opinion opinion,
            Text reason,
            @Nullable Evidence document) implements CommitteeEvent {}

    CommitteeId committeeId();
}
