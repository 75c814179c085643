package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.course.Accession;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.course.AccessionEvent.Deliberation;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.Ending;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.lifecycle.Member;

/** The course of a plan as a reader gets it: through the hands of OGP, councils and time. */
public record CourseAnswer(
        List<Letter> letters,
        List<MemberId> membersWithoutLetter,
        @Nullable Acceptance acceptance,
        List<Council> councils,
        @Nullable LocalDate adoptedByAllOn,
        List<SubmissionAnswer> submissions,
        List<Pause> pauses,
        long daysSuspended,
        @Nullable Closing closing,
        @Nullable Learning learning,
        @Nullable Archive archive,
        @Nullable Withdrawal withdrawal,
        @Nullable NextPlan nextPlan) {

    /** A letter of support, for one member or for all, and who commits themselves with it. */
    public record Letter(@Nullable MemberId member, Evidence letter, List<Text> leaders, LocalDate sentOn) {}

    /** That OGP accepted those who make the plan. */
    public record Acceptance(
            @Nullable Text cohort, @Nullable MonthOrDay termEnd, LocalDate acceptedOn) {}

    /** What the council of a member said last; {@code adopted} is missing as long as it said nothing. */
    public record Council(
            MemberId member,
            @Nullable Boolean adopted,
            @Nullable LocalDate decidedOn,
            @Nullable Text session,
            @Nullable Evidence deliberation,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Sha256 textHash,
            @Nullable Text reason) {}

    /** A time in which the plan stood still; {@code until} is missing as long as it does. */
    public record Pause(
            LocalDate since,
            Text because,
            @Nullable LocalDate until,
            @Nullable Text resumedBecause,
            @Nullable CommitteeId committeeId) {}

    /** The end of the implementation. */
    public record Closing(
            LocalDate on,
            @Nullable Evidence selfReport,
            @Nullable Text summary) {}

    /** The learning exercise of the whole plan. */
    public record Learning(LocalDate on, Evidence report) {}

    /** The end of the plan, and where everything is kept. */
    public record Archive(LocalDate on, @Nullable Url repository) {}

    /** That those who make the plan left the process. */
    public record Withdrawal(LocalDate on, Text reason) {}

    /** The plan that follows. */
    public record NextPlan(PlanId planId, LocalDate namedOn) {}

    /** The standstill that lasts, if one does. */
    public @Nullable Pause suspension() {
        return pauses.isEmpty() || pauses.getLast().until() != null ? null : pauses.getLast();
    }

    /** Whether no council has said anything. */
    public boolean councilsSilent() {
        return councils.stream().allMatch(council -> council.adopted() == null);
    }

    /** Whether nothing was told of any end. */
    public boolean goesOn() {
        return closing == null && learning == null && archive == null && withdrawal == null && nextPlan == null;
    }

    /** Whether nothing was told of any of it. */
    public boolean isEmpty() {
        return letters.isEmpty()
                && acceptance == null
                && councilsSilent()
                && submissions.isEmpty()
                && pauses.isEmpty()
                && goesOn();
    }

    static CourseAnswer of(PlanRecord plan, LocalDate today) {
        var accession = plan.course().accession();
        var ending = plan.course().ending();
        var members = plan.lifecycle().members().stream().map(Member::id).toList();
        return new CourseAnswer(
                letters(accession),
                members.stream()
                        .filter(member -> accession.letterFor(member).isEmpty())
                        .toList(),
                Optional.ofNullable(accession.accepted())
                        .map(told -> new Acceptance(
                                told.event().cohort(), told.event().termEnd(), told.occurredOn()))
                        .orElse(null),
                members.stream()
                        .map(member -> accession
                                .council(member)
                                .map(said -> council(member, said))
                                .orElseGet(() -> silent(member)))
                        .toList(),
                accession.adoptedByAll(members).orElse(null),
                SubmissionAnswer.of(plan),
                pauses(ending),
                ending.daysSuspended(today),
                Optional.ofNullable(ending.closed())
                        .map(told -> new Closing(
                                told.occurredOn(),
                                told.event().selfReport(),
                                told.event().summary()))
                        .orElse(null),
                Optional.ofNullable(ending.learning())
                        .map(told ->
                                new Learning(told.occurredOn(), told.event().report()))
                        .orElse(null),
                Optional.ofNullable(ending.archived())
                        .map(told -> new Archive(told.occurredOn(), told.event().repository()))
                        .orElse(null),
                Optional.ofNullable(ending.withdrawn())
                        .map(told ->
                                new Withdrawal(told.occurredOn(), told.event().reason()))
                        .orElse(null),
                Optional.ofNullable(ending.next())
                        .map(told -> new NextPlan(told.event().nextPlan(), told.occurredOn()))
                        .orElse(null));
    }

    private static List<Letter> letters(Accession accession) {
        return accession.letters().values().stream()
                .sorted(Comparator.<Recorded<LetterOfSupportSent>>comparingInt(Recorded::version))
                .map(told -> new Letter(
                        told.event().member(),
                        told.event().letter(),
                        told.event().leaders(),
                        told.occurredOn()))
                .toList();
    }

    private static Council silent(MemberId member) {
        return new Council(member, null, null, null, null, null, null, null, null, null);
    }

    private static Council council(MemberId member, Recorded<Deliberation> said) {
        var day = said.occurredOn();
        return switch (said.event()) {
            case AdoptedByCouncil e ->
                new Council(
                        member,
                        true,
                        day,
                        e.session(),
                        e.deliberation(),
                        e.inFavour(),
                        e.against(),
                        e.abstained(),
                        e.textHash(),
                        null);
            case DeclinedByCouncil e ->
                new Council(member, false, day, e.session(), null, null, null, null, null, e.reason());
        };
    }

    private static List<Pause> pauses(Ending ending) {
        var pauses = new ArrayList<Pause>();
        for (var told : ending.pauses()) {
            var open = !pauses.isEmpty() && pauses.getLast().until() == null;
            switch (told.event()) {
                case ActionPlanSuspended e
                when !open -> pauses.add(new Pause(told.occurredOn(), e.reason(), null, null, null));
                case ActionPlanResumed e
                when open -> {
                    var begun = pauses.removeLast();
                    pauses.add(
                            new Pause(begun.since(), begun.because(), told.occurredOn(), e.reason(), e.committeeId()));
                }
                // A part of a history may tell of one end only.
                case ActionPlanSuspended _, ActionPlanResumed _ -> {}
            }
        }
        return List.copyOf(pauses);
    }
}
