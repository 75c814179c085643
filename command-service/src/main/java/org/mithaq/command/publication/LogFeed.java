package org.mithaq.command.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The event log, line by line, numbered by position.
 *
 * @param appended where to register for what was appended in this process
 */
record LogFeed(String topic, LogRows rows, Consumer<Runnable> appended, List<LogFollower> followers) implements Feed {

    private static final byte[] CLOUD_EVENT = "application/cloudevents+json".getBytes(UTF_8);

    @Override
    public String name() {
        return "Publication";
    }

    @Override
    public String place() {
        return "published";
    }

    @Override
    public Optional<String> wholeTopic() {
        return Optional.of(topic);
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return rows.after(number, limit, this::message);
    }

    @Override
    public void begun(long upTo) {
        followers.forEach(follower -> follower.begun(upTo));
    }

    @Override
    public void published(List<Numbered> messages) {
        followers.forEach(follower -> follower.published(messages));
    }

    @Override
    public void onMore(Runnable listener) {
        appended.accept(listener);
    }

    private Numbered message(long position, String stream, String type, byte[] line) {
        var key = stream.getBytes(UTF_8);
        var message = new ProducerRecord<>(topic, 0, key, line);
        message.headers()
                .add("content-type", CLOUD_EVENT)
                .add("position", Long.toString(position).getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_subject", key);
        return new Numbered(position, message);
    }
}
