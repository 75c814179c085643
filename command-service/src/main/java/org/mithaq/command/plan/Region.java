package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Standing;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.monitoring.MonitoringEvent;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;

/** The members of a plan to which something in it belongs; where none is named, it belongs to all of them. */
record Region(List<MemberId> members) {

    static final Region ALL = new Region(List.of());

    /** That of whatever goes by this id in the plan. */
    static Region of(Id id, PlanRecord plan) {
        return plan.thing(id)
                .map(thing -> plan.told().of(thing).getLast().event())
                .map(event -> of(event, plan))
                .orElse(ALL);
    }

    /** That of the members for which this institution was named as a lead. */
    static Region ledBy(@Nullable Text institution, PlanRecord plan) {
        var named = plan.lifecycle().leads().values().stream()
                .map(Recorded::event)
                .filter(lead -> institution != null && lead.institution().sameName(institution))
                .map(LeadInstitutionNamed::member)
                .map(Optional::ofNullable)
                .toList();
        return named.stream().allMatch(Optional::isPresent)
                ? new Region(named.stream().flatMap(Optional::stream).toList())
                : ALL;
    }

    static Region of(@Nullable MemberId member) {
        return member == null ? ALL : new Region(List.of(member));
    }

    boolean isOf(Standing sender) {
        return members.isEmpty() || members.stream().anyMatch(sender::belongsTo);
    }

    /** The members that carry a commitment, where that is said; else those of the institution that leads it. */
    private static Region carrying(Commitment commitment, PlanRecord plan) {
        var specified = commitment.specified();
        return specified != null && !specified.event().members().isEmpty()
                ? new Region(specified.event().members())
                : ledBy(commitment.terms().lead(), plan);
    }

    private static Region of(PlanEvent event, PlanRecord plan) {
        return switch (event) {
            case CommitmentEvent e ->
                plan.commitments()
                        .commitment(e.commitmentId())
                        .map(commitment -> carrying(commitment, plan))
                        .orElse(ALL);
            case CommitteeEvent e ->
                plan.committees()
                        .committee(e.committeeId())
                        .map(committee -> of(committee.terms().member()))
                        .orElse(ALL);
            case WorkshopRecorded e -> of(e.territory());
            case MonitoringEvent _ -> ofItsCommitment(event, plan);
            // Documents and whatever else goes by an id are the plan's.
            case PlanEvent _ -> ALL;
        };
    }

    /** A report and a scorecard are of whoever carries out the commitment that they are about. */
    private static Region ofItsCommitment(PlanEvent event, PlanRecord plan) {
        var commitment =
                switch (event) {
                    case ReportSubmitted e -> plan.monitoring().about(e.reportId());
                    case ReportPublished e -> plan.monitoring().about(e.reportId());
                    case ReportCommented e -> plan.monitoring().about(e.reportId());
                    case CommitmentScored e -> plan.monitoring().about(e.scorecardId());
                    case PlanEvent _ -> Stream.<CommitmentId>empty();
                };
        return commitment
                .findFirst()
                .flatMap(plan.commitments()::commitment)
                .map(known -> carrying(known, plan))
                .orElse(ALL);
    }
}
