package org.mithaq.query.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Role;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.Published;
import org.mithaq.process.tasks.Task;
import org.mithaq.process.tasks.Tasks;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Caller;
import org.mithaq.query.readers.Readership;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What waits in the plans, and for whom. As long as a plan and the day are the same, what was found in it is kept. */
@Component
public class Inboxes {

    private static final int KEPT = 10_000;

    /** What is due first comes first, then what has waited longest. */
    private static final Comparator<InboxItem> MOST_URGENT = Comparator.comparing(
                    InboxItem::until, Comparator.nullsLast(Comparator.<@Nullable LocalDate>naturalOrder()))
            .thenComparing(InboxItem::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InboxItem::planId)
            .thenComparing(InboxItem::code);

    private final Records records;
    private final Catalogue processes;
    private final Clock today;
    private final Cache<PlanId, Found> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Inboxes(Records records, Catalogue processes, @Qualifier("today") Clock today) {
        this.records = records;
        this.processes = processes;
        this.today = today;
    }

    /** What was found in a plan at a version of its stream, on a day. */
    private record Found(int head, LocalDate day, Readership readership, List<InboxItem> items) {

        boolean isOf(Reading reading, LocalDate today) {
            return head == reading.head() && day.equals(today);
        }
    }

    /** Everything that waits for this caller. */
    public List<InboxItem> of(Caller caller) {
        return all(caller)
                .flatMap(plan -> plan.items().stream()
                        .filter(item -> isFor(caller, item, plan.readership().members())))
                .sorted(MOST_URGENT)
                .toList();
    }

    /** Everything that this caller may read of what waits for people in this role; for anybody, if none is given. */
    public List<InboxItem> of(@Nullable Role role, Caller reader) {
        return all(reader)
                .flatMap(plan -> plan.items().stream())
                .filter(item -> role == null || item.roles().contains(role.id()))
                .sorted(MOST_URGENT)
                .toList();
    }

    /** Everything that waits in this plan. */
    public List<InboxItem> of(PlanId plan) {
        return records.of(plan, View.TODAY).stream()
                .flatMap(reading -> in(plan, reading).items().stream())
                .sorted(MOST_URGENT)
                .toList();
    }

    private static boolean isFor(Caller caller, InboxItem item, Collection<? extends Id> members) {
        var inRole = caller.roles().stream().map(Role::id).anyMatch(item.roles()::contains);
        var concerned = item.members().isEmpty()
                ? members
                : item.members().stream().<Id>map(MemberId::new).toList();
        return inRole
                && (caller.actsForAll()
                        || caller.actsForOneOf(concerned)
                        || (item.members().isEmpty()
                                && caller.roles().contains(Role.CSO)
                                && item.roles().contains(Role.CSO.id())
                                && caller.actsForAnOrganisation()));
    }

    private Stream<Found> all(Caller reader) {
        return records.plans()
                .flatMap(plan -> records.of(plan, View.TODAY).stream().map(reading -> in(plan, reading)))
                .filter(plan -> plan.readership().allows(Part.CONFORMANCE, reader));
    }

    private Found in(PlanId plan, Reading reading) {
        var day = View.TODAY.day(today, reading.record().zone());
        var known = found.getIfPresent(plan);
        if (known == null || !known.isOf(reading, day)) {
            known = find(reading, day);
            found.put(plan, known);
        }
        return known;
    }

    /** Of a plan whose opening was retracted nothing waits. */
    private Found find(Reading reading, LocalDate day) {
        var plan = reading.record();
        var items = plan.opened().stream()
                .flatMap(opened -> {
                    var process = processes.readingOf(plan);
                    return Tasks.of(process.rules(), plan, day).stream()
                            .map(task -> item(opened, reading.head(), process, task));
                })
                .toList();
        return new Found(reading.head(), day, Readership.of(reading, processes), items);
    }

    private static InboxItem item(ActionPlanOpened opened, int head, Published process, Task task) {
        return new InboxItem(
                opened.planId().value(),
                opened.title(),
                head,
                process.ref(),
                task.kind(),
                task.code(),
                task.title(),
                task.source(),
                task.command(),
                task.roles(),
                task.members(),
                task.since().orElse(null),
                task.until().orElse(null),
                task.missing());
    }
}
