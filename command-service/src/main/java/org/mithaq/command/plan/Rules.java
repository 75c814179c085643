package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.Thing;

/** Rules that several features share. */
final class Rules {

    private Rules() {}

    static void knownMember(@Nullable MemberId member, PlanRecord plan, String pointer) {
        unless(
                member == null || plan.lifecycle().hasMember(member),
                "plan.member-unknown",
                pointer,
                "The plan has no member of this id");
    }

    /** What happens to a plan from its submission on; history may know it earlier. */
    static void submitted(Passing passing, Received<?> received, PlanRecord plan, String sentence) {
        passing.unless(submittedBy(received.occurredOn(), plan), "plan.not-submitted", sentence);
    }

    /** Whether this had happened by that day. */
    static boolean by(@Nullable Recorded<?> recorded, LocalDate day) {
        return recorded != null && !recorded.occurredOn().isAfter(day);
    }

    /** Whether the plan had run to its end by this day, or had been closed. */
    static boolean over(LocalDate day, PlanRecord plan) {
        return by(plan.course().ending().closed(), day)
                || plan.opened()
                        .filter(opened -> opened.planEnd().lastDay().isBefore(day))
                        .isPresent();
    }

    static boolean submittedBy(LocalDate day, PlanRecord plan) {
        return plan.submittedOn().filter(submitted -> !submitted.isAfter(day)).isPresent();
    }

    static boolean notAfterSubmission(LocalDate day, PlanRecord plan) {
        return plan.submittedOn().filter(submitted -> submitted.isBefore(day)).isEmpty();
    }

    /**
     * Whether this was already told: as the last word of the day that the wish names, or, where it names none, as what
     * holds now. To say it again changes nothing.
     */
    static boolean told(Received<?> received, PlanRecord plan, PlanEvent wished) {
        return toldPassing(received, plan, _ -> wished);
    }

    /** As {@link #told}, of an event that names the rules that it passed over: these are no part of the wish. */
    static <E extends PlanEvent> boolean toldPassing(
            Received<?> received, PlanRecord plan, Function<List<String>, E> wished) {
        var event = wished.apply(List.of());
        var said = plan.told().of(Thing.of(event)).stream()
                .filter(recorded -> recorded.event().getClass() == event.getClass())
                .filter(received::sameDay);
        return said.max(Recorded.AS_IT_HAPPENED)
                .filter(last -> last.event().equals(wished.apply(last.event().overridden())))
                .isPresent();
    }

    /** As {@link #toldPassing}, where events of several kinds are the last word on one thing. */
    static <E extends PlanEvent> boolean lastTold(
            Received<?> received, PlanRecord plan, Function<List<String>, E> wished) {
        return plan.told().of(Thing.of(wished.apply(List.of()))).stream()
                .filter(received::sameDay)
                .max(Recorded.AS_IT_HAPPENED)
                .filter(last -> last.event().equals(wished.apply(last.event().overridden())))
                .isPresent();
    }

    /** More may be told of this thing; but nothing else goes by its id. */
    static void sameOrUnused(Thing thing, Id id, PlanRecord plan, String pointer) {
        if (plan.told().of(thing).isEmpty()) {
            unused(id, plan, pointer);
        }
    }

    /** Ids are unique within a plan: never two things under one id. */
    static void unused(Id id, PlanRecord plan, String pointer) {
        plan.thing(id)
                .ifPresent(thing -> unless(
                        false,
                        "plan.id-used",
                        pointer,
                        "The plan already has a " + thing.kind() + " under the id " + id.value()));
    }
}
