package org.mithaq.command.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.people.PersonChanges;
import org.mithaq.command.people.PersonChanges.Change;
import org.mithaq.events.Json;

/**
 * The register of persons, change by change: a name under its id, nothing under the id of who was erased. The broker closes
 * a segment only when something is appended to it, and forgets only in closed ones; so when it has been quiet for longer
 * than a segment may last, the erasure of nobody is sent once.
 */
final class PeopleFeed implements Feed {

    /** Longer than {@code segment.ms} of the topic. */
    static final Duration QUIET = Duration.ofMinutes(11);

    private static final byte[] NOBODY = key(new UUID(0, 0));

    private final PersonChanges changes;
    private final Clock clock;

    /** When the last change was sent after which nobody was erased yet; at the start that is not known. */
    private @Nullable Instant unclosedSince;

    PeopleFeed(PersonChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
        unclosedSince = clock.instant();
    }

    @Override
    public String name() {
        return "Publication of persons";
    }

    @Override
    public String place() {
        return "people.published_changes";
    }

    /** Whether nobody was erased yet is known only after the acknowledgement. */
    @Override
    public int ahead() {
        return 1;
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        var found = changes.after(number, limit);
        if (!found.isEmpty()) {
            return found.stream().map(PeopleFeed::message).toList();
        }
        if (unclosedSince != null && clock.instant().isAfter(unclosedSince.plus(QUIET))) {
            return List.of(new Numbered(number, new ProducerRecord<>(Topics.PEOPLE, 0, NOBODY, null)));
        }
        return List.of();
    }

    /** Another process may have sent something before. */
    @Override
    public void begun(long upTo) {
        unclosedSince = clock.instant();
    }

    @Override
    public void published(List<Numbered> messages) {
        var nobody = Arrays.equals(messages.getLast().message().key(), NOBODY);
        unclosedSince = nobody ? null : clock.instant();
    }

    /** Nobody waits for a name: it is enough to look again after a while. */
    @Override
    public void onMore(Runnable listener) {}

    private static Numbered message(Change change) {
        var value = change.entry().map(Json.STRICT::writeValueAsBytes).orElse(null);
        var message = new ProducerRecord<>(Topics.PEOPLE, 0, key(change.person().value()), value);
        message.headers().add("content-type", "application/json".getBytes(UTF_8));
        return new Numbered(change.number(), message);
    }

    private static byte[] key(UUID person) {
        return person.toString().getBytes(UTF_8);
    }
}
