package org.mithaq.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.GroupId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.RecommendationId;
import org.mithaq.plan.committee.ReferralId;
import org.mithaq.plan.committee.SeatId;
import org.mithaq.plan.committee.Votes;

/** What the record tells of the committees of a plan. */
class CommitteeFactsTest extends ToldPlan {

    private static final CommitteeId ONE = new CommitteeId("SC-1");
    private static final CommitteeId OTHER = new CommitteeId("SC-2");

    @Test
    void committees_are_counted_as_long_as_they_are_there_and_members_without_one_are_named() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        assertFacts(
                "2025-01-10",
                entry("committees.count", 0L),
                entry("committees.membersWithout", List.of("oriental", "souss-massa")),
                entry("committees.events", List.of()));

        on("2025-01-12", established(ONE, ORIENTAL, 4, 4));
        on("2025-01-13", established(OTHER, null, 5, 3));
        assertFacts(
                "2025-02-01",
                entry("committees.count", 2L),
                entry("committees.membersWithout", List.of("souss-massa")),
                entry("committees.unequal", List.of("SC-2")),
                entry("committees.events", List.of(id(2), id(3))));

        on("2025-03-01", new CommitteeDissolved(OTHER, text("Stalled")));
        assertFacts(
                "2025-03-01",
                entry("committees.count", 1L),
                entry("committees.unequal", List.of()),
                entry("committees.events", List.of(id(2), id(3))));
    }

    @Test
    void the_share_of_women_is_known_where_every_half_tells_it() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        assertThat(facts("2025-01-10").value("committees.womenPercent")).isEmpty();

        on("2025-01-12", established(ONE, new Halves(new Halves.Half(4, 1), new Halves.Half(3, 2))));
        assertFacts("2025-01-12", entry("committees.womenPercent", 42L));

        on("2025-01-13", established(OTHER, null, 4, 4));
        assertThat(facts("2025-01-13").value("committees.womenPercent")).isEmpty();
    }

    @Test
    void groups_are_counted_as_long_as_they_work_and_instances_wait_until_they_are_heard() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-12", established(ONE, ORIENTAL, 4, 4));
        var group = new GroupId("G-1");
        on(
                "2025-02-01",
                new ThematicGroupFormed(ONE, group, text("Water"), List.of(new SeatId("S-1")), List.of(), List.of()));
        on(
                "2025-02-02",
                new InstanceConsulted(ONE, new ReferralId("RF-1"), text("Youth"), text("Water"), null, List.of()));
        assertFacts(
                "2025-02-02",
                entry("thematicGroups.count", 1L),
                entry("thematicGroups.events", List.of(id(3))),
                entry("instances.count", 1L),
                entry("instances.unanswered", List.of("RF-1")),
                entry("instances.events", List.of(id(4))));

        on("2025-03-01", new ThematicGroupDissolved(ONE, group, text("Done")));
        on("2025-03-02", new InstanceHeard(ONE, new ReferralId("RF-1"), Opinion.RESERVED, text("Not yet"), null));
        assertFacts("2025-03-02", entry("thematicGroups.count", 0L), entry("instances.unanswered", List.of()));
    }

    @Test
    void meetings_tell_when_of_which_member_and_whether_both_halves_were_there() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-12", established(ONE, ORIENTAL, 4, 4));
        on("2025-06-02", met("M2", 2, 1));
        on("2025-02-01", met("M1", 2, 2));
        assertFacts(
                "2025-07-01",
                entry("committeeMeetings.count", 2L),
                entry("committeeMeetings.lastOn", day("2025-06-02")),
                entry("committeeMeetings.byMember", Map.of("oriental", 2L, "souss-massa", 0L)),
                entry("committeeMeetings.withoutQuorum", List.of("M2")),
                entry("committeeMeetings.events", List.of(id(3), id(4))));
    }

    @Test
    void what_is_told_of_a_committee_that_is_not_there_counts_for_nothing_until_it_is() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-01", met("M1", 2, 2));
        assertFacts("2025-02-01", entry("committeeMeetings.count", 0L));

        on("2025-01-12", established(ONE, ORIENTAL, 4, 4));
        assertFacts(
                "2025-02-01", entry("committeeMeetings.count", 1L), entry("committeeMeetings.events", List.of(id(2))));
    }

    @Test
    void votes_and_recommendations_tell_what_is_still_open() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-12", established(ONE, ORIENTAL, 4, 4));
        on("2025-02-01", met("M1", 2, 2));
        on("2025-02-01", decided("D1", Outcome.ADOPTED));
        on("2025-02-01", decided("D2", Outcome.POSTPONED_BY_A_TIE));
        on("2025-02-01", decided("D3", Outcome.POSTPONED_WITHOUT_QUORUM));
        on("2025-02-01", decided("D4", Outcome.REJECTED));
        on("2025-02-02", recommended("R1"));
        on("2025-02-02", recommended("R2"));
        on("2025-02-20", new RecommendationAnswered(ONE, new RecommendationId("R1"), Answer.DECLINED, text("No")));
        assertFacts(
                "2025-03-01",
                entry("decisions.count", 4L),
                entry("decisions.postponed", List.of("D2", "D3")),
                entry("decisions.events", List.of(id(4), id(5), id(6), id(7))),
                entry("recommendations.count", 2L),
                entry("recommendations.unanswered", List.of("R2")),
                entry("recommendations.events", List.of(id(8), id(9))));
    }

    private static CommitteeEstablished established(
            CommitteeId id, @Nullable MemberId member, int administration, int civilSociety) {
        return new CommitteeEstablished(
                id, member, text("Committee"), people(administration, civilSociety), 50, null, List.of());
    }

    private static CommitteeEstablished established(CommitteeId id, Halves seats) {
        return new CommitteeEstablished(id, ORIENTAL, text("Committee"), seats, 50, null, List.of());
    }

    private static CommitteeMet met(String meeting, int administration, int civilSociety) {
        return new CommitteeMet(
                ONE,
                new MeetingId(meeting),
                Format.HYBRID,
                people(administration, civilSociety),
                null,
                null,
                null,
                List.of());
    }

    private static CommitteeDecided decided(String id, Outcome outcome) {
        return new CommitteeDecided(
                ONE,
                new MeetingId("M1"),
                new DecisionId(id),
                text("Subject"),
                null,
                new Votes(new Votes.Half(2, 0, 0), new Votes.Half(2, 0, 0)),
                outcome);
    }

    private static CommitteeRecommended recommended(String id) {
        return new CommitteeRecommended(
                ONE, new RecommendationId(id), text("Council"), text("Publish it"), null, List.of());
    }

    private static Halves people(int administration, int civilSociety) {
        return new Halves(new Halves.Half(administration, null), new Halves.Half(civilSociety, null));
    }
}
