package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.events.Due;
import org.mithaq.events.EventTypes;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Recorded;
import org.mithaq.events.Role;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.review.ReviewEvent;
import org.mithaq.plan.timer.TimerEvent;
import org.mithaq.process.publication.Processes;

/** The rules of correcting and taking back: what was wrong is decided again where it stands, and no other entry loses its ground. */
final class CorrectionDecider {

    /** As many entries as a refusal names one by one. */
    private static final int NAMED = 20;

    /** What was found is not corrected but found anew. */
    private static final Elsewhere NO_REVIEW = (_, _) -> false;

    private CorrectionDecider() {}

    static List<CorrectionEvent> decide(
            Received<? extends CorrectionCommand> received, PlanRecord plan, Processes processes) {
        var recorded = permit(received.command(), received.actor(), received.role(), plan);
        return switch (received.command()) {
            case Correct c -> correct(received.as(c), recorded, plan, processes);
            case Retract c -> retract(received.as(c), plan, processes);
        };
    }

    /** The event that is to be corrected, if it is there and this actor may correct it in this role. */
    static Recorded<? extends PlanEvent> permit(CorrectionCommand command, String actor, String role, PlanRecord plan) {
        var recorded = plan.told()
                .recorded(command.eventId())
                .orElseThrow(() -> Rejected.unknown("event.unknown", "/eventId", "The plan has no event of this id"));
        var correctsAll = role.equals(Role.ADMIN.id()) || role.equals(Role.POINT_OF_CONTACT.id());
        if (!correctsAll && !recorded.actor().equals(actor)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "correction.not-the-author",
                    "Only its author, a point of contact or an administrator corrects an event",
                    List.of());
        }
        Rejected.unless(
                !(recorded.event() instanceof ReviewEvent
                        || recorded.event() instanceof TimerEvent
                        || recorded.event() instanceof PlanConsultationEvent),
                "correction.not-correctable",
                "/eventId",
                "What was found is found anew, and that a day came is nobody’s statement");
        return recorded;
    }

    private static List<CorrectionEvent> retract(Received<Retract> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        if (plan.told().holding(c.eventId()).isEmpty()) {
            return List.of();
        }
        var passing = new Passing(received);
        keepsGround(passing, received, plan, new EventRetracted(c.eventId(), c.reason(), List.of()), processes);
        return List.of(new EventRetracted(c.eventId(), c.reason(), passing.overridden()));
    }

    private static List<CorrectionEvent> correct(
            Received<Correct> received, Recorded<? extends PlanEvent> recorded, PlanRecord plan, Processes processes) {
        var c = received.command();
        var holding = plan.told()
                .holding(c.eventId())
                .orElseThrow(() -> Rejected.pointing(
                        "correction.retracted", "/eventId", "The event was retracted; take the retraction back first"));
        var happenedOn = Optional.ofNullable(c.newOccurredOn()).orElse(holding.occurredOn());
        if (happenedOn.isAfter(received.today())) {
            throw Rejected.invalid("/newOccurredOn", "It cannot have occurred after today, " + received.today());
        }
        var restated = asBound(
                c.payload(),
                restated(
                        received.restating(
                                c.payload(),
                                happenedOn,
                                receipt(received, holding),
                                holding.event().overridden()),
                        recorded,
                        plan,
                        processes),
                holding.event());
        if (restated.equals(holding.event()) && happenedOn.equals(holding.occurredOn())) {
            return List.of();
        }
        var passing = new Passing(received);
        var correction = new EventCorrected(c.eventId(), c.reason(), new NamedEvent(restated), happenedOn, List.of());
        keepsGround(passing, received, plan, correction, processes);
        return List.of(
                new EventCorrected(c.eventId(), c.reason(), correction.restated(), happenedOn, passing.overridden()));
    }

    /**
     * The day on which what is corrected came, as far as the event says it: it was told then already. Another status is told only
     * now.
     */
    private static LocalDate receipt(Received<Correct> received, Recorded<? extends PlanEvent> holding) {
        var receivedOn =
                switch (holding.event()) {
                    case MilestoneUpdated known
                    when received.command().payload() instanceof UpdateMilestone told
                            && told.status() != known.status() -> received.receivedOn();
                    case MilestoneUpdated known -> known.receivedOn();
                    case MilestoneRescheduled known -> known.receivedOn();
                    case MilestoneCancelled known -> known.receivedOn();
                    case PlanEvent _ -> null;
                };
        return receivedOn == null ? holding.occurredOn() : receivedOn;
    }

    /** The event as its own rules give it on the record without the one that was wrong. */
    private static PlanEvent restated(
            Received<PlanCommand> wish, Recorded<? extends PlanEvent> recorded, PlanRecord plan, Processes processes) {
        var made = MadeBy.of(recorded.event());
        if (made.command() != wish.command().getClass()) {
            throw Rejected.invalid(
                    "/payload", "The event was made by " + made.command().getSimpleName());
        }
        var others = plan.told().history().stream()
                .filter(other -> !other.id().equals(recorded.id()))
                .toList();
        var events = Rejected.within(
                "/payload", () -> PlanDecider.byItsRules(wish, PlanRecord.of(others), processes, NO_REVIEW));
        Rejected.unless(
                !events.isEmpty(),
                "correction.already-told",
                "/payload",
                "Another event already says this; retract this one instead");
        Rejected.unless(
                made.sameIds(MadeBy.of(events.getFirst())),
                "correction.id-changed",
                "/payload",
                "Ids stay: what goes by another id is another thing");
        return events.getFirst();
    }

    /** A plan that is opened otherwise is opened on the version of its process that it has, unless it names another process. */
    private static PlanEvent asBound(PlanCommand command, PlanEvent restated, PlanEvent before) {
        return command instanceof OpenActionPlan open
                        && restated instanceof ActionPlanOpened opened
                        && before instanceof ActionPlanOpened known
                        && (open.process() == null
                                || open.process().equals(known.process().id()))
                ? opened.on(known.process())
                : restated;
    }

    private static void keepsGround(
            Passing passing, Received<?> received, PlanRecord plan, CorrectionEvent correction, Processes processes) {
        var after = plan.after(received.recording(plan.version() + 1, correction));
        passing.unless(
                !overwritesPassedDate(plan, after, received.receivedOn()),
                "milestone.date-passed",
                "A date that has passed is not corrected: the milestone is rescheduled, and was missed");
        var lost = new Grounds(processes, received.today()).lost(plan, after, correction.eventId());
        if (lost.stream().anyMatch(one -> one.isContradiction() || !passing.passes(one.code()))) {
            throw new Rejected(Rejected.Kind.RULE, "correction.ground-lost", sentence(lost), faults(lost));
        }
        lost.stream().map(Grounds.Lost::code).distinct().forEach(passing::overrides);
    }

    /**
     * Whether a date that had passed when this was received would be another one: whoever enters a correction names another day
     * as easily as another date. Which event brings that about does not matter; a correction of a correction does it too.
     */
    private static boolean overwritesPassedDate(PlanRecord before, PlanRecord after, LocalDate receivedOn) {
        return before.commitments().milestones().stream()
                .filter(milestone -> lastDay(milestone)
                        .filter(last -> last.isBefore(receivedOn))
                        .isPresent())
                .anyMatch(milestone -> after.commitments()
                        .commitment(milestone.terms().commitmentId())
                        .flatMap(commitment ->
                                commitment.milestone(milestone.terms().milestoneId()))
                        .filter(same -> !lastDay(same).equals(lastDay(milestone)))
                        .isPresent());
    }

    private static Optional<LocalDate> lastDay(Milestone milestone) {
        return Optional.ofNullable(milestone.due()).flatMap(Due::lastDay);
    }

    private static String sentence(List<Grounds.Lost> lost) {
        var entries = lost.stream().map(one -> one.entry().id()).distinct().count();
        return entries == 1
                ? "Another entry would lose its ground"
                : entries + " other entries would lose their ground";
    }

    private static List<Rejected.Fault> faults(List<Grounds.Lost> lost) {
        return lost.stream()
                .limit(NAMED)
                .map(one -> new Rejected.Fault(
                        "/eventId",
                        "Version " + one.entry().version() + ", "
                                + EventTypes.nameOf(one.entry().event().getClass()) + ", event "
                                + one.entry().id() + ": " + one.code()))
                .toList();
    }
}
