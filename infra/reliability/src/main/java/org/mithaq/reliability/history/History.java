package org.mithaq.reliability.history;

import java.time.Duration;
import java.util.List;

/**
 * Everything that a run has left behind: what clients sent and were told, the log, the topic, what readers got, what was
 * signed, and how the consumers said they were. {@code shifts} are the offsets under which a service's clock ran.
 */
public record History(
        List<String> plans,
        List<Exchange> journal,
        List<Row> log,
        List<Message> topic,
        List<Observation> observations,
        ReadModel readModel,
        List<Checkpoint> checkpoints,
        List<Pulse> pulses,
        List<Duration> shifts) {

    /** The rows of one stream, compared without regard to case, in the order of the log. */
    public List<Row> stream(String key) {
        return log.stream().filter(row -> row.key().equals(key)).toList();
    }
}
