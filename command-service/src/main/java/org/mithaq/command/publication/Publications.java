package org.mithaq.command.publication;

import java.time.Clock;
import javax.sql.DataSource;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.LogReader;
import org.mithaq.command.people.PersonChanges;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published: the log, and the names that are not in it. */
@Configuration
class Publications {

    @Bean
    Publisher publisher(
            EventLog log,
            @Qualifier("publisher") DataSource database,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return new Publisher(new LogFeed(log, new LogReader(database)), database, brokers);
    }

    @Bean
    Publisher peoplePublisher(
            PersonChanges changes,
            Clock clock,
            @Qualifier("publisher") DataSource database,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return new Publisher(new PeopleFeed(changes, clock), database, brokers);
    }
}
