package org.mithaq.query.people;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.mithaq.people.PersonEntry;
import org.mithaq.query.kernel.InboxSettings;
import org.mithaq.query.kernel.TopicCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the names come from. The topic keeps its tombstones for a day; we trust that for an hour less. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final Duration TOMBSTONES_ARE_THERE = Duration.ofHours(23);

    @Bean
    People people(JdbcClient db, @Value("${mithaq.people.topic:" + PersonEntry.TOPIC + "}") String topic) {
        return new People(db, topic);
    }

    @Bean
    TopicCopy peopleCopy(
            InboxSettings settings, People people, DataSource database, TransactionTemplate transaction, Clock clock) {
        return new TopicCopy(settings, TOMBSTONES_ARE_THERE, people, database, transaction, clock);
    }
}
