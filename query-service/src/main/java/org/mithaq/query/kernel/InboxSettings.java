package org.mithaq.query.kernel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log is read, and how patient its reader is: {@code retry} after something was away, {@code stopped} between two
 * looks for a position that is missing, {@code check} between two looks at a quiet topic.
 */
@ConfigurationProperties("mithaq.inbox")
public record InboxSettings(
        String kafka,
        @DefaultValue("mithaq.events.v1") String topic,
        @DefaultValue("500ms") Duration retry,
        @DefaultValue("10s") Duration stopped,
        @DefaultValue("5s") Duration check) {

    /** The same for another topic. */
    InboxSettings of(String other) {
        return new InboxSettings(kafka, other, retry, stopped, check);
    }
}
