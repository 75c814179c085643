package org.mithaq.command.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.clock.Calendar;
import org.mithaq.command.clock.ClockCommand;
import org.mithaq.command.clock.ClockRequest;
import org.mithaq.command.consultation.ConsultationCommand;
import org.mithaq.command.consultation.ConsultationCommand.EraseContribution;
import org.mithaq.command.consultation.ConsultationInquiry;
import org.mithaq.command.consultation.ConsultationRequest;
import org.mithaq.command.consultation.Contributed;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.Ids;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.eventlog.Receipts;
import org.mithaq.command.kernel.Access;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Command;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Inquiry;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.people.People;
import org.mithaq.command.people.PeopleCommand;
import org.mithaq.command.people.RegisterFollower;
import org.mithaq.command.plan.AmendmentCommand.GiveOpinion;
import org.mithaq.command.plan.AmendmentCommand.ProposeAmendment;
import org.mithaq.command.plan.CommitteeCommand.AppointCommitteeMember;
import org.mithaq.command.plan.CorrectionCommand;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.EndorsementCommand.DeclineEndorsement;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.EndorsementCommand.WithdrawEndorsement;
import org.mithaq.command.plan.MonitoringCommand.CommentOnReport;
import org.mithaq.command.plan.MonitoringCommand.ScoreCommitment;
import org.mithaq.command.plan.PromiseCommand.DeclineSupport;
import org.mithaq.command.plan.PromiseCommand.PledgeSupport;
import org.mithaq.command.process.ProcessCommand;
import org.mithaq.command.process.ProcessRequest;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Phrase;
import org.mithaq.events.Who;
import tools.jackson.databind.JsonNode;

/**
 * The one door for commands: reads one, asks whether its sender may, replaces the names of persons, has it decided and
 * stored, and keeps what was refused.
 */
public final class Commands {

    private final LetterReader reader;
    private final Decisions decisions;
    private final EventLog log;
    private final Receipts receipts;
    private final People people;
    private final RegisterFollower register;
    private final Contributed contributed;
    private final Refusals refusals;
    private final Clock clock;
    private final Calendar calendar;
    private final Clock today;

    public Commands(
            Decisions decisions,
            EventLog log,
            EventTypes types,
            Receipts receipts,
            People people,
            RegisterFollower register,
            Contributed contributed,
            Refusals refusals,
            Clock clock,
            Calendar calendar) {
        this.reader = new LetterReader(new Restating(log::event, types));
        this.decisions = decisions;
        this.log = log;
        this.receipts = receipts;
        this.people = people;
        this.register = register;
        this.contributed = contributed;
        this.refusals = refusals;
        this.clock = clock;
        this.calendar = calendar;
        this.today = calendar.clock(clock);
    }

    /** Who sends which command, under which key of their own, expecting what of the record. */
    public record Sending(
            String name,
            JsonNode body,
            Actor actor,
            @Nullable UUID key,
            @Nullable Expectation expectation) {}

    /** Has this decided and stored; {@link Rejected} if it is refused. */
    public Receipt send(Sending sending) {
        LetterReader.type(sending.name());
        var role = Access.to(
                sending.name(),
                sending.body().hasNonNull("source"),
                sending.actor(),
                sending.body().path("by").stringValue(""));
        if (role.isEmpty()) {
            throw forbidden(sending);
        }
        var checking = new Checking();
        var checked = reader.read(sending.name(), sending.body(), checking);
        ask(request(sending, checked, role.get().id()), checked);
        if (!checking.namesSomebody()) {
            return send(request(sending, checked, role.get().id()), checked, key(sending, checked));
        }
        var persons = people.actingFor(organisation(checked.command()));
        var letter = reader.read(sending.name(), sending.body(), persons);
        // The same body is the same command although somebody in it was joined with another in between.
        var asEntered =
                sending.key() == null ? letter : reader.read(sending.name(), sending.body(), persons.asEntered());
        return send(request(sending, letter, role.get().id()), letter, key(sending, asEntered));
    }

    /** Who may not write for whom they write is refused before anybody whom they name is entered into the register. */
    private void ask(Request<?> request, Letter letter) {
        if (request.standing().forAll() && !(request.command() instanceof CorrectionCommand)) {
            return;
        }
        try {
            decisions.on(inquiry(request), request, KeyOf.NONE);
        } catch (Rejected rejected) {
            if (rejected.kind().isKept()) {
                refusals.keepForbidden(request, letter, rejected);
            }
            throw rejected;
        }
    }

    private static Object inquiry(Request<?> request) {
        return request.command() instanceof ConsultationCommand command
                ? new ConsultationInquiry(request.as(command))
                : new Inquiry<>(request);
    }

    private static KeyOf key(Sending sending, Letter letter) {
        return sending.key() == null
                ? KeyOf.NONE
                : new KeyOf.Given(letter.digest(sending.actor().subject()));
    }

    private Receipt send(Request<?> request, Letter letter, KeyOf key) {
        // What persons are asked about may be gone when a command comes again.
        // A plan's answer is found beside its events.
        if (request.command() instanceof PeopleCommand && key instanceof KeyOf.Given(var digest)) {
            var earlier = receipts.find(request.id(), digest);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        try {
            var receipt = decisions.on(wish(request), request, key).orElseGet(() -> unchanged(request, key));
            if (request.command() instanceof PeopleCommand) {
                register.follow();
            }
            if (request.command() instanceof EraseContribution) {
                contributed.follow();
            }
            if (request.command() instanceof ClockCommand) {
                calendar.lookAgain();
            }
            return receipt;
        } catch (Rejected rejected) {
            if (rejected.kind() == Rejected.Kind.FORBIDDEN) {
                refusals.keepForbidden(request, letter, rejected);
            } else if (rejected.kind().isKept()) {
                refusals.keep(request, letter, rejected);
            }
            throw rejected;
        }
    }

    private Request<?> request(Sending sending, Letter letter, String role) {
        var shared = letter.shared();
        return new Request<>(
                Attributes.aggregate(letter.command().stream()),
                Optional.ofNullable(sending.key()).orElseGet(Ids::next),
                (letter.command() instanceof ClockCommand ? clock : today).instant(),
                shared.occurredOn(),
                sending.actor().subject(),
                role,
                Standing.of(sending.actor(), LetterReader.claimants(sending.body())),
                shared.onBehalfOf(),
                shared.source(),
                sending.expectation(),
                letter.command());
    }

    /** A command about persons goes with what the register knows of them. */
    private Object wish(Request<?> request) {
        return switch (request.command()) {
            case PeopleCommand command -> people.asked(request.as(command));
            case ConsultationCommand command ->
                new ConsultationRequest(request.as(command), contributed.words(command));
            case ProcessCommand command -> new ProcessRequest(request.as(command));
            case ClockCommand command -> new ClockRequest(request.as(command), calendar.isMovable());
            default -> request;
        };
    }

    /** The answer to a wish that is already fulfilled. */
    private Receipt unchanged(Request<?> request, KeyOf key) {
        var head = log.head(request.aggregate()).orElseThrow();
        var receipt = new Receipt(request.id(), head.stream(), head.version(), head.position(), List.of());
        if (key instanceof KeyOf.Given(var digest)) {
            receipts.keep(receipt, digest, clock.instant());
            return receipts.find(request.id(), digest).orElse(receipt);
        }
        return receipt;
    }

    private Rejected forbidden(Sending sending) {
        var letter = reader.read(sending.name(), sending.body(), Who.Register.FOR_CHECKING);
        var rejected = new Rejected(
                Rejected.Kind.FORBIDDEN, "command.forbidden", "Your roles do not permit this command", List.of());
        var roles = sending.actor().roles();
        var request = request(
                sending, letter, roles.isEmpty() ? "none" : roles.getFirst().id());
        refusals.keepForbidden(request, letter, rejected);
        return rejected;
    }

    /** For whom people act in this command; in a correction, also of a correction, in the command that it restates. */
    static @Nullable Phrase organisation(Command command) {
        return switch (command) {
            case Correct correct -> organisation(correct.payload());
            case EndorseByCSO endorse -> endorse.organisation();
            case DeclineEndorsement decline -> decline.organisation();
            case WithdrawEndorsement withdraw -> withdraw.organisation();
            case PledgeSupport pledge -> pledge.organisation();
            case DeclineSupport decline -> decline.organisation();
            case ProposeAmendment propose -> propose.proposedBy();
            case GiveOpinion give -> give.by();
            case CommentOnReport comment -> comment.by();
            case ScoreCommitment score -> score.by();
            case AppointCommitteeMember appoint -> appoint.organisation();
            default -> null;
        };
    }
}
