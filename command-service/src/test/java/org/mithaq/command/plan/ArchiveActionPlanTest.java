package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected.Kind;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndingCommand.ArchiveActionPlan;
import org.mithaq.command.plan.EndingCommand.CloseActionPlan;
import org.mithaq.command.plan.EndingCommand.NameNextPlan;
import org.mithaq.command.plan.EndingCommand.PublishLearning;
import org.mithaq.command.plan.EndingCommand.WithdrawActionPlan;
import org.mithaq.command.plan.LifecycleCommand.DescribeActionPlan;
import org.mithaq.command.plan.LifecycleCommand.NameLeadInstitution;
import org.mithaq.command.plan.ReviewCommand.ReviewDecision;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.Section;
import org.mithaq.plan.review.ReviewEvent.Finding;

class ArchiveActionPlanTest {

    private static final Evidence REPORT =
            new Evidence(Phrase.of("Learning"), new Url("https://example.org/learning"), null, null);
    private static final ActionPlanClosed CLOSED = new ActionPlanClosed(null, text("Done"), List.of());
    private static final LearningPublished LEARNED = new LearningPublished(REPORT);
    private static final ActionPlanArchived ARCHIVED = new ActionPlanArchived(null, List.of());
    private static final ActionPlanWithdrawn WITHDRAWN = new ActionPlanWithdrawn(text("Elections"));
    private static final CloseActionPlan CLOSE = new CloseActionPlan(PLAN, null, text("Done"));
    private static final ArchiveActionPlan ARCHIVE = new ArchiveActionPlan(PLAN, null);
    private static final WithdrawActionPlan WITHDRAW = new WithdrawActionPlan(PLAN, text("Elections"));
    private static final NameNextPlan NEXT = new NameNextPlan(PLAN, new PlanId("open-regions-2027"));
    private static final DescribeActionPlan DESCRIBE =
            new DescribeActionPlan(PLAN, Section.CHALLENGES, text("Few records"));

    @Test
    void an_implementation_that_has_started_is_closed_once() {
        started().when(CLOSE).then(CLOSED);
        started().on("2025-06-01", CLOSED).when(CLOSE).thenNothing();
        started()
                .on("2025-06-01", CLOSED)
                .when(new CloseActionPlan(PLAN, REPORT, null))
                .thenRefused("plan.already-closed");
    }

    @Test
    void what_has_not_started_is_closed_by_history_alone() {
        given().on("2025-01-10", OPENED).when(CLOSE).thenRefused("plan.implementation-not-started");
        started().occurring("2025-04-30").when(CLOSE).thenRefused("plan.implementation-not-started");
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(CLOSE)
                .then(new ActionPlanClosed(null, text("Done"), List.of("plan.implementation-not-started")));
    }

    @Test
    void the_learning_exercise_is_published_once_by_the_body_that_monitors_this_plan() {
        var named = given().on(
                        "2025-01-10",
                        OPENED,
                        new MonitoringBodyNamed(new Party.Organisation(Phrase.of("Observatory")), null));
        named.by(Role.MONITORING_BODY, "organisation/observatory")
                .when(new PublishLearning(PLAN, REPORT))
                .then(LEARNED);
        named.by(Role.MONITORING_BODY, "organisation/forum")
                .when(new PublishLearning(PLAN, REPORT))
                .thenRefused(Kind.FORBIDDEN, "membership.not-the-monitoring-body");
        given().on("2025-01-10", OPENED)
                .by(Role.MONITORING_BODY, "organisation/observatory")
                .when(new PublishLearning(PLAN, REPORT))
                .thenRefused(Kind.FORBIDDEN, "membership.not-the-monitoring-body");
        var learned = given().on("2025-01-10", OPENED).on("2025-06-01", LEARNED);
        learned.when(new PublishLearning(PLAN, REPORT)).thenNothing();
        learned.occurring("2025-06-02")
                .when(new PublishLearning(PLAN, REPORT))
                .thenRefused("plan.learning-already-published");
    }

    @Test
    void a_plan_is_archived_when_it_is_closed_and_what_was_learned_is_public() {
        started().on("2025-06-01", CLOSED, LEARNED).when(ARCHIVE).then(ARCHIVED);
        started().on("2025-06-01", LEARNED).when(ARCHIVE).thenRefused("plan.not-closed");
        started().on("2025-06-01", CLOSED).when(ARCHIVE).thenRefused("plan.learning-missing");
        started()
                .fromSource()
                .when(ARCHIVE)
                .then(new ActionPlanArchived(null, List.of("plan.not-closed", "plan.learning-missing")));
    }

    @Test
    void what_is_archived_or_withdrawn_once_is_so_for_good() {
        archived().when(ARCHIVE).thenNothing();
        archived()
                .when(new ArchiveActionPlan(PLAN, new Url("https://example.org/archive")))
                .thenRefused("plan.already-archived");
        started().when(WITHDRAW).then(WITHDRAWN);
        started().on("2025-06-01", WITHDRAWN).when(WITHDRAW).thenNothing();
        started()
                .on("2025-06-01", WITHDRAWN)
                .when(new WithdrawActionPlan(PLAN, text("No budget")))
                .thenRefused("plan.already-withdrawn");
    }

    @Test
    void nothing_more_is_wished_of_a_plan_that_has_ended() {
        archived().when(DESCRIBE).thenRefused("plan.ended");
        archived().when(WITHDRAW).thenRefused("plan.ended");
        started().on("2025-06-01", WITHDRAWN).when(DESCRIBE).thenRefused("plan.ended");
        // On whatever day it is said to have happened: nobody writes into an archive.
        archived().occurring("2025-05-20").when(DESCRIBE).thenRefused("plan.ended");
    }

    @Test
    void what_is_already_so_is_no_wish() {
        archived()
                .when(new NameLeadInstitution(PLAN, Phrase.of("Region"), null, List.of()))
                .thenNothing();
    }

    @Test
    void history_reviews_corrections_and_the_plan_that_follows_remain_possible() {
        archived().fromSource().when(DESCRIBE).thenAccepted();
        archived().when(NEXT).then(new NextPlanNamed(new PlanId("open-regions-2027")));
        archived()
                .when(new Correct(
                        PLAN,
                        event(2),
                        text("its name"),
                        new NameLeadInstitution(PLAN, Phrase.of("Council"), null, List.of()),
                        null))
                .thenAccepted();
        archived().when(new Retract(PLAN, event(8), text("too early"))).thenAccepted();
        archived()
                .when(new ReviewDecision(PLAN, PlanSpec.REFUSAL, Finding.CONFIRMED, null))
                .thenAccepted();
    }

    @Test
    void the_plan_that_follows_is_another_one_and_the_last_word_holds() {
        var named = given().on("2025-01-10", OPENED, new NextPlanNamed(new PlanId("open-regions-2027")));
        named.when(NEXT).thenNothing();
        named.when(new NameNextPlan(PLAN, new PlanId("open-regions-2028"))).thenAccepted();
        assertThatThrownBy(() -> new NameNextPlan(PLAN, new PlanId("Open-Regions-2025")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_an_archive_rests_on_stays() {
        archived().when(new Retract(PLAN, event(6), text("not closed"))).thenRefused("correction.ground-lost");
        archived().when(new Retract(PLAN, event(7), text("not learned"))).thenRefused("correction.ground-lost");
        started()
                .on("2025-06-01", CLOSED)
                .when(new Retract(PLAN, event(5), text("not started")))
                .thenRefused("correction.ground-lost");
    }

    private static PlanSpec started() {
        return given().on("2025-01-10", OPENED, LEAD, ENDORSED)
                .on("2025-04-02", SUBMITTED)
                .on("2025-05-01", new ImplementationStarted(List.of()));
    }

    /** Eight events, the last of them the archive. */
    private static PlanSpec archived() {
        return started().on("2025-06-01", CLOSED, LEARNED, ARCHIVED);
    }
}
