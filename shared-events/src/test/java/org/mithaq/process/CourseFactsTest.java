package org.mithaq.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.events.MonthOrDay;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;

/** What the record tells of a plan in the hands of OGP, councils and time. */
class CourseFactsTest extends ToldPlan {

    @Test
    void members_without_a_letter_are_named_until_there_is_one_for_all() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-12", letter(ORIENTAL));
        on("2025-01-13", letter(ORIENTAL));
        assertFacts(
                "2025-01-13",
                entry("membership.letters", 1L),
                entry("membership.membersWithoutLetter", List.of("souss-massa")),
                entry("membership.events", List.of(id(3))));

        on("2025-01-14", letter(null));
        assertFacts("2025-01-14", entry("membership.membersWithoutLetter", List.of()));
    }

    @Test
    void months_of_the_term_are_counted_from_the_acceptance() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        assertThat(facts("2025-01-10").value("membership.termMonthsLeft")).isEmpty();

        on("2025-06-01", new MembershipAccepted(null, null));
        assertFacts(
                "2026-01-01",
                entry("membership.accepted", true),
                entry("membership.acceptedOn", day("2025-06-01")),
                entry("membership.termMonthsLeft", 28L));
    }

    @Test
    void the_end_of_the_term_is_that_which_ogp_noted() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-06-02", new MembershipAccepted(null, new MonthOrDay("2026-09")));
        assertFacts("2025-06-02", entry("membership.termMonthsLeft", 15L));
    }

    @Test
    void a_plan_is_adopted_when_the_council_of_every_member_has() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-03-20", adopted(ORIENTAL));
        on("2025-03-21", new DeclinedByCouncil(SOUSS, text("No budget"), null, List.of()));
        assertFacts(
                "2025-03-21",
                entry("adoption.byMember", Map.of("oriental", 1L, "souss-massa", 0L)),
                entry("adoption.membersWithout", List.of("souss-massa")),
                entry("adoption.declined", List.of("souss-massa")),
                entry("adoption.firstOn", day("2025-03-20")),
                entry("adoption.complete", false));
        assertThat(facts("2025-03-21").value("adoption.completeOn")).isEmpty();

        on("2025-03-28", adopted(SOUSS));
        assertFacts(
                "2025-03-28",
                entry("adoption.membersWithout", List.of()),
                entry("adoption.declined", List.of()),
                entry("adoption.completeOn", day("2025-03-28")),
                entry("adoption.events", List.of(id(2), id(4))));
    }

    @Test
    void a_submission_that_was_returned_does_not_stand() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
        on("2025-04-09", new SubmissionReturned(text("Not verifiable"), List.of(), List.of()));
        assertFacts(
                "2025-04-09",
                entry("submission.done", false),
                entry("submission.events", List.of()),
                entry("submission.returned", 1L),
                entry("submission.acknowledged", false),
                entry("handling.events", List.of(id(3))));
        assertThat(facts("2025-04-09").value("submission.on")).isEmpty();

        on("2025-05-01", new ActionPlanSubmitted(null, List.of()));
        on("2025-05-06", new SubmissionAcknowledged("OGP-1", List.of()));
        assertFacts(
                "2025-05-06",
                entry("submission.on", day("2025-05-01")),
                entry("submission.events", List.of(id(4))),
                entry("submission.acknowledged", true),
                entry("submission.acknowledgedOn", day("2025-05-06")));
    }

    @Test
    void days_of_standstill_are_counted_up_to_today() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        assertFacts("2025-01-10", entry("suspension.suspended", false), entry("suspension.days", 0L));

        on("2025-02-01", new ActionPlanSuspended(text("Stalled")));
        on("2025-02-11", new ActionPlanResumed(text("An open call"), null));
        on("2025-03-01", new ActionPlanSuspended(text("Elections")));
        assertFacts(
                "2025-03-06",
                entry("suspension.suspended", true),
                entry("suspension.since", day("2025-03-01")),
                entry("suspension.count", 2L),
                entry("suspension.days", 15L),
                entry("suspension.events", List.of(id(2), id(3), id(4))));
    }

    @Test
    void a_standstill_told_late_ends_where_the_plan_started_again() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-03-01", new ActionPlanResumed(text("An open call"), null));
        on("2025-02-01", new ActionPlanSuspended(text("Stalled")));
        assertFacts("2025-06-01", entry("suspension.suspended", false), entry("suspension.days", 28L));
    }

    @Test
    void each_end_has_its_day() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2027-07-01", new ActionPlanClosed(null, null, List.of()));
        on("2027-07-20", new LearningPublished(evidence()));
        on("2027-08-01", new ActionPlanArchived(null, List.of()));
        on("2027-08-02", new ActionPlanWithdrawn(text("Elections")));
        on("2027-08-03", new NextPlanNamed(new PlanId("open-regions-2027")));
        assertFacts(
                "2027-09-01",
                entry("closing.on", day("2027-07-01")),
                entry("learning.on", day("2027-07-20")),
                entry("archive.on", day("2027-08-01")),
                entry("withdrawal.on", day("2027-08-02")),
                entry("nextPlan.named", true),
                entry("nextPlan.events", List.of(id(6))));
    }

    private static LetterOfSupportSent letter(@Nullable MemberId member) {
        return new LetterOfSupportSent(member, evidence(), List.of());
    }

    private static AdoptedByCouncil adopted(MemberId member) {
        return new AdoptedByCouncil(member, null, null, null, null, null, null, List.of());
    }
}
