package org.mithaq.query.checkpoints;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.mithaq.query.kernel.InboxSettings;
import org.mithaq.query.kernel.TopicCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the checkpoints come from. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    /** Nothing is ever taken back on this topic, so a bookmark holds for as long as the topic is the same. */
    private static final Duration ALWAYS = Duration.ofDays(36_500);

    @Bean
    CheckpointCopy checkpointKeeper(
            Checkpoints checkpoints, @Value("${mithaq.checkpoints.topic:mithaq.checkpoints.v1}") String topic) {
        return new CheckpointCopy(topic, checkpoints);
    }

    @Bean
    TopicCopy checkpointCopy(
            InboxSettings settings,
            CheckpointCopy keeper,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock) {
        return new TopicCopy(settings, ALWAYS, keeper, database, transaction, clock);
    }
}
