package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.events.Role.COMMITTEE;
import static org.mithaq.events.Role.CSO;
import static org.mithaq.events.Role.OFFICIAL;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Rejected.Kind;
import org.mithaq.command.plan.AmendmentCommand.GiveOpinion;
import org.mithaq.command.plan.AmendmentCommand.ProposeAmendment;
import org.mithaq.command.plan.CoCreationCommand.RecordWorkshop;
import org.mithaq.command.plan.CommitmentCommand.AddIndicator;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.ProgressCommand.CancelMilestone;
import org.mithaq.command.plan.ProgressCommand.ReadIndicator;
import org.mithaq.command.plan.ProgressCommand.RescheduleMilestone;
import org.mithaq.command.plan.PromiseCommand.MergeCommitment;
import org.mithaq.command.plan.PromiseCommand.ReviseCommitment;
import org.mithaq.command.plan.PromiseCommand.SpecifyCommitment;
import org.mithaq.events.Language;
import org.mithaq.events.PersonId;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.Member;

/** Two regions make a plan: C01 is led in the Oriental, C02 in Souss-Massa, C03 by an institution that both share. */
class MembershipRulesTest {

    private static final MemberId SOUSS = new MemberId("souss-massa");
    private static final CommitmentId C2 = new CommitmentId("C02");
    private static final CommitmentId C3 = new CommitmentId("C03");
    private static final CommitmentId C4 = new CommitmentId("C04");
    private static final MilestoneId M2 = new MilestoneId("C02.1");
    private static final IndicatorId I2 = new IndicatorId("C02.1.1");
    private static final Text COUNCIL = new Text(null, "Conseil de Souss-Massa", "Souss-Massa Council", Language.FR);
    private static final Who SOMEBODY = new Who.Person(new PersonId(new UUID(7, 7)), null);

    private static final ActionPlanOpened OPENED_BY_TWO = new ActionPlanOpened(
            PLAN,
            OPENED.title(),
            List.of(new Member(ORIENTAL, text("Oriental")), new Member(SOUSS, text("Souss-Massa"))),
            OPENED.process(),
            OPENED.planEnd(),
            null,
            null,
            OPENED.timeZone(),
            Language.EN);

    private static PlanSpec plan(PlanEvent... more) {
        return given().on("2025-01-10", OPENED_BY_TWO)
                .on(
                        "2025-01-11",
                        new LeadInstitutionNamed(text("Oriental Region"), ORIENTAL, List.of()),
                        new LeadInstitutionNamed(COUNCIL, SOUSS, List.of()),
                        new LeadInstitutionNamed(text("Ministry"), null, List.of()),
                        promised(C1, text("ORIENTAL  region")),
                        promised(C2, text("Souss-Massa council")),
                        promised(C3, text("Ministry")),
                        new MilestoneAdded(C1, M1, text("Inventory"), null, null, null, List.of()),
                        new MilestoneAdded(C2, M2, text("Portal"), null, null, null, List.of()),
                        new IndicatorAdded(C2, M2, I2, text("Visits"), null, null, null, null, null, List.of()),
                        held("W2", SOUSS))
                .on("2025-04-02", SUBMITTED)
                .on("2025-04-03", more);
    }

    static Stream<PlanCommand> whatAnOfficialOfTheOrientalMayWrite() {
        return Stream.of(
                propose(C4, null),
                propose(C4, "Oriental Region"),
                propose(C4, "Ministry"),
                propose(C4, "A body that the plan does not name"),
                milestone(C1, "C01.2"),
                milestone(C3, "C03.1"),
                indicator(C1, M1, "C01.1.1"),
                update(C1, M1),
                workshop("W1", ORIENTAL),
                workshop("W1", null));
    }

    @ParameterizedTest
    @MethodSource("whatAnOfficialOfTheOrientalMayWrite")
    void an_official_writes_for_their_own_region_and_for_what_all_share(PlanCommand command) {
        plan().by(OFFICIAL, "member/oriental").when(command).thenAccepted();
        plan().by(OFFICIAL, "member/ORIENTAL").when(command).thenAccepted();
        plan().by(OFFICIAL, "member/atlantis", "member/oriental").when(command).thenAccepted();
    }

    static Stream<PlanCommand> whatIsOfSoussMassa() {
        return Stream.of(
                carriedBy(C1, SOUSS),
                ledBy(C1, "Souss-Massa Council"),
                new MergeCommitment(PLAN, C1, C2, text("Same")),
                new CancelMilestone(PLAN, C1, M2, text("Gone"), null),
                new RescheduleMilestone(PLAN, C1, M2, PromiseSpec.due("2026-01-01"), text("Later"), null),
                new ReadIndicator(PLAN, C1, M1, I2, new Quantity(1), null, List.of()),
                propose(C4, "Souss-Massa Council"),
                propose(C4, "CONSEIL de Souss Massa"),
                propose(C2, null),
                milestone(C2, "C02.2"),
                milestone(C1, "C02.1"),
                indicator(C2, M2, "C02.1.2"),
                indicator(C1, M2, "C01.1.1"),
                indicator(C1, M1, "C02.1.1"),
                update(C2, M2),
                update(C2, new MilestoneId("C02.9")),
                update(C1, M2),
                workshop("W1", SOUSS),
                workshop("W2", null));
    }

    @ParameterizedTest
    @MethodSource("whatIsOfSoussMassa")
    void what_is_of_another_region_is_forbidden_before_any_other_rule(PlanCommand command) {
        plan().by(OFFICIAL, "member/oriental")
                .expecting(new Expectation(1, true))
                .when(command)
                .thenRefused(Kind.FORBIDDEN, "membership.other-region");
    }

    @ParameterizedTest
    @MethodSource("whatIsOfSoussMassa")
    void what_is_of_the_own_regions_is_left_to_the_other_rules(PlanCommand command) {
        plan().by(OFFICIAL, "member/souss-massa", "member/oriental")
                .expecting(new Expectation(1, true))
                .when(command)
                .thenRefused(Kind.STALE, "command.stale");
    }

    @Test
    void the_refusal_points_to_the_field() {
        assertThat(pointer(propose(C4, "Souss-Massa Council"))).isEqualTo("/lead");
        assertThat(pointer(update(C2, M2))).isEqualTo("/commitmentId");
        assertThat(pointer(update(C1, M2))).isEqualTo("/milestoneId");
        assertThat(pointer(workshop("W1", SOUSS))).isEqualTo("/territory");
    }

    @Test
    void a_commitment_without_a_lead_or_with_an_unknown_one_belongs_to_all() {
        plan(promised(C4, null))
                .by(OFFICIAL, "member/oriental")
                .when(milestone(C4, "C04.1"))
                .thenAccepted();
        plan(promised(C4, text("Nobody knows it")))
                .by(OFFICIAL, "member/souss-massa")
                .when(milestone(C4, "C04.1"))
                .thenAccepted();
    }

    @Test
    void an_institution_that_leads_for_two_members_leads_for_both_and_one_that_leads_for_all_for_all() {
        var forBoth = new LeadInstitutionNamed(text("Oriental Region"), SOUSS, List.of());
        var forAll = new LeadInstitutionNamed(text("Oriental Region"), null, List.of());
        plan().by(OFFICIAL, "member/souss-massa")
                .when(update(C1, M1))
                .thenRefused(Kind.FORBIDDEN, "membership.other-region");
        plan(forBoth).by(OFFICIAL, "member/souss-massa").when(update(C1, M1)).thenAccepted();
        plan(forAll).by(OFFICIAL, "member/souss-massa").when(update(C1, M1)).thenAccepted();
    }

    @Test
    void a_committee_records_the_workshops_of_its_own_member() {
        for (var half : List.of("civil-society", "administration")) {
            var own = "committee/oriental/" + half;
            plan().by(COMMITTEE, own).when(workshop("W1", ORIENTAL)).thenAccepted();
            plan().by(COMMITTEE, own).when(workshop("W1", null)).thenAccepted();
            plan().by(COMMITTEE, own)
                    .when(workshop("W1", SOUSS))
                    .thenRefused(Kind.FORBIDDEN, "membership.other-region");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICIAL", "COMMITTEE"})
    void who_belongs_to_no_member_of_the_plan_writes_nothing(Role role) {
        plan().by(role).when(workshop("W1", null)).thenRefused(Kind.FORBIDDEN, "membership.not-of-this-plan");
        plan().by(role, "member/atlantis", "organisation/oriental", "committee/oriental", "oriental", "**")
                .when(workshop("W1", null))
                .thenRefused(Kind.FORBIDDEN, "membership.not-of-this-plan");
    }

    @Test
    void a_plan_that_is_not_there_is_unknown_to_everybody() {
        given().by(OFFICIAL, "member/oriental").when(update(C1, M1)).thenRefused(Kind.UNKNOWN, "plan.unknown");
    }

    @Test
    void an_organisation_endorses_for_itself() {
        plan().by(CSO, "organisation/forum-des-jeunes")
                .occurring("2025-01-11")
                .when(endorse(Phrase.of("Forum des JEUNÉS")))
                .thenAccepted();
        plan().by(CSO, "organisation/autre", "organisation/منتدى-الشباب")
                .occurring("2025-01-11")
                .when(endorse(Phrase.of(new Text("منتدى الشباب", "Forum des jeunes", null, Language.FR))))
                .thenAccepted();
        plan().by(CSO, "*")
                .occurring("2025-01-11")
                .when(endorse(Phrase.of("Any")))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation/autre-forum", "member/oriental", "organisation/", "organisation/!", "forum"})
    void an_organisation_endorses_for_no_other(String membership) {
        var refused = plan().by(CSO, membership)
                .occurring("2025-01-11")
                .when(endorse(Phrase.of("Forum des jeunes")))
                .thenRefused(Kind.FORBIDDEN, "membership.other-organisation");
        assertThat(refused.faults().getFirst().pointer()).isEqualTo("/organisation");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "POINT_OF_CONTACT"})
    void who_may_send_every_command_writes_for_everybody_whatever_their_memberships(Role role) {
        plan().by(role, "member/oriental").when(update(C2, M2)).thenAccepted();
        plan().by(role).when(workshop("W1", SOUSS)).thenAccepted();
        plan().by(role)
                .occurring("2025-01-11")
                .onBehalfOf(SOMEBODY, text("A stranger"))
                .when(endorse(Phrase.of("Forum")))
                .thenAccepted();
    }

    @Test
    void who_holds_for_everything_writes_for_everybody() {
        plan().by(OFFICIAL, "*").when(update(C2, M2)).thenAccepted();
        plan().by(OFFICIAL, "*")
                .onBehalfOf(SOMEBODY, text("A stranger"))
                .when(update(C2, M2))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oriental", "ORIENTAL region", "Ministry"})
    void an_official_enters_on_behalf_of_their_member_and_its_institutions(String organisation) {
        plan().by(OFFICIAL, "member/oriental")
                .onBehalfOf(SOMEBODY, text(organisation))
                .when(update(C1, M1))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Souss-Massa", "Souss-Massa Council", "A stranger"})
    void an_official_enters_on_behalf_of_no_other_organisation(String organisation) {
        var refused = plan().by(OFFICIAL, "member/oriental", "organisation/a-stranger")
                .onBehalfOf(SOMEBODY, text(organisation))
                .when(update(C1, M1))
                .thenRefused(Kind.FORBIDDEN, "membership.on-behalf-of");
        assertThat(refused.faults().getFirst().pointer()).isEqualTo("/onBehalfOf/organisation");
        assertThat(refused.sentence()).doesNotContain(organisation);
    }

    @Test
    void an_organisation_enters_on_behalf_of_its_own_people_only() {
        var forum = "organisation/forum";
        plan().by(CSO, forum)
                .occurring("2025-01-11")
                .onBehalfOf(SOMEBODY, new Text(null, "Le Forum", "FORUM", Language.FR))
                .when(endorse(Phrase.of("Forum")))
                .thenAccepted();
        plan().by(CSO, forum, "member/oriental")
                .onBehalfOf(SOMEBODY, text("Oriental"))
                .when(endorse(Phrase.of("Forum")))
                .thenRefused(Kind.FORBIDDEN, "membership.on-behalf-of");
    }

    @Test
    void on_behalf_of_an_office_or_of_somebody_without_an_organisation_everybody_may_enter() {
        for (var who : List.of(SOMEBODY, new Who.Office(text("The presidency")))) {
            plan().by(OFFICIAL, "member/oriental")
                    .onBehalfOf(who, null)
                    .when(update(C1, M1))
                    .thenAccepted();
            plan().by(COMMITTEE, "member/oriental")
                    .onBehalfOf(who, null)
                    .when(workshop("W1", null))
                    .thenAccepted();
            plan().by(CSO, "organisation/forum")
                    .occurring("2025-01-11")
                    .onBehalfOf(who, null)
                    .when(endorse(Phrase.of("Forum")))
                    .thenAccepted();
        }
    }

    private static SpecifyCommitment carriedBy(CommitmentId commitment, MemberId... members) {
        return new SpecifyCommitment(
                PLAN,
                commitment,
                null,
                List.of(),
                List.of(members),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static ReviseCommitment ledBy(CommitmentId commitment, String lead) {
        return new ReviseCommitment(
                PLAN, commitment, text("Because"), null, null, null, null, null, Phrase.of(lead), null, null, null);
    }

    @Test
    void who_carries_out_a_commitment_stays_among_those_who_do() {
        plan().by(OFFICIAL, "member/oriental")
                .when(carriedBy(C3, ORIENTAL, SOUSS))
                .thenAccepted();
        plan().by(OFFICIAL, "member/oriental").when(carriedBy(C1)).thenAccepted();
        var refused = plan().by(OFFICIAL, "member/oriental")
                .when(carriedBy(C3, SOUSS))
                .thenRefused(Kind.FORBIDDEN, "membership.other-region");
        assertThat(refused.faults().getFirst().pointer()).isEqualTo("/members");
    }

    private static final AmendmentId AMENDMENT = new AmendmentId("A-1");
    private static final AmendmentProposed AMENDING = new AmendmentProposed(
            AMENDMENT, text("Later"), text("Because"), List.of(new ThingId("C01")), null, List.of());

    private static GiveOpinion opinion(String by) {
        return new GiveOpinion(PLAN, AMENDMENT, Phrase.of(by), Opinion.RESERVED, null);
    }

    private static ProposeAmendment proposal(String by) {
        return new ProposeAmendment(
                PLAN, new AmendmentId("A-2"), text("Later"), text("Because"), AMENDING.about(), Phrase.of(by));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oriental", "ORIENTAL region", "Ministry", "Forum"})
    void an_opinion_is_given_for_the_own_member_its_institutions_and_the_own_organisation(String by) {
        for (var role : List.of(Role.OFFICIAL, Role.COMMITTEE, Role.COUNCIL)) {
            plan(AMENDING)
                    .by(role, "member/oriental", "organisation/forum")
                    .when(opinion(by))
                    .thenAccepted();
        }
        for (var role : List.of(Role.OFFICIAL, Role.COMMITTEE)) {
            plan().by(role, "member/oriental", "organisation/forum")
                    .when(proposal(by))
                    .thenAccepted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Souss-Massa", "Souss-Massa Council", "Forum"})
    void an_opinion_is_given_in_nobody_elses_name(String by) {
        for (var role : List.of(Role.OFFICIAL, Role.COMMITTEE, Role.COUNCIL)) {
            plan(AMENDING)
                    .by(role, "member/oriental")
                    .when(opinion(by))
                    .thenRefused(Kind.FORBIDDEN, "membership.other-organisation");
        }
        for (var role : List.of(Role.OFFICIAL, Role.COMMITTEE)) {
            plan().by(role, "member/oriental")
                    .when(proposal(by))
                    .thenRefused(Kind.FORBIDDEN, "membership.other-organisation");
        }
    }

    @Test
    void a_correction_is_judged_by_what_it_restates_in_whichever_role_it_is_sent() {
        var other = new EndorseByCSO(PLAN, Phrase.of("Another"), null, null, null, null, null);
        var own = new EndorseByCSO(PLAN, Phrase.of("Forum"), null, ORIENTAL, null, null, null);
        for (var role : List.of(Role.OFFICIAL, Role.COMMITTEE, Role.CSO)) {
            given().on("2025-01-10", OPENED, ENDORSED)
                    .by(role, "member/oriental", "organisation/forum")
                    .when(new Correct(PLAN, PlanSpec.event(2), text("a slip"), other, null))
                    .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
            given().on("2025-01-10", OPENED, ENDORSED)
                    .by(role, "organisation/forum")
                    .when(new Correct(PLAN, PlanSpec.event(2), text("a slip"), own, null))
                    .thenAccepted();
        }
    }

    @Test
    void on_behalf_of_never_widens_what_the_sender_may() {
        plan().by(OFFICIAL, "member/oriental")
                .onBehalfOf(new Who.Office(COUNCIL), null)
                .when(update(C2, M2))
                .thenRefused(Kind.FORBIDDEN, "membership.other-region");
    }

    private static String pointer(PlanCommand command) {
        var refused = plan().by(OFFICIAL, "member/oriental")
                .when(command)
                .thenRefused(Kind.FORBIDDEN, "membership.other-region");
        return refused.faults().getFirst().pointer();
    }

    private static CommitmentProposed promised(CommitmentId id, @Nullable Text lead) {
        return new CommitmentProposed(id, text("Open data"), null, null, null, null, lead, null, null, List.of());
    }

    private static WorkshopRecorded held(String id, MemberId territory) {
        return new WorkshopRecorded(
                new WorkshopId(id),
                text("Workshop"),
                Format.REMOTE,
                org.mithaq.plan.cocreation.CoCreationEvent.Kind.CO_CREATION,
                null,
                territory,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static ProposeCommitment propose(CommitmentId id, @Nullable String lead) {
        var institution = lead == null ? null : Phrase.of(lead);
        return new ProposeCommitment(PLAN, id, text("New"), null, null, null, null, institution, null, null);
    }

    private static AddMilestone milestone(CommitmentId of, String id) {
        return new AddMilestone(PLAN, of, new MilestoneId(id), text("Another"), null, null, null);
    }

    private static AddIndicator indicator(CommitmentId of, MilestoneId milestone, String id) {
        return new AddIndicator(PLAN, of, milestone, new IndicatorId(id), text("Number"), null, null, null, null, null);
    }

    private static UpdateMilestone update(CommitmentId of, MilestoneId id) {
        return new UpdateMilestone(PLAN, of, id, Status.SUBSTANTIAL, null, text("Well"), null, List.of());
    }

    private static RecordWorkshop workshop(String id, @Nullable MemberId territory) {
        return new RecordWorkshop(
                PLAN,
                new WorkshopId(id),
                text("A workshop"),
                Format.REMOTE,
                null,
                null,
                territory,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static EndorseByCSO endorse(Phrase organisation) {
        return new EndorseByCSO(PLAN, organisation, null, null, null, null, null);
    }
}
