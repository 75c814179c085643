package org.mithaq.command.publication;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.people.PersonChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published: the log, and the names that are not in it. */
@Configuration
class Publications {

    private final DataSource database;
    private final JdbcClient db;
    private final String brokers;

    Publications(
            @Qualifier("publisher") DataSource database, @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        this.database = database;
        this.db = JdbcClient.create(database);
        this.brokers = brokers;
    }

    @Bean
    LogRows logRows() {
        return new LogRows(db);
    }

    @Bean
    LogFeed logFeed(LogRows rows, EventLog log, ObjectProvider<LogFollower> followers) {
        return new LogFeed(
                Topics.EVENTS, rows, log::onAppend, followers.stream().toList());
    }

    @Bean
    PeopleFeed peopleFeed(PersonChanges changes, Clock clock) {
        return new PeopleFeed(changes, clock);
    }

    @Bean
    Publisher publisher(LogFeed feed) {
        return new Publisher(feed, db, brokers);
    }

    @Bean
    Publisher peoplePublisher(PeopleFeed feed) {
        return new Publisher(feed, db, brokers);
    }

    @Bean
    Republication republication(List<Feed> feeds, LogRows rows) {
        return new Republication(feeds, rows, db, new TransactionTemplate(new JdbcTransactionManager(database)));
    }
}
