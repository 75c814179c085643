package org.mithaq.command.plan;

import static org.mithaq.command.plan.CommitteeSpec.COMMITTEE;
import static org.mithaq.command.plan.CommitteeSpec.MEETING;
import static org.mithaq.command.plan.CommitteeSpec.MET;
import static org.mithaq.command.plan.CommitteeSpec.established;
import static org.mithaq.command.plan.CommitteeSpec.meeting;
import static org.mithaq.command.plan.CommitteeSpec.people;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeCommand.AnswerRecommendation;
import org.mithaq.command.plan.CommitteeCommand.ConveneCommittee;
import org.mithaq.command.plan.CommitteeCommand.MakeRecommendation;
import org.mithaq.command.plan.CommitteeCommand.RecordCommitteeMeeting;
import org.mithaq.events.Phrase;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.RecommendationId;

class RecordCommitteeMeetingTest {

    private static final CommitteeConvened CALLED = called("2025-08-01");
    private static final RecommendationId R1 = new RecommendationId("R-1");
    private static final CommitteeRecommended RECOMMENDED =
            new CommitteeRecommended(COMMITTEE, R1, text("Council"), text("Publish it"), null, List.of());

    @Test
    void a_meeting_is_called_and_called_again_for_another_day() {
        established().when(convene("2025-08-01")).then(CALLED);
        established().on("2025-07-14", CALLED).when(convene("2025-08-01")).thenNothing();
        established().on("2025-07-14", CALLED).when(convene("2025-08-08")).then(called("2025-08-08"));
        established().when(convene("2025-07-13")).thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void what_was_held_is_called_no_more() {
        established().on("2025-02-01", MET).when(convene("2025-08-01")).thenRefused("committee.already-met");
        established()
                .on("2025-02-01", MET)
                .occurring("2025-01-20")
                .when(convene("2025-02-01"))
                .then(called("2025-02-01"));
    }

    @Test
    void a_meeting_is_recorded_once_whether_it_was_called_or_not() {
        established().occurring("2025-02-01").when(meeting(people(2, 2))).then(MET);
        established().on("2025-01-20", CALLED).when(meeting(people(2, 2))).then(MET);
        established().on("2025-02-01", MET).when(meeting(people(2, 2))).thenNothing();
        established().on("2025-02-01", MET).when(meeting(people(1, 2))).thenRefused("committee.already-met");
    }

    @Test
    void no_more_people_of_a_half_are_there_than_it_has_seats_unless_a_document_says_so() {
        established().when(meeting(people(3, 2))).thenRefused("committee.more-than-seats");
        established()
                .fromSource()
                .when(meeting(people(3, 2)))
                .then(new CommitteeMet(
                        COMMITTEE,
                        MEETING,
                        Format.IN_PERSON,
                        people(3, 2),
                        null,
                        null,
                        null,
                        List.of("committee.more-than-seats")));
    }

    @Test
    void a_meeting_belongs_to_one_committee_and_has_an_id_of_its_own() {
        var other = new CommitteeId("SC-other");
        established()
                .on(
                        "2025-01-10",
                        new CommitteeEstablished(other, null, text("Other"), people(2, 2), 50, null, List.of()),
                        MET)
                .when(new RecordCommitteeMeeting(PLAN, other, MEETING, Format.REMOTE, people(2, 2), null, null, null))
                .thenRefused("plan.id-used");
        established()
                .on("2025-01-20", PROPOSED)
                .when(new RecordCommitteeMeeting(
                        PLAN, COMMITTEE, new MeetingId("C01"), Format.REMOTE, people(2, 2), null, null, null))
                .thenRefused("plan.id-used");
    }

    @Test
    void a_recommendation_is_made_and_answered_and_the_last_answer_holds() {
        established().when(recommend()).then(RECOMMENDED);
        established().on("2025-02-01", RECOMMENDED).when(recommend()).thenNothing();
        established()
                .on("2025-02-01", RECOMMENDED)
                .when(answer(Answer.DECLINED))
                .then(answered(Answer.DECLINED));
        established()
                .on("2025-02-01", RECOMMENDED, answered(Answer.DECLINED))
                .when(answer(Answer.ACCEPTED))
                .then(answered(Answer.ACCEPTED));
        established()
                .when(answer(Answer.ACCEPTED))
                .thenRefused(Rejected.Kind.UNKNOWN, "committee.recommendation-unknown");
    }

    @Test
    void a_recommendation_of_a_meeting_is_of_one_that_was_held() {
        established()
                .when(new MakeRecommendation(PLAN, COMMITTEE, R1, Phrase.of("Council"), text("Publish it"), MEETING))
                .thenRefused(Rejected.Kind.UNKNOWN, "committee.meeting-unknown");
    }

    private static MakeRecommendation recommend() {
        return new MakeRecommendation(PLAN, COMMITTEE, R1, Phrase.of("Council"), text("Publish it"), null);
    }

    private static AnswerRecommendation answer(Answer answer) {
        return new AnswerRecommendation(PLAN, COMMITTEE, R1, answer, text("Because"));
    }

    private static RecommendationAnswered answered(Answer answer) {
        return new RecommendationAnswered(COMMITTEE, R1, answer, text("Because"));
    }

    private static ConveneCommittee convene(String day) {
        return new ConveneCommittee(
                PLAN, COMMITTEE, MEETING, LocalDate.parse(day), Format.IN_PERSON, null, List.of(), List.of());
    }

    private static CommitteeConvened called(String day) {
        return new CommitteeConvened(
                COMMITTEE, MEETING, LocalDate.parse(day), Format.IN_PERSON, null, List.of(), List.of(), List.of());
    }
}
