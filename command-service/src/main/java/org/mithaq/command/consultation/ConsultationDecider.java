package org.mithaq.command.consultation;

import static org.mithaq.command.kernel.Rejected.unless;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand.AnswerContributions;
import org.mithaq.command.consultation.ConsultationCommand.CloseConsultation;
import org.mithaq.command.consultation.ConsultationCommand.EraseContribution;
import org.mithaq.command.consultation.ConsultationCommand.OpenConsultation;
import org.mithaq.command.consultation.ConsultationCommand.PublishDraft;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.consultation.ConsultationCommand.RecordOutreach;
import org.mithaq.command.consultation.ConsultationCommand.WithholdContribution;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.Window;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.Member;

/** The rules of asking the public: in the windows that were announced, of a plan that is there. */
final class ConsultationDecider {

    private final ConsultedPlans plans;

    ConsultationDecider(ConsultedPlans plans) {
        this.plans = plans;
    }

    /** The command as the record receives it, unless its sender may not send it, that has changed, or it speaks of the future. */
    Received<? extends ConsultationCommand> receive(
            Request<? extends ConsultationCommand> request, ConsultationRecord consultation) {
        new ConsultationMembership(request, consultation, plans).check();
        if (request.expectation() != null) {
            request.expectation().check(consultation.version(), consultation.version());
        }
        var received = request.in(zone(request.command(), consultation));
        if (received.occurredOn().isAfter(received.today())) {
            throw Rejected.invalid("/occurredOn", "It cannot have occurred after today, " + received.today());
        }
        return received;
    }

    private ZoneId zone(ConsultationCommand command, ConsultationRecord consultation) {
        return command instanceof OpenConsultation open && consultation.opened() == null
                ? plans.of(open.planId()).map(PlanRecord::zone).orElse(PlanRecord.DEFAULT_ZONE)
                : consultation.zone();
    }

    /** What happens when this is wished: events, none if it is already so, or {@link Rejected}. */
    List<? extends ConsultationEvent> decide(
            Received<? extends ConsultationCommand> received, ConsultationRecord consultation, @Nullable Words words) {
        if (received.command() instanceof OpenConsultation c) {
            return open(received.as(c), consultation);
        }
        var terms = consultation
                .terms()
                .orElseThrow(() -> Rejected.unknown(
                        "consultation.unknown", "/consultationId", "There is no consultation of this id"));
        var contributions = new ContributionRules(plans, terms);
        return switch (received.command()) {
            case OpenConsultation c -> open(received.as(c), consultation);
            case RecordOutreach c -> recordOutreach(c, consultation, terms);
            case PublishDraft c -> publishDraft(received.as(c), consultation);
            case RecordContribution c -> contributions.record(received.as(c), consultation, words);
            case AnswerContributions c -> contributions.answer(received.as(c), consultation);
            case WithholdContribution c -> contributions.withhold(c, consultation);
            case EraseContribution c -> contributions.erase(c, consultation);
            case CloseConsultation c -> close(received.as(c), consultation);
        };
    }

    private List<ConsultationEvent> open(Received<OpenConsultation> received, ConsultationRecord consultation) {
        var c = received.command();
        var opened = consultation.opened();
        if (opened != null) {
            unless(
                    received.sameDay(opened) && opened(c, opened.event()).equals(opened.event()),
                    "consultation.already-opened",
                    "/consultationId",
                    "A consultation of this id was opened on other terms");
            return List.of();
        }
        var plan = plans.of(c.planId())
                .orElseThrow(() -> Rejected.unknown("plan.unknown", "/planId", "There is no plan of this id"));
        var passing = new Passing(received);
        passing.unless(
                plan.course().ending().ended().isEmpty(),
                "plan.ended",
                "The plan has ended; the public is asked about the next one");
        passing.unless(
                c.windows().stream().map(Window::until).noneMatch(received.receivedOn()::isAfter),
                "consultation.window-past",
                "A window that has already closed is announced to nobody");
        return List.of(new ConsultationOpened(
                c.consultationId(),
                plan.opened().orElseThrow().planId(),
                c.title(),
                c.question(),
                c.windows(),
                c.themes(),
                c.answerWithin(),
                plan.lifecycle().members().stream().map(Member::id).toList(),
                plan.zone(),
                passing.overridden()));
    }

    /** The same wish as an event; what the plan said then, and what was passed over, is no part of the wish. */
    private static ConsultationOpened opened(OpenConsultation c, ConsultationOpened known) {
        return new ConsultationOpened(
                c.consultationId().names(known.consultationId()) ? known.consultationId() : c.consultationId(),
                c.planId().names(known.planId()) ? known.planId() : c.planId(),
                c.title(),
                c.question(),
                c.windows(),
                c.themes(),
                c.answerWithin(),
                known.members(),
                known.timeZone(),
                known.overridden());
    }

    private static List<OutreachRecorded> recordOutreach(
            RecordOutreach c, ConsultationRecord consultation, ConsultationOpened terms) {
        Known.member(c.territory(), terms);
        var outreach = new OutreachRecorded(c.outreachId(), c.title(), c.territory(), c.reached(), c.url());
        var known = consultation.outreach().get(c.outreachId().key());
        if (known != null) {
            Known.same(known.event().equals(outreach), "/outreachId");
            return List.of();
        }
        return List.of(outreach);
    }

    private static List<DraftPublished> publishDraft(Received<PublishDraft> received, ConsultationRecord consultation) {
        var c = received.command();
        var from = Optional.ofNullable(c.commentsFrom()).orElse(received.occurredOn());
        if (c.commentsUntil().isBefore(from)) {
            throw Rejected.invalid("/commentsUntil", "Comments are taken on one day at least, from " + from);
        }
        var known = consultation.drafts().get(c.draftId().key());
        if (known != null) {
            var start =
                    Optional.ofNullable(c.commentsFrom()).orElse(known.event().commentsFrom());
            Known.same(
                    known.event()
                            .equals(new DraftPublished(
                                    c.draftId(),
                                    c.title(),
                                    c.document(),
                                    start,
                                    c.commentsUntil(),
                                    known.event().overridden())),
                    "/draftId");
            return List.of();
        }
        var passing = new Passing(received);
        passing.unless(consultation.closed() == null, "consultation.closed", "The consultation is closed");
        passing.unless(
                !received.receivedOn().isAfter(c.commentsUntil()),
                "consultation.window-past",
                "A window that has already closed is announced to nobody");
        return List.of(new DraftPublished(
                c.draftId(), c.title(), c.document(), from, c.commentsUntil(), passing.overridden()));
    }

    private static List<ConsultationClosed> close(
            Received<CloseConsultation> received, ConsultationRecord consultation) {
        var c = received.command();
        var closed = consultation.closed();
        if (closed != null) {
            unless(
                    received.sameDay(closed)
                            && closed.event()
                                    .equals(new ConsultationClosed(
                                            c.summary(), closed.event().overridden())),
                    "consultation.already-closed",
                    "The consultation was closed on " + closed.occurredOn());
            return List.of();
        }
        var passing = new Passing(received);
        passing.unless(
                consultation
                        .closesOn()
                        .filter(last -> !received.occurredOn().isAfter(last))
                        .isEmpty(),
                "consultation.window-open",
                "People were promised that they can contribute until the end of each window");
        return List.of(new ConsultationClosed(c.summary(), passing.overridden()));
    }
}
