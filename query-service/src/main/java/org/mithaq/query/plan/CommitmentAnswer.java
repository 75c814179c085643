package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.MilestoneState;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.Quantity;

/** A commitment as a reader gets it. */
public record CommitmentAnswer(
        String commitmentId,
        Text title,
        @Nullable Text problem,
        @Nullable Text solution,
        @Nullable Text expectedResults,
        @Nullable Text theme,
        @Nullable Text lead,
        @Nullable MonthOrDay startsOn,
        @Nullable MonthOrDay endsOn,
        PromiseAnswer promise,
        List<MilestoneAnswer> milestones) {

    /** Whether it is one of the plan's: neither rejected nor given up. */
    public boolean stands() {
        return promise.ended() == null;
    }

    /** Those of its milestones that were not cancelled. */
    public List<MilestoneAnswer> standingMilestones() {
        return milestones.stream().filter(MilestoneAnswer::stands).toList();
    }

    /** A milestone with its due interval, its status as reported, and every report. */
    public record MilestoneAnswer(
            String milestoneId,
            Text title,
            @Nullable Due due,
            @Nullable Status status,
            MilestoneState state,
            boolean overdue,
            boolean missed,
            Reached completion,
            @Nullable Who responsible,
            @Nullable Text output,
            List<Update> updates,
            List<Indicator> indicators,
            MilestoneHistory history) {

        /** Whether it is to be reached, or was. */
        public boolean stands() {
            return state != MilestoneState.CANCELLED;
        }

        static MilestoneAnswer of(Milestone milestone, LocalDate today) {
            var terms = milestone.terms();
            var status = milestone.status().orElse(null);
            return new MilestoneAnswer(
                    terms.milestoneId().value(),
                    terms.title(),
                    terms.due(),
                    status,
                    milestone.state(),
                    milestone.overdue(today),
                    milestone.missed(today),
                    Reached.of(milestone),
                    terms.responsible(),
                    terms.output(),
                    milestone.updates().stream()
                            .sorted(Recorded.AS_IT_HAPPENED)
                            .map(Update::of)
                            .toList(),
                    milestone.indicators().values().stream()
                            .sorted(Comparator.comparingInt(Recorded::version))
                            .map(Recorded::event)
                            .map(added -> Indicator.of(added, readings(milestone, added)))
                            .toList(),
                    MilestoneHistory.of(milestone, today));
        }

        private static List<Reading> readings(Milestone milestone, IndicatorAdded indicator) {
            return Optional.ofNullable(
                            milestone.readings().get(indicator.indicatorId().key()))
                    .stream()
                    .flatMap(Collection::stream)
                    .sorted(Recorded.AS_IT_HAPPENED)
                    .map(Reading::of)
                    .toList();
        }
    }

    /** What a milestone is measured by. */
    public record Indicator(
            String indicatorId,
            Text text,
            @Nullable Due due,
            @Nullable Who responsible,
            @Nullable Quantity baseline,
            @Nullable Quantity target,
            @Nullable Phrase unit,
            List<Reading> readings) {

        static Indicator of(IndicatorAdded added, List<Reading> readings) {
            return new Indicator(
                    added.indicatorId().value(),
                    added.text(),
                    added.due(),
                    added.responsible(),
                    added.baseline(),
                    added.target(),
                    added.unit(),
                    readings);
        }
    }

    /** What an indicator showed on a day. */
    public record Reading(
            Quantity value, LocalDate on, @Nullable Period period, List<Evidence> evidence, UUID eventId) {

        static Reading of(Recorded<IndicatorRead> recorded) {
            var read = recorded.event();
            return new Reading(read.value(), recorded.occurredOn(), read.period(), read.evidence(), recorded.id());
        }
    }

    /** How far a milestone is, by who says so: four series that are never mixed. */
    public record Reached(
            @Nullable Status selfReport,
            @Nullable Completion committee,
            @Nullable Completion monitoringBody,
            @Nullable Completion irm) {

        static Reached of(Milestone milestone) {
            return new Reached(
                    milestone.status().orElse(null),
                    found(milestone, Assessor.COMMITTEE),
                    found(milestone, Assessor.MONITORING_BODY),
                    found(milestone, Assessor.IRM));
        }

        private static @Nullable Completion found(Milestone milestone, Assessor assessor) {
            return milestone
                    .assessedBy(assessor)
                    .map(found -> found.event().completion())
                    .orElse(null);
        }
    }

    /** One report on a milestone: a claim about a day, by someone. */
    public record Update(
            Status status,
            LocalDate asOf,
            @Nullable Period period,
            @Nullable Text narrative,
            @Nullable Text challenges,
            List<Evidence> evidence,
            String role,
            @Nullable Who onBehalfOf,
            int version,
            UUID eventId) {

        static Update of(Recorded<MilestoneUpdated> recorded) {
            var update = recorded.event();
            return new Update(
                    update.status(),
                    recorded.occurredOn(),
                    update.period(),
                    update.narrative(),
                    update.challenges(),
                    update.evidence(),
                    recorded.role(),
                    recorded.onBehalfOf(),
                    recorded.version(),
                    recorded.id());
        }
    }

    static CommitmentAnswer of(Commitment commitment, LocalDate today) {
        var terms = commitment.terms();
        return new CommitmentAnswer(
                terms.commitmentId().value(),
                terms.title(),
                terms.problem(),
                terms.solution(),
                terms.expectedResults(),
                terms.theme(),
                terms.lead(),
                terms.startsOn(),
                terms.endsOn(),
                PromiseAnswer.of(commitment),
                commitment.milestones().stream()
                        .map(milestone -> MilestoneAnswer.of(milestone, today))
                        .toList());
    }
}
