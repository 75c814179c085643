package org.mithaq.plan.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A verifiable step of a commitment with its indicators, every report on it, the dates that it has had, and what others found.
 * What is told of a milestone that is not there yet is kept aside.
 */
public record Milestone(
        @Nullable Recorded<MilestoneAdded> added,
        PVector<Recorded<MilestoneUpdated>> updates,
        PMap<String, Recorded<IndicatorAdded>> indicators,
        PMap<String, PVector<Recorded<IndicatorRead>>> readings,
        PVector<Recorded<MilestoneRescheduled>> moves,
        PVector<Recorded<MilestoneAssessed>> assessments,
        PMap<String, Objection> objections,
        @Nullable Recorded<MilestoneCancelled> cancelled) {

    static final Milestone UNKNOWN = new Milestone(
            null,
            TreePVector.empty(),
            OrderedPMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            null);

    /** What is to be reached, as it holds now: what was said when it was added, due when it was last moved to. */
    public MilestoneAdded terms() {
        if (added == null) {
            throw new IllegalStateException("Only milestones that were added are shown");
        }
        var terms = added.event();
        return moves.isEmpty()
                ? terms
                : new MilestoneAdded(
                        terms.commitmentId(),
                        terms.milestoneId(),
                        terms.title(),
                        due(),
                        terms.responsible(),
                        terms.output(),
                        terms.overridden());
    }

    /** Until when it is to be reached, by the last date that was set. */
    public @Nullable Due due() {
        return moves.stream()
                .max(Recorded.AS_IT_HAPPENED)
                .map(last -> last.event().due())
                .orElseGet(() -> added == null ? null : added.event().due());
    }

    /** Whether it is still to be reached, or was: it was not cancelled. */
    public boolean stands() {
        return cancelled == null;
    }

    /** The report that holds: the latest by the day it is about, not by its arrival. */
    public Optional<Recorded<MilestoneUpdated>> latest() {
        return updates.stream().max(Recorded.AS_IT_HAPPENED);
    }

    /** The latest self-reported status; none before the first report. */
    public Optional<Status> status() {
        return latest().map(update -> update.event().status());
    }

    /** What this assessor found last. */
    public Optional<Recorded<MilestoneAssessed>> assessedBy(Assessor assessor) {
        return assessments.stream().filter(one -> one.event().by() == assessor).max(Recorded.AS_IT_HAPPENED);
    }

    /** How far it has come, all that was told of it taken together. */
    public MilestoneState state() {
        return MilestoneState.of(this);
    }

    /** Whether its last day has passed without its being reported complete. */
    public boolean overdue(LocalDate today) {
        return openUntil().filter(lastDay -> lastDay.isBefore(today)).isPresent();
    }

    /** The last day of its due interval while it is to be reached and no claim stands that it was. */
    public Optional<LocalDate> openUntil() {
        return !stands() || !claims().standing().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(due()).flatMap(Due::lastDay);
    }

    /** The dates that it has had, in the order in which they were set; the last one holds, or held until it was given up. */
    public List<Deadline> deadlines() {
        var dates = new ArrayList<Deadline>();
        var replacedOn =
                cancelled == null ? null : knownOn(cancelled, cancelled.event().receivedOn());
        for (var move :
                moves.stream().sorted(Recorded.AS_IT_HAPPENED.reversed()).toList()) {
            dates.addFirst(new Deadline(move.event().due(), replacedOn));
            var known = knownOn(move, move.event().receivedOn());
            replacedOn = replacedOn == null || known.isBefore(replacedOn) ? known : replacedOn;
        }
        dates.addFirst(new Deadline(added == null ? null : added.event().due(), replacedOn));
        return List.copyOf(dates);
    }

    /** A wish is known on the day on which it comes, whatever day it names; a document shows the day. */
    private static LocalDate knownOn(Recorded<?> recorded, @Nullable LocalDate receivedOn) {
        return receivedOn == null ? recorded.occurredOn() : receivedOn;
    }

    /** Whether one of its dates passed before it was reported complete; that stays so, whatever date was set later. */
    public boolean missed(LocalDate today) {
        return deadlines().stream().anyMatch(date -> missed(date, today).isPresent());
    }

    /** The last day of this date, if it passed while it held and nobody had reported by then that the milestone is complete. */
    public Optional<LocalDate> missed(Deadline date, LocalDate today) {
        return date.passedBy(today).filter(last -> !isKnownCompleteBy(last));
    }

    /** Whether it was reported complete until this day, in a claim against which no objection was upheld. */
    public boolean completeBy(LocalDate day) {
        return claims(update -> !update.occurredOn().isAfter(day));
    }

    /** As {@link #completeBy}, by reports that were there on that day: what is entered later came too late. */
    private boolean isKnownCompleteBy(LocalDate day) {
        return claims(update ->
                !update.occurredOn().isAfter(day) && !Claims.knownOn(update).isAfter(day));
    }

    private boolean claims(Predicate<Recorded<MilestoneUpdated>> such) {
        return updates.stream()
                .filter(such)
                .max(Recorded.AS_IT_HAPPENED)
                .filter(last -> last.event().status() == Status.COMPLETE && !claims().isTakenBack(last))
                .isPresent();
    }

    Claims claims() {
        return Claims.of(this);
    }

    public Optional<Objection> objection(Id id) {
        return Optional.ofNullable(objections.get(id.key())).filter(objection -> objection.raised() != null);
    }

    Milestone with(Recorded<MilestoneAdded> recorded) {
        return new Milestone(
                Recorded.later(added, recorded),
                updates,
                indicators,
                readings,
                moves,
                assessments,
                objections,
                cancelled);
    }

    Milestone plus(Recorded<MilestoneUpdated> update) {
        return new Milestone(
                added, updates.plus(update), indicators, readings, moves, assessments, objections, cancelled);
    }

    Milestone measuredBy(Recorded<IndicatorAdded> indicator) {
        var key = indicator.event().indicatorId().key();
        var known = indicators.plus(key, Recorded.later(indicators.get(key), indicator));
        return new Milestone(added, updates, known, readings, moves, assessments, objections, cancelled);
    }

    Milestone read(Recorded<IndicatorRead> reading) {
        var key = reading.event().indicatorId().key();
        var known = readings.plus(
                key, readings.getOrDefault(key, TreePVector.empty()).plus(reading));
        return new Milestone(added, updates, indicators, known, moves, assessments, objections, cancelled);
    }

    Milestone moved(Recorded<MilestoneRescheduled> move) {
        return new Milestone(
                added, updates, indicators, readings, moves.plus(move), assessments, objections, cancelled);
    }

    Milestone assessed(Recorded<MilestoneAssessed> assessed) {
        return new Milestone(
                added, updates, indicators, readings, moves, assessments.plus(assessed), objections, cancelled);
    }

    Milestone contested(Recorded<MilestoneContested> contested) {
        var key = contested.event().objectionId().key();
        var known = objections.plus(
                key, objections.getOrDefault(key, Objection.UNKNOWN).with(contested));
        return new Milestone(added, updates, indicators, readings, moves, assessments, known, cancelled);
    }

    Milestone settled(Recorded<ObjectionSettled> settled) {
        var key = settled.event().objectionId().key();
        var known = objections.plus(
                key, objections.getOrDefault(key, Objection.UNKNOWN).settledBy(settled));
        return new Milestone(added, updates, indicators, readings, moves, assessments, known, cancelled);
    }

    Milestone cancelled(Recorded<MilestoneCancelled> cancellation) {
        return new Milestone(
                added,
                updates,
                indicators,
                readings,
                moves,
                assessments,
                objections,
                Recorded.later(cancelled, cancellation));
    }

    static final Comparator<Milestone> AS_RECORDED =
            Comparator.comparingInt(milestone -> milestone.added == null ? 0 : milestone.added.version());
}
