package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.events.Language;
import org.mithaq.events.Membership;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Role;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.shipped.ShippedProcesses;

/** Given what happened to a plan, when something is wished of it, then what happens or why it is refused. */
final class PlanSpec {

    /** Half past ten in the evening of 14 July in Casablanca, already the 15th further east. */
    static final Instant NOW = Instant.parse("2025-07-14T21:30:00Z");

    static final LocalDate TODAY = LocalDate.of(2025, 7, 14);
    static final PlanId PLAN = new PlanId("open-regions-2025");
    static final MemberId ORIENTAL = new MemberId("oriental");
    static final CommitmentId C1 = new CommitmentId("C01");
    static final MilestoneId M1 = new MilestoneId("C01.1");
    static final ActionPlanOpened OPENED = new ActionPlanOpened(
            PLAN,
            text("Open regions"),
            List.of(new Member(ORIENTAL, text("Oriental"))),
            ShippedProcesses.ALL.newest("simple").orElseThrow().ref(),
            new MonthOrDay("2027-06"),
            new MonthOrDay("2027-09"),
            2025,
            PlanRecord.DEFAULT_ZONE,
            Language.EN);
    static final LeadInstitutionNamed LEAD = new LeadInstitutionNamed(text("Region"), null, List.of());
    static final EndorsedByCSO ENDORSED = new EndorsedByCSO(text("Forum"), null, null, null, null, null, List.of());
    static final ActionPlanSubmitted SUBMITTED = new ActionPlanSubmitted(null, List.of());
    static final CommitmentProposed PROPOSED =
            new CommitmentProposed(C1, text("Open data"), null, null, null, null, null, null, null, List.of());
    static final MilestoneAdded ADDED = new MilestoneAdded(C1, M1, text("Inventory"), null, null, null, List.of());

    /** The id of the refusal of a wish about this plan. */
    static final UUID REFUSAL = new UUID(7, 7);

    private PlanRecord plan = PlanRecord.NONE;

    private String actor = "someone";

    @Nullable private LocalDate occurredOn;

    @Nullable private Source source;

    @Nullable private Expectation expectation;

    private Role role = Role.ADMIN;

    private Standing standing = Standing.FOR_ALL;

    @Nullable private Who onBehalfOf;

    static PlanSpec given() {
        return new PlanSpec();
    }

    /** What happened on this day. */
    PlanSpec on(String day, PlanEvent... events) {
        for (var event : events) {
            var version = plan.version() + 1;
            plan = plan.after(new Recorded<>(
                    new UUID(0, version), version, LocalDate.parse(day), "someone", "admin", null, event));
        }
        return this;
    }

    /** What was entered on this day by this actor in this role. */
    PlanSpec on(String day, String entering, String actingAs, PlanEvent event) {
        var version = plan.version() + 1;
        plan = plan.after(
                new Recorded<>(new UUID(0, version), version, LocalDate.parse(day), entering, actingAs, null, event));
        return this;
    }

    /** The wish is sent by this actor; without it, by the one who has told everything else. */
    PlanSpec from(String sender) {
        actor = sender;
        return this;
    }

    /** The id of the event at this version. */
    static UUID event(int version) {
        return new UUID(0, version);
    }

    /** The wish says that it happened on this day. */
    PlanSpec occurring(String day) {
        occurredOn = LocalDate.parse(day);
        return this;
    }

    /** The wish reports history from a document. */
    PlanSpec fromSource() {
        source = new Source(Phrase.of("The plan’s page"), null, null);
        return this;
    }

    PlanSpec expecting(Expectation expected) {
        expectation = expected;
        return this;
    }

    /** The wish comes from somebody who acts in this role and has these memberships. */
    PlanSpec by(Role actingAs, String... memberships) {
        role = actingAs;
        var known = Stream.of(memberships).map(Membership::of).flatMap(Optional::stream);
        standing = Standing.of(new Actor("someone", List.of(actingAs), known.toList()), null);
        return this;
    }

    /** The wish is sent on behalf of this one, with whose name this organisation was given. */
    PlanSpec onBehalfOf(Who who, @Nullable Text organisation) {
        onBehalfOf = who;
        var claimants = organisation == null ? null : Phrase.of(organisation);
        standing = new Standing(standing.forAll(), standing.memberships(), claimants);
        return this;
    }

    When when(PlanCommand command) {
        return new When(
                plan,
                new Request<>(
                        command.stream(),
                        new UUID(1, 1),
                        NOW,
                        occurredOn,
                        actor,
                        role.id(),
                        standing,
                        onBehalfOf,
                        source,
                        expectation,
                        command));
    }

    static Text text(String words) {
        return Text.of(Language.EN, words);
    }

    /** A wish that is about to be decided. */
    record When(PlanRecord plan, Request<? extends PlanCommand> request) {

        void then(PlanEvent... events) {
            assertThat(decide()).isEqualTo(List.of(events));
        }

        void thenAccepted() {
            assertThat(decide()).isNotEmpty();
        }

        void thenNothing() {
            assertThat(decide()).isEmpty();
        }

        /** Refused with this code, by a rule unless said otherwise. */
        Rejected thenRefused(String code) {
            return thenRefused(Rejected.Kind.RULE, code);
        }

        Rejected thenRefused(Rejected.Kind kind, String code) {
            var rejected = catchThrowableOfType(Rejected.class, this::decide);
            assertThat(rejected).as("refused with %s", code).isNotNull();
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.kind()).isEqualTo(kind);
            return rejected;
        }

        private List<? extends PlanEvent> decide() {
            return PlanDecider.decide(
                    PlanDecider.receive(request, plan),
                    plan,
                    ShippedProcesses.ALL,
                    (_, event) -> event.equals(REFUSAL));
        }
    }
}
