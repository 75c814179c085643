package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.publication.Processes;

/** What a plan is called from a day on, who makes it, and what a search looks into. */
record Heading(LocalDate from, String process, Named named, String searchable) {

    /** What of it is shown. */
    record Named(
            @Nullable Text title,
            List<Member> members,
            @Nullable MonthOrDay planEnd) {

        /** Where there are none, none are written. */
        Named {
            members = Absent.asEmpty(members);
        }
    }

    static Heading of(LocalDate from, String planId, PlanRecord plan, Processes processes) {
        var opened = plan.opened();
        var named = new Named(
                opened.map(ActionPlanOpened::title).orElse(null),
                plan.lifecycle().members(),
                opened.map(ActionPlanOpened::planEnd).orElse(null));
        return new Heading(from, processes.readingOf(plan).ref().id(), named, searchable(planId, plan));
    }

    String[] memberIds() {
        return named.members().stream().map(member -> member.id().key()).toArray(String[]::new);
    }

    /** The names as they are compared. */
    String[] memberNames() {
        return named.members().stream()
                .flatMap(member -> member.name().all().stream())
                .map(Written::key)
                .toArray(String[]::new);
    }

    /** The plan's id, title and members, and the titles of what it promises, as compared. */
    private static String searchable(String planId, PlanRecord plan) {
        var texts = Stream.of(
                        plan.opened().map(ActionPlanOpened::title).stream(),
                        plan.lifecycle().members().stream().map(Member::name),
                        plan.commitments().standing().stream()
                                .map(commitment -> commitment.terms().title()))
                .flatMap(text -> text)
                .flatMap(text -> text.all().stream());
        return Stream.concat(Stream.of(planId), texts).map(Written::key).reduce("", (one, other) -> one + " " + other);
    }
}
