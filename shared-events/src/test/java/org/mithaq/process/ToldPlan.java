package org.mithaq.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.DocumentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;

/** A plan of two regions of which a test tells what happened, day by day. */
public abstract class ToldPlan {

    /** Of a process that nobody needs to know. */
    protected static final ProcessRef PIN = new ProcessRef("simple", 1, Sha256.of("a process"));

    protected static final MemberId ORIENTAL = new MemberId("oriental");
    protected static final MemberId SOUSS = new MemberId("souss-massa");
    protected static final CommitmentId C1 = new CommitmentId("C1");
    protected static final Sha256 HASH = Sha256.of("text");
    protected static final Url ADDRESS = new Url("https://example.org/plan");

    private final List<Recorded<? extends PlanEvent>> history = new ArrayList<>();

    protected ToldPlan() {}

    protected Facts facts(String day) {
        return Facts.of(PlanRecord.of(history), LocalDate.parse(day));
    }

    protected void on(String day, PlanEvent event) {
        var version = history.size() + 1;
        history.add(new Recorded<>(id(version), version, LocalDate.parse(day), actor(event), "admin", null, event));
    }

    /** Nobody verifies their own claim. */
    private static String actor(PlanEvent event) {
        return event instanceof MilestoneAssessed found ? found.by().name() : "a";
    }

    protected static UUID id(int version) {
        return new UUID(0, version);
    }

    protected static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    protected static Text text(String words) {
        return Text.of(Language.EN, words);
    }

    protected static Due due(String day) {
        return new Due(null, LocalDate.parse(day), LocalDate.parse(day), Due.Precision.DAY);
    }

    protected static Evidence evidence() {
        return new Evidence(Phrase.of("Minutes"), ADDRESS, null, null);
    }

    protected static ActionPlanOpened opened(String planEnd, @Nullable String termEnd) {
        return new ActionPlanOpened(
                new PlanId("joint"),
                text("Joint plan"),
                List.of(new Member(ORIENTAL, text("Oriental")), new Member(SOUSS, text("Souss-Massa"))),
                PIN,
                new MonthOrDay(planEnd),
                termEnd == null ? null : new MonthOrDay(termEnd),
                2025,
                ZoneId.of("Africa/Casablanca"),
                Language.FR);
    }

    protected static DocumentPublished document(String id, About about, @Nullable Sha256 hash) {
        return new DocumentPublished(new DocumentId(id), text("Document"), ADDRESS, hash, about);
    }

    protected static WorkshopRecorded workshop(
            String id, Kind kind, @Nullable LocalDate until, @Nullable MemberId territory, List<Evidence> evidence) {
        return new WorkshopRecorded(
                new WorkshopId(id),
                text("Workshop"),
                Format.IN_PERSON,
                kind,
                until,
                territory,
                null,
                null,
                new Participants(20, 8, null, null),
                List.of(),
                null,
                evidence);
    }

    protected static EndorsedByCSO endorsed(String organisation, @Nullable MemberId territory, @Nullable Sha256 hash) {
        return new EndorsedByCSO(Text.of(Language.FR, organisation), null, territory, null, hash, null, List.of());
    }

    protected static CommitmentProposed commitment(String id, @Nullable String end, @Nullable Text lead) {
        return new CommitmentProposed(
                new CommitmentId(id),
                text("Commitment"),
                null,
                null,
                null,
                null,
                lead,
                null,
                end == null ? null : new MonthOrDay(end),
                List.of());
    }

    protected static MilestoneAdded milestone(String commitment, String id, @Nullable Due due) {
        return new MilestoneAdded(
                new CommitmentId(commitment), new MilestoneId(id), text("Milestone"), due, null, null, List.of());
    }

    protected static IndicatorAdded indicator(String id) {
        return new IndicatorAdded(
                C1,
                new MilestoneId("M1"),
                new IndicatorId(id),
                text("Indicator"),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    protected static MilestoneUpdated report(
            String milestone,
            Status status,
            @Nullable Text narrative,
            @Nullable Text challenges,
            List<Evidence> evidence) {
        return new MilestoneUpdated(
                C1, new MilestoneId(milestone), status, null, narrative, challenges, evidence, null, List.of());
    }

    @SafeVarargs
    protected final void assertFacts(String day, Map.Entry<String, ?>... expected) {
        var facts = facts(day);
        for (var each : expected) {
            assertThat(facts.value(each.getKey())).as(each.getKey()).isEqualTo(Optional.of(each.getValue()));
        }
    }
}
