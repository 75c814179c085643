package org.mithaq.command.publication;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether the topic still holds as many messages as were published. One that was deleted and made anew, or cut off, holds
 * fewer; what is sent there now would be taken for the beginning, so nothing is sent before somebody has looked.
 */
final class Whole {

    private final Admin admin;
    private final Optional<TopicPartition> partition;
    private Optional<Asked> asked = Optional.empty();

    Whole(Admin admin, Optional<String> topic) {
        this.admin = admin;
        this.partition = topic.map(name -> new TopicPartition(name, 0));
    }

    private record Asked(
            String topic,
            long published,
            KafkaFuture<ListOffsetsResultInfo> first,
            KafkaFuture<ListOffsetsResultInfo> end) {

        boolean isAnswered() {
            return first.isDone()
                    && !first.isCompletedExceptionally()
                    && end.isDone()
                    && !end.isCompletedExceptionally();
        }

        void check() throws InterruptedException, ExecutionException {
            var held = end.get().offset() - first.get().offset();
            if (held < published) {
                throw new TopicLost(topic, held, published);
            }
        }
    }

    /** Waits for Kafka's answer. */
    void check(long published) throws InterruptedException, ExecutionException {
        if (partition.isPresent()) {
            ask(partition.get(), published).check();
        }
    }

    /** Looks at what was answered to the last question and asks the next: the publication does not wait for it. */
    void lookAgain(long published) throws InterruptedException, ExecutionException {
        if (partition.isEmpty()) {
            return;
        }
        if (asked.isPresent() && asked.get().isAnswered()) {
            asked.get().check();
        }
        asked = Optional.of(ask(partition.get(), published));
    }

    private Asked ask(TopicPartition place, long published) {
        return new Asked(
                place.topic(), published, offset(place, OffsetSpec.earliest()), offset(place, OffsetSpec.latest()));
    }

    private KafkaFuture<ListOffsetsResultInfo> offset(TopicPartition place, OffsetSpec which) {
        return admin.listOffsets(Map.of(place, which)).partitionResult(place);
    }
}
