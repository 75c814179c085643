package org.mithaq.command.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mithaq.command.publication.Feed;

/**
 * The checkpoints in their order, numbered by their size.
 *
 * @param signed where to register for what was signed in this process
 */
record CheckpointFeed(String topic, String origin, Checkpoints checkpoints, Consumer<Runnable> signed) implements Feed {

    @Override
    public String name() {
        return "Publication of checkpoints";
    }

    @Override
    public String place() {
        return "published_checkpoints";
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return checkpoints.after(number, limit).stream().map(this::message).toList();
    }

    @Override
    public void onMore(Runnable listener) {
        signed.accept(listener);
    }

    private Numbered message(Signed signed) {
        var note = signed.note().note().getBytes(UTF_8);
        var message = new ProducerRecord<>(topic, 0, origin.getBytes(UTF_8), note);
        message.headers()
                .add("content-type", "text/plain; charset=utf-8".getBytes(UTF_8))
                .add("size", Long.toString(signed.size()).getBytes(UTF_8));
        return new Numbered(signed.size(), message);
    }
}
