package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Membership;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.RecommendationId;
import org.mithaq.plan.committee.SeatId;
import org.mithaq.plan.committee.Votes;

/** What can be wished of the supervision committees of a plan. */
public sealed interface CommitteeCommand extends PlanCommand {

    /** Establishes a committee of two halves; {@code quorum} is a share in percent, half of the seats if it is not said. */
    record EstablishCommittee(
            PlanId planId,
            CommitteeId committeeId,
            @Nullable MemberId member,
            Text name,
            Halves seats,
            @Nullable Integer quorum,
            @Nullable Evidence rules)
            implements CommitteeCommand {
        public EstablishCommittee {
            Text.title(name, "/name");
            Invalid.unless(
                    seats == null
                            || (seats.administration().people() > 0
                                    && seats.civilSociety().people() > 0),
                    "/seats",
                    "Each half has at least one seat");
            Invalid.unless(
                    quorum == null || (quorum >= 1 && quorum <= 100),
                    "/quorum",
                    "A quorum lies between 1 and 100 percent of the seats of each half");
        }

        @Override
        public Thing thing() {
            return Thing.committee(committeeId);
        }
    }

    /** Dissolves a committee; another one can be established in its place. */
    record DissolveCommittee(PlanId planId, CommitteeId committeeId, Text reason) implements CommitteeCommand {
        @Override
        public Thing thing() {
            return Thing.committee(committeeId);
        }
    }

    /** Gives a seat in a half, or the place of a substitute for it, to somebody. */
    record AppointCommitteeMember(
            PlanId planId,
            CommitteeId committeeId,
            SeatId seatId,
            Membership.Half half,
            Who holder,
            @Nullable Phrase organisation,
            @Nullable LocalDate until,
            @Nullable SeatId substituteFor,
            @Nullable Boolean coordinator)
            implements CommitteeCommand {
        public AppointCommitteeMember {
            Invalid.unless(
                    substituteFor == null || seatId == null || !substituteFor.names(seatId),
                    "/substituteFor",
                    "Nobody steps in for themselves");
        }

        @Override
        public Thing thing() {
            return Thing.seat(seatId);
        }
    }

    record EndCommitteeMandate(
            PlanId planId,
            CommitteeId committeeId,
            SeatId seatId,
            @Nullable Text reason) implements CommitteeCommand {
        @Override
        public Thing thing() {
            return Thing.seat(seatId);
        }
    }

    /** Calls a meeting for {@code heldOn}, on {@code occurredOn}; told again, it is called for another day. */
    record ConveneCommittee(
            PlanId planId,
            CommitteeId committeeId,
            MeetingId meetingId,
            LocalDate heldOn,
            Format format,
            @Nullable Text place,
            List<Text> agenda,
            List<Evidence> documents)
            implements CommitteeCommand {
        public ConveneCommittee {
            Text.title(place, "/place");
            agenda = Absent.asEmpty(agenda);
            documents = Absent.asEmpty(documents);
            for (var at = 0; at < agenda.size(); at++) {
                Text.title(agenda.get(at), "/agenda/" + at);
            }
            Invalid.unless(agenda.size() <= 100, "/agenda", "An agenda has at most 100 items");
            Invalid.unless(documents.size() <= 100, "/documents", "At most 100 documents are sent");
        }

        @Override
        public Thing thing() {
            return Thing.meeting(meetingId);
        }
    }

    /** Records a meeting that was held on {@code occurredOn}, and how many of each half were there. */
    record RecordCommitteeMeeting(
            PlanId planId,
            CommitteeId committeeId,
            MeetingId meetingId,
            Format format,
            Halves present,
            @Nullable Text place,
            @Nullable Text outcome,
            @Nullable Evidence minutes)
            implements CommitteeCommand {
        public RecordCommitteeMeeting {
            Text.title(place, "/place");
        }

        @Override
        public Thing thing() {
            return Thing.meeting(meetingId);
        }
    }

    /** Records a vote at a meeting; what comes of it follows from the votes and the rules of the committee. */
    record DecideInCommittee(
            PlanId planId,
            CommitteeId committeeId,
            MeetingId meetingId,
            DecisionId decisionId,
            Text subject,
            @Nullable ThingId about,
            Votes votes)
            implements CommitteeCommand {
        public DecideInCommittee {
            Text.title(subject, "/subject");
        }

        @Override
        public Thing thing() {
            return Thing.decision(decisionId);
        }
    }

    /** Asks somebody for something in the name of a committee. */
    record MakeRecommendation(
            PlanId planId,
            CommitteeId committeeId,
            RecommendationId recommendationId,
            Phrase addressee,
            Text text,
            @Nullable MeetingId meetingId)
            implements CommitteeCommand {
        public MakeRecommendation {}

        @Override
        public Thing thing() {
            return Thing.recommendation(recommendationId);
        }
    }

    /** Says what becomes of a recommendation, and why. */
    record AnswerRecommendation(
            PlanId planId, CommitteeId committeeId, RecommendationId recommendationId, Answer answer, Text reason)
            implements CommitteeCommand {
        @Override
        public Thing thing() {
            return Thing.recommendation(recommendationId);
        }
    }

    CommitteeId committeeId();
}
