package org.mithaq.query.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Invalid;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.Thing;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.query.audit.Trace;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Search;
import org.mithaq.query.http.Parameters;

/**
 * What a reader looks for in an audit trail, as it stands in the address: entries about one thing, of one kind ({@code what}),
 * entered by one role, about a time, only late ones or only corrections.
 */
public record TrailFilter(
        @Nullable String about,
        @Nullable String what,
        @Nullable String by,
        @Nullable String since,
        @Nullable String until,
        @Nullable String late,
        @Nullable String corrections,
        @Nullable String order,
        @Nullable String from) {

    /** The kinds of entries by feature, each as the message that names it. */
    static final List<String> KINDS = kinds();

    public TrailFilter {
        about = given(about);
        what = given(what);
        by = given(by);
        since = given(since);
        until = given(until);
        late = given(late);
        corrections = given(corrections);
    }

    /** Fields of a form that were left empty are sent all the same. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public boolean oldestFirst() {
        return "oldest".equals(Parameters.oneOf("order", order, List.of("newest", "oldest")));
    }

    public boolean onlyLate() {
        return Parameters.flag("late", late);
    }

    public boolean onlyCorrections() {
        return Parameters.flag("corrections", corrections);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return onlyLate()
                || onlyCorrections()
                || Stream.of(about, what, by, since, until).anyMatch(value -> value != null);
    }

    /** Where in the trail the reader goes on. */
    int start() {
        return Math.toIntExact(
                Parameters.whole("from", from, 0, Integer.MAX_VALUE, oldestFirst() ? 0 : Integer.MAX_VALUE));
    }

    Search search(Reading known, Trace trace, Collection<String> roles, @Nullable LocalDate asOf) {
        var plan = known.record();
        return new Search(
                known.head(),
                Parameters.oneOf("what", what, KINDS),
                Parameters.oneOf("by", by, roles),
                versions(plan, trace, asOf),
                trace.last(),
                onlyLate(),
                plan.zone());
    }

    private @Nullable Set<Integer> versions(PlanRecord plan, Trace trace, @Nullable LocalDate asOf) {
        var first = Parameters.date("since", since);
        var last = Parameters.date("until", until);
        if (about == null && !onlyCorrections() && first == null && last == null && asOf == null) {
            return null;
        }
        var versions = new HashSet<>(trace.between(
                first == null ? LocalDate.MIN : first,
                Stream.of(last, asOf)
                        .flatMap(Stream::ofNullable)
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX)));
        if (about != null) {
            versions.retainAll(trace.about(things(plan, about)));
        }
        if (onlyCorrections()) {
            versions.retainAll(trace.corrections());
        }
        return versions;
    }

    /** What an id names, and all that a commitment holds. */
    private static List<Thing> things(PlanRecord plan, String about) {
        try {
            var id = new CommitmentId(about);
            var held = plan.commitments().all().stream()
                    .filter(commitment -> commitment.terms().commitmentId().names(id))
                    .flatMap(TrailFilter::held);
            var named = Stream.of(
                    Thing.commitment(id),
                    Thing.milestone(id),
                    Thing.indicator(id),
                    Thing.workshop(id),
                    Thing.document(id));
            return Stream.concat(named, held).toList();
        } catch (Invalid invalid) {
            throw Parameters.bad("about", invalid.sentence());
        }
    }

    private static Stream<Thing> held(Commitment commitment) {
        return commitment.milestones().stream()
                .flatMap(milestone -> Stream.concat(
                        Stream.of(Thing.milestone(milestone.terms().milestoneId())),
                        milestone.indicators().values().stream()
                                .map(indicator ->
                                        Thing.indicator(indicator.event().indicatorId()))));
    }

    private static List<String> kinds() {
        return EventTypes.of(List.of(PlanEvent.class), List.of()).all().keySet().stream()
                .flatMap(name ->
                        Stream.of(name.substring(0, name.indexOf('.')), name.substring(0, name.lastIndexOf('.'))))
                .distinct()
                .sorted()
                .toList();
    }
}
