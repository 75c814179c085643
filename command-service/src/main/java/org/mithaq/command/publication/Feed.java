package org.mithaq.command.publication;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Something that is published in the order of its numbers, and where the number that was published last is kept. */
interface Feed {

    /** A message and the number that is reached with it. */
    record Numbered(long number, ProducerRecord<byte[], byte[]> message) {}

    /** What operators read. */
    String name();

    /** The lock under which one process at a time publishes it. */
    long lock();

    /** The table of the one row that holds the last number, in its column {@code position}. */
    String place();

    List<Numbered> after(long number, int limit);

    /** From now on this process publishes it. */
    default void begun() {}

    /** Kafka has these, and the place is saved. */
    default void published(List<Numbered> messages) {}

    /** Runs this whenever there may be more. */
    void onMore(Runnable listener);
}
