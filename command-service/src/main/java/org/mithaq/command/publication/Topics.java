package org.mithaq.command.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.mithaq.people.PersonEntry;

/** The topics that others rely on, with the settings that keep their promises: history is never dropped, names can be. */
public final class Topics {

    /** Every line of the log in its order: one partition, kept for ever. */
    static final String EVENTS = "mithaq.events.v1";

    /** The names of persons, until they are erased: one partition. */
    static final String PEOPLE = PersonEntry.TOPIC;

    /** Every signed checkpoint of the log: one partition, kept for ever. */
    public static final String CHECKPOINTS = "mithaq.checkpoints.v1";

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    private static final Map<String, String> ERASABLE = Map.of(
            "cleanup.policy", "compact",
            "max.compaction.lag.ms", "3600000",
            "segment.ms", "600000",
            "delete.retention.ms", "86400000");

    private static final List<NewTopic> ALL =
            List.of(topic(EVENTS, KEPT_FOR_EVER), topic(CHECKPOINTS, KEPT_FOR_EVER), topic(PEOPLE, ERASABLE));

    private Topics() {}

    /** Makes the topics that are missing. */
    static void create(Admin admin) throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(ALL).values().values()) {
            try {
                created.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    /** The replication is the broker's default. */
    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(1), Optional.empty()).configs(settings);
    }
}
