package org.mithaq.reliability.mutation;

import static org.mithaq.reliability.checker.Rule.R1;
import static org.mithaq.reliability.checker.Rule.R3;
import static org.mithaq.reliability.checker.Rule.R4;
import static org.mithaq.reliability.checker.Rule.R9;

import java.util.List;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients were told, spoilt. */
final class OfTheJournal {

    private static final long LONG = 1_000_000_000_000L;

    static final List<Mutation> ALL = List.of(
            new Mutation("an acknowledgement is lost from the journal", R1, draft -> {
                var key = draft.event().command();
                draft.journal.removeIf(exchange -> exchange.key().equals(key));
            }),
            new Mutation(
                    "an acknowledged position is shifted by one",
                    R1,
                    draft -> draft.exchanges(
                            draft.event().command(),
                            old -> old.hasEvents()
                                    ? Draft.answered(
                                            old,
                                            200,
                                            Draft.with(old.answer(), it -> it.put("position", old.position() + 1)))
                                    : old)),
            new Mutation(
                    "a client is told of a refusal, and the event is there",
                    R1,
                    draft -> draft.exchanges(
                            draft.event().command(), old -> Draft.answered(old, 409, code("plan.id-used")))),
            new Mutation(
                    "a client is told of an event that is not there",
                    R1,
                    draft -> draft.exchanges(
                            draft.event().command(),
                            old -> Draft.answered(
                                    old,
                                    200,
                                    old.hasEvents()
                                            ? Draft.with(
                                                    old.answer(),
                                                    it -> ((ObjectNode) it.path("events")
                                                                    .get(0))
                                                            .put("id", "00000000-0000-0000-0000-000000000000"))
                                            : old.answer()))),
            new Mutation(
                    "a command is answered as unchanged, and its event is there",
                    R1,
                    draft -> draft.exchanges(
                            draft.event().command(),
                            old -> old.hasEvents()
                                    ? Draft.answered(old, 200, Draft.with(old.answer(), it -> it.putArray("events")))
                                    : old)),
            new Mutation(
                    "what stands early was sent long after what stands late had been acknowledged",
                    R3,
                    draft -> draft.exchanges(draft.event().command(), old -> Draft.later(old, LONG))),
            new Mutation("a refusal gives a reason that there was not", R4, draft -> {
                var refused = draft.one(draft.journal, OfTheJournal::isOfARule);
                other(draft, refused, "plan.implementation-already-started", "plan.member-unknown");
            }),
            new Mutation("a wish is refused for which there was every reason to grant it", R4, draft -> {
                var row = draft.lastEvent();
                draft.drop(row);
                draft.exchanges(row.command(), old -> Draft.answered(old, 404, code("plan.unknown")));
            }),
            new Mutation("a wish is answered as already fulfilled that was not", R4, draft -> {
                var row = draft.one(
                        draft.log,
                        one -> one.isOfPlan()
                                && one.says("type").contains("workshop-recorded")
                                && draft.isAcknowledged(one));
                draft.drop(row);
                draft.exchanges(
                        row.command(),
                        old -> Draft.answered(
                                old,
                                200,
                                Draft.with(
                                        old.answer(),
                                        it -> it.put("version", row.version() - 1)
                                                .putArray("events"))));
            }),
            new Mutation(
                    "what was wished is not what was recorded",
                    R4,
                    draft -> draft.exchanges(
                            draft.event().command(),
                            old -> Draft.wished(
                                    old,
                                    new Wish(
                                            old.wish().command(),
                                            Draft.with(old.wish().body(), it -> it.put("occurredOn", "2025-01-02")),
                                            old.wish().sender(),
                                            "")))),
            new Mutation("what is malformed is refused as something else", R4, draft -> {
                var malformed = draft.one(draft.journal, one -> one.status() == 422 || one.status() == 400);
                draft.exchanges(
                        malformed.key(),
                        old -> old.status() == malformed.status()
                                ? Draft.answered(old, 409, code("plan.id-used"))
                                : old);
            }),
            new Mutation("a command that is sent again is answered otherwise", R9, draft -> {
                var again = again(draft);
                draft.journal.set(
                        draft.journal.indexOf(again),
                        Draft.answered(
                                again, 200, Draft.with(again.answer(), it -> it.put("version", again.version() + 1))));
            }),
            new Mutation("a command that was accepted is refused when it is sent again", R9, draft -> {
                var again = again(draft);
                draft.journal.set(draft.journal.indexOf(again), Draft.answered(again, 409, code("command.conflict")));
            }),
            new Mutation(
                    "a command never gets an answer",
                    R9,
                    draft -> draft.exchanges(
                            draft.event().command(), old -> Draft.answered(old, 0, MissingNode.getInstance()))));

    private OfTheJournal() {}

    private static boolean isOfARule(Exchange exchange) {
        return exchange.status() == 409;
    }

    /** In the answer and in the refusal that is kept: both say the same, and both are wrong. */
    private static void other(Draft draft, Exchange refused, String code, String otherwise) {
        var wrong = refused.code().equals(code) ? otherwise : code;
        draft.exchanges(refused.key(), old -> old.status() == 409 ? Draft.answered(old, 409, code(wrong)) : old);
        draft.log.replaceAll(row -> row.isRefusal() && row.command().equals(refused.key())
                ? Draft.edited(row, line -> ((ObjectNode) line.path("data")).put("code", wrong))
                : row);
    }

    /** The second answer to one and the same command. */
    private static Exchange again(Draft draft) {
        return draft.one(
                draft.journal,
                exchange -> exchange.hasEvents()
                        && draft.journal.stream()
                                .anyMatch(first -> first.hasEvents()
                                        && first.key().equals(exchange.key())
                                        && first.wish().equals(exchange.wish())
                                        && first.returned() < exchange.invoked()));
    }

    private static ObjectNode code(String code) {
        return MadeSystem.object().put("code", code);
    }
}
