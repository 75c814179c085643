package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;
import static org.mithaq.command.plan.InCommittee.committee;
import static org.mithaq.command.plan.InCommittee.notBefore;
import static org.mithaq.command.plan.InCommittee.thereIs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitteeWorkCommand.ConsultInstance;
import org.mithaq.command.plan.CommitteeWorkCommand.DissolveThematicGroup;
import org.mithaq.command.plan.CommitteeWorkCommand.FormThematicGroup;
import org.mithaq.command.plan.CommitteeWorkCommand.RecordInstanceOpinion;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.committee.Committee;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;

/** The rules of what committees do between their meetings: in groups on a theme, and by hearing those who advise. */
final class CommitteeWorkDecider {

    private CommitteeWorkDecider() {}

    static List<CommitteeEvent> decide(Received<? extends CommitteeWorkCommand> received, PlanRecord plan) {
        var committee = committee(received.command().committeeId(), plan);
        return switch (received.command()) {
            case FormThematicGroup c -> form(received.as(c), plan, committee);
            case DissolveThematicGroup c -> dissolve(received.as(c), plan, committee);
            case ConsultInstance c -> consult(received.as(c), plan, committee);
            case RecordInstanceOpinion c -> hear(received.as(c), plan, committee);
        };
    }

    private static List<CommitteeEvent> form(
            Received<FormThematicGroup> received, PlanRecord plan, Committee committee) {
        var c = received.command();
        for (var at = 0; at < c.seatIds().size(); at++) {
            unless(
                    committee.seat(c.seatIds().get(at)).isPresent(),
                    "committee.seat-unknown",
                    "/seatIds/" + at,
                    "The committee has no seat of this id");
        }
        var language = plan.lifecycle().language();
        var organisations = c.organisations().stream()
                .map(organisation -> organisation.in(language))
                .toList();
        Function<List<String>, CommitteeEvent> formed = overridden ->
                new ThematicGroupFormed(c.committeeId(), c.groupId(), c.name(), c.seatIds(), organisations, overridden);
        var known = committee.work().group(c.groupId());
        if (known.filter(group -> !group.works()).isEmpty() && Rules.toldPassing(received, plan, formed)) {
            return List.of();
        }
        if (known.isEmpty()) {
            Rules.unused(c.groupId(), plan, "/groupId");
        }
        var held = c.seatIds().stream()
                .flatMap(id -> committee.seat(id).flatMap(seat -> seat.on(received.occurredOn())).stream())
                .toList();
        var passing = thereIs(committee, received)
                .unless(
                        held.size() == c.seatIds().size(),
                        "committee.seat-vacant",
                        "Somebody holds each of these seats on that day")
                .unless(
                        held.stream()
                                        .map(seat -> seat.event().half())
                                        .distinct()
                                        .count()
                                == 2,
                        "committee.group-one-sided",
                        "A thematic group has members of both halves");
        return List.of(formed.apply(passing.overridden()));
    }

    private static List<CommitteeEvent> dissolve(
            Received<DissolveThematicGroup> received, PlanRecord plan, Committee committee) {
        var c = received.command();
        var group = committee
                .work()
                .group(c.groupId())
                .orElseThrow(() -> Rejected.unknown(
                        "committee.group-unknown", "/groupId", "The committee has no thematic group of this id"));
        var dissolved = new ThematicGroupDissolved(c.committeeId(), c.groupId(), c.reason());
        if (!group.works() && Rules.told(received, plan, dissolved)) {
            return List.of();
        }
        notBefore(Optional.ofNullable(group.formed()), received, "A group is dissolved after it was formed, on ");
        return List.of(dissolved);
    }

    private static List<CommitteeEvent> consult(
            Received<ConsultInstance> received, PlanRecord plan, Committee committee) {
        var c = received.command();
        if (c.until() != null && c.until().isBefore(received.occurredOn())) {
            throw Rejected.invalid("/until", "An opinion is awaited from the day of the question on");
        }
        Function<List<String>, CommitteeEvent> asked = overridden -> new InstanceConsulted(
                c.committeeId(),
                c.referralId(),
                c.instance().in(plan.lifecycle().language()),
                c.subject(),
                c.until(),
                overridden);
        if (Rules.toldPassing(received, plan, asked)) {
            return List.of();
        }
        Rules.unused(c.referralId(), plan, "/referralId");
        return List.of(asked.apply(thereIs(committee, received).overridden()));
    }

    private static List<CommitteeEvent> hear(
            Received<RecordInstanceOpinion> received, PlanRecord plan, Committee committee) {
        var c = received.command();
        var asked = committee.work().referral(c.referralId());
        if (asked.isEmpty()) {
            throw Rejected.unknown(
                    "committee.referral-unknown", "/referralId", "The committee asked nothing under this id");
        }
        var heard = new InstanceHeard(c.committeeId(), c.referralId(), c.opinion(), c.reason(), c.document());
        if (Rules.told(received, plan, heard)) {
            return List.of();
        }
        notBefore(asked, received, "An opinion is given after it was asked for, on ");
        return List.of(heard);
    }
}
