package org.mithaq.command.publication;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Something that is published in the order of its numbers, and where the number that was published last is kept. */
public interface Feed {

    /** A message and the number that is reached with it. */
    record Numbered(long number, ProducerRecord<byte[], byte[]> message) {}

    /** What operators read. */
    String name();

    /** The table of the one row that holds the last number, in its column {@code position}. */
    String place();

    /** The topic on which there is a message of every number for ever; empty if it may forget some. */
    default Optional<String> wholeTopic() {
        return Optional.empty();
    }

    /** How many messages may wait for their acknowledgement when the next ones are read. */
    default int ahead() {
        return 5_000;
    }

    List<Numbered> after(long number, int limit);

    /** From now on this process publishes it; so far it is published up to this number. */
    default void begun(long upTo) {}

    /** Kafka has these, and the place is saved. */
    default void published(List<Numbered> messages) {}

    /** Runs this whenever there may be more. */
    void onMore(Runnable listener);
}
