package org.mithaq.reliability.mutation;

import static org.mithaq.reliability.checker.Rule.R1;
import static org.mithaq.reliability.checker.Rule.R2;
import static org.mithaq.reliability.checker.Rule.R3;
import static org.mithaq.reliability.checker.Rule.R4;
import static org.mithaq.reliability.checker.Rule.R8;

import java.util.List;
import org.mithaq.reliability.history.Checkpoint;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.Row;
import tools.jackson.databind.node.ObjectNode;

/** The log itself, spoilt. */
final class OfTheLog {

    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "an acknowledged event is gone, and the rest has closed up",
                    R1,
                    draft -> draft.drop(draft.event())),
            new Mutation("the tail of the log is gone", R1, draft -> {
                draft.log.subList(draft.log.size() - 20, draft.log.size()).clear();
            }),
            new Mutation("a command is applied a second time", R1, draft -> {
                var row = draft.event();
                var head = head(draft, row);
                draft.log.add(Draft.edited(
                        Draft.at(row, draft.log.size() + 1L),
                        line -> line.put("id", "00000000-0000-0000-0000-000000000001")
                                .put("streamversion", head.version() + 1)
                                .put("time", draft.log.getLast().says("time"))));
            }),
            new Mutation("an event is there that nobody sent", R1, draft -> {
                var head = head(draft, draft.event());
                draft.log.add(Draft.edited(
                        Draft.at(head, draft.log.size() + 1L),
                        line -> line.put("id", "00000000-0000-0000-0000-000000000002")
                                .put("commandid", "00000000-0000-0000-0000-000000000003")
                                .put("streamversion", head.version() + 1)
                                .put("time", draft.log.getLast().says("time"))));
            }),
            new Mutation(
                    "a refusal is not kept",
                    R1,
                    draft -> draft.drop(draft.one(
                            draft.log,
                            row -> row.isRefusal()
                                    && row.line().at("/data/status").asInt() == 409))),
            new Mutation("a position is left out", R2, draft -> {
                var from = draft.event().position();
                draft.log.replaceAll(row -> row.position() >= from ? Draft.at(row, row.position() + 1) : row);
            }),
            new Mutation("a version is left out", R2, draft -> {
                var row = draft.event();
                draft.replace(row, Draft.edited(row, line -> line.put("streamversion", row.version() + 1)));
            }),
            new Mutation("a row stands there twice", R2, draft -> {
                var row = draft.event();
                draft.log.add((int) row.position(), row);
                draft.closeUp();
            }),
            new Mutation("time goes back by a microsecond", R2, draft -> {
                var row = draft.event();
                draft.replace(row, Draft.edited(row, line -> line.put("time", "2001-01-01T00:00:00.000001Z")));
            }),
            new Mutation("the events of one command stand apart", R2, draft -> {
                var row = draft.event();
                var later =
                        draft.one(draft.log, one -> one.key().equals(row.key()) && one.position() > row.position() + 1);
                draft.replace(later, Draft.edited(later, line -> line.put("commandid", row.command())));
            }),
            new Mutation("a column does not say what the line says", R2, draft -> {
                var row = draft.event();
                draft.replace(
                        row,
                        new Row(
                                row.position(),
                                row.stream(),
                                row.version(),
                                "00000000-0000-0000-0000-000000000004",
                                row.command(),
                                row.bytes(),
                                row.line()));
            }),
            new Mutation("two events have changed places, and everybody was told so", R3, draft -> {
                var row = draft.event();
                var other = draft.one(
                        draft.log,
                        one -> one.isOfPlan() && draft.isAcknowledged(one) && one.position() > row.position() + 10);
                draft.log.set((int) row.position() - 1, Draft.at(other, row.position()));
                draft.log.set((int) other.position() - 1, Draft.at(row, other.position()));
                draft.exchanges(row.command(), old -> moved(old, other.position()));
                draft.exchanges(other.command(), old -> moved(old, row.position()));
            }),
            new Mutation("a word in an event is another", R4, draft -> {
                var row = draft.one(
                        draft.log,
                        one -> one.isOfPlan() && one.line().at("/data/title/fr").isString());
                draft.replace(row, Draft.edited(row, line -> ((ObjectNode) line.at("/data/title")).put("fr", "Autre")));
            }),
            new Mutation("the day of an event is another", R4, draft -> {
                var row = draft.event();
                draft.replace(row, Draft.edited(row, line -> line.put("occurredon", "2025-01-01")));
            }),
            new Mutation("somebody else is said to have done it", R4, draft -> {
                var row = draft.event();
                draft.replace(row, Draft.edited(row, line -> line.put("actor", "demo-nobody")));
            }),
            new Mutation("the log was written anew after it was signed", R8, draft -> {
                var row = draft.event();
                draft.replace(row, Draft.edited(row, line -> line.put("specversion", "1.0.0")));
            }),
            new Mutation("a checkpoint has another root", R8, draft -> {
                var last = draft.checkpoints.removeLast();
                draft.checkpoints.add(
                        new Checkpoint(last.size(), "00" + last.root().substring(2), true));
            }),
            new Mutation("checkpoints go back", R8, draft -> draft.checkpoints.add(draft.checkpoints.getFirst())),
            new Mutation("a checkpoint is signed by somebody else", R8, draft -> {
                var last = draft.checkpoints.removeLast();
                draft.checkpoints.add(new Checkpoint(last.size(), last.root(), false));
            }));

    private OfTheLog() {}

    private static Row head(Draft draft, Row row) {
        return draft.log.stream()
                .filter(one -> one.key().equals(row.key()))
                .reduce((_, later) -> later)
                .orElse(row);
    }

    private static Exchange moved(Exchange old, long position) {
        return old.hasEvents()
                ? Draft.answered(old, 200, Draft.with(old.answer(), it -> it.put("position", position)))
                : old;
    }
}
