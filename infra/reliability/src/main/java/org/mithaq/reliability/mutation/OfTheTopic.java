package org.mithaq.reliability.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mithaq.reliability.checker.Rule.R5;

import java.util.List;
import org.mithaq.reliability.history.Message;

/** The topic, spoilt. */
final class OfTheTopic {

    static final List<Mutation> ALL = List.of(
            new Mutation("two messages have changed places", R5, draft -> {
                var at = draft.topic.indexOf(first(draft));
                draft.topic.add(at + 1, draft.topic.remove(at));
            }),
            new Mutation("a byte on the topic is another", R5, draft -> {
                var message = first(draft);
                var bytes = message.value().clone();
                bytes[bytes.length / 2] ^= 1;
                draft.topic.set(draft.topic.indexOf(message), with(message, message.position(), bytes));
            }),
            new Mutation("a message is not there", R5, draft -> {
                var position = first(draft).position();
                draft.topic.removeIf(message -> message.position() == position);
            }),
            new Mutation(
                    "a message comes again with other bytes",
                    R5,
                    draft -> draft.topic.add(with(draft.topic.getLast(), 3, "{}".getBytes(UTF_8)))),
            new Mutation(
                    "the end of the topic is not there",
                    R5,
                    draft -> draft.topic
                            .subList(draft.topic.size() / 2, draft.topic.size())
                            .clear()),
            new Mutation(
                    "a message claims a position that the log does not have",
                    R5,
                    draft -> draft.topic.add(with(
                            draft.topic.getLast(),
                            draft.log.size() + 7L,
                            draft.topic.getLast().value()))),
            new Mutation("a message goes under another key", R5, draft -> {
                var message = first(draft);
                draft.topic.set(
                        draft.topic.indexOf(message),
                        new Message(message.offset(), "plan/other", message.position(), message.value(), false));
            }));

    private OfTheTopic() {}

    /** A message that is the first of its position, with another first one behind it. */
    private static Message first(Draft draft) {
        return draft.one(draft.topic, message -> {
            var at = draft.topic.indexOf(message);
            return at > 10
                    && at + 1 < draft.topic.size()
                    && draft.topic.get(at + 1).position() == message.position() + 1
                    && draft.topic.subList(0, at).stream().allMatch(before -> before.position() < message.position());
        });
    }

    private static Message with(Message message, long position, byte[] value) {
        return new Message(message.offset(), message.key(), position, value, false);
    }
}
