package org.mithaq.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.lifecycle.Member;

/**
 * What the rules of a process may know of a plan: a flat vocabulary of named, typed values, each found in the record as it
 * stands on a day. A process, a column of a table and the answer to "why is this figure so?" all mean the same by one name,
 * so a name is never removed and never changes what it means; docs/facts.md lists them.
 *
 * <p>Values are found when they are asked for and kept: for one thread.
 */
public final class Facts {

    /** The version of the vocabulary: it grows by one when a name comes to it. */
    public static final int VERSION = 7;

    private static final Map<String, Fact> VOCABULARY = byName(Stream.of(
                    LifecycleFacts.ALL,
                    AccessionFacts.ALL,
                    EndingFacts.ALL,
                    OpennessFacts.ALL,
                    CommitteeFacts.ALL,
                    CoCreationFacts.ALL,
                    MeetingFacts.ALL,
                    EndorsementFacts.ALL,
                    CommitmentFacts.ALL,
                    MilestoneFacts.ALL,
                    PromiseFacts.ALL,
                    ProgressFacts.ALL,
                    AmendmentFacts.ALL,
                    MonitoringFacts.ALL,
                    ConsultationFacts.ALL,
                    TimerFacts.ALL)
            .flatMap(List::stream)
            .toList());

    private final PlanRecord plan;
    private final LocalDate today;
    private final Map<String, Optional<Object>> found = new HashMap<>();
    private @Nullable List<Recorded<? extends PlanEvent>> happened;
    private @Nullable List<Commitment> commitments;
    private @Nullable List<ReportedMilestone> everyMilestone;
    private @Nullable List<ReportedMilestone> milestones;

    private Facts(PlanRecord plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /** The facts of this plan on this day; for a past day they are those of {@link PlanRecord#asOf}. */
    public static Facts of(PlanRecord plan, LocalDate today) {
        return new Facts(plan, today);
    }

    /** Every fact that there is, by name, in the order in which they are documented. */
    public static Map<String, Fact> vocabulary() {
        return VOCABULARY;
    }

    /** The value of this fact, if the record tells it. */
    public Optional<Object> value(String name) {
        var known = found.get(name);
        if (known == null) {
            var fact = Optional.ofNullable(VOCABULARY.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("There is no fact of the name " + name));
            known = fact.found().apply(this);
            found.put(name, known);
        }
        return known;
    }

    /** What a fact names that names events: as they hold now, in the order in which they were recorded. */
    public List<Recorded<?>> events(String name) {
        return value(name).map(Events.class::cast).map(Events::recorded).orElse(List.of());
    }

    /** Whether it is known who makes the plan, and until when. */
    boolean opened() {
        return plan.opened().isPresent();
    }

    PlanRecord plan() {
        return plan;
    }

    LocalDate today() {
        return today;
    }

    /** What holds of the plan's history, without the corrections themselves: the same for a past day. */
    List<Recorded<? extends PlanEvent>> happened() {
        if (happened == null) {
            happened = plan.told().whatHolds().stream()
                    .filter(told -> !(told.event() instanceof CorrectionEvent))
                    .toList();
        }
        return happened;
    }

    /** What the plan promises: nothing that was rejected or given up. */
    List<Commitment> commitments() {
        if (commitments == null) {
            commitments = plan.commitments().standing();
        }
        return commitments;
    }

    /** The milestones by which the plan's commitments are carried out. */
    List<ReportedMilestone> milestones() {
        if (milestones == null) {
            milestones =
                    everyMilestone().stream().filter(ReportedMilestone::stands).toList();
        }
        return milestones;
    }

    /** Also those that were given up: what was reported of them was reported. */
    List<ReportedMilestone> everyMilestone() {
        if (everyMilestone == null) {
            everyMilestone = plan.commitments().all().stream()
                    .flatMap(ReportedMilestone::of)
                    .toList();
        }
        return everyMilestone;
    }

    Stream<String> members() {
        return plan.lifecycle().members().stream().map(Member::id).map(MemberId::value);
    }

    /** The members among whom none of these is, as they were named when the plan was opened. */
    Stream<String> membersWithout(Collection<MemberId> those) {
        var keys = those.stream().map(MemberId::key).collect(Collectors.toSet());
        return plan.lifecycle().members().stream()
                .map(Member::id)
                .filter(member -> !keys.contains(member.key()))
                .map(MemberId::value);
    }

    /** How many of these name each member. */
    <T> Map<String, Long> byMember(Collection<T> things, Function<T, @Nullable MemberId> member) {
        var counted = things.stream()
                .map(member)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(MemberId::key, Collectors.counting()));
        var all = new LinkedHashMap<String, Long>();
        plan.lifecycle()
                .members()
                .forEach(each -> all.put(
                        each.id().value(), counted.getOrDefault(each.id().key(), 0L)));
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, Fact> byName(List<Fact> facts) {
        var named = new LinkedHashMap<String, Fact>();
        for (var fact : facts) {
            if (named.put(fact.name(), fact) != null) {
                throw new IllegalStateException("Two facts have the name " + fact.name());
            }
        }
        return Collections.unmodifiableMap(named);
    }
}
