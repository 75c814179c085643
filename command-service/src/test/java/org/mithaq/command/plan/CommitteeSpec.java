package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.mithaq.command.plan.CommitteeCommand.RecordCommitteeMeeting;
import org.mithaq.events.Membership.Half;
import org.mithaq.events.Who;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.SeatId;

/** The committee of which the tests of its commands speak: two seats in each half, and half of them are a quorum. */
final class CommitteeSpec {

    static final CommitteeId COMMITTEE = new CommitteeId("SC-oriental");
    static final MeetingId MEETING = new MeetingId("M-1");
    static final SeatId SEAT = new SeatId("S-1");
    static final Who COORDINATOR = new Who.Office(text("Coordination"));

    static final CommitteeEstablished ESTABLISHED =
            new CommitteeEstablished(COMMITTEE, ORIENTAL, text("Committee"), people(2, 2), 50, null, List.of());
    static final CommitteeMemberAppointed APPOINTED = new CommitteeMemberAppointed(
            COMMITTEE, SEAT, Half.CIVIL_SOCIETY, COORDINATOR, null, null, null, false, List.of());
    static final CommitteeMet MET = met(people(2, 2));

    private CommitteeSpec() {}

    /** A plan whose committee was established on 10 January. */
    static PlanSpec established() {
        return given().on("2025-01-10", OPENED, ESTABLISHED);
    }

    static Halves people(int administration, int civilSociety) {
        return new Halves(new Halves.Half(administration, null), new Halves.Half(civilSociety, null));
    }

    static CommitteeMet met(Halves present) {
        return new CommitteeMet(COMMITTEE, MEETING, Format.IN_PERSON, present, null, null, null, List.of());
    }

    static RecordCommitteeMeeting meeting(Halves present) {
        return new RecordCommitteeMeeting(
                PlanSpec.PLAN, COMMITTEE, MEETING, Format.IN_PERSON, present, null, null, null);
    }
}
