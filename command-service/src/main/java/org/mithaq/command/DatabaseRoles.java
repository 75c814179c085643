package org.mithaq.command;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.mithaq.command.eventlog.LogReader;
import org.mithaq.command.people.PersonChanges;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The few connections of those who only publish the log or only read it: each with a role that may do nothing else. */
@Configuration
class DatabaseRoles {

    private static final int FEW = 6;

    /** Those of the writer, as Spring Boot makes them, with another role. */
    @Bean(defaultCandidate = false)
    @Qualifier("publisher") HikariDataSource publisherDatabase(
            HikariDataSource writer,
            @Value("${mithaq.roles.publisher.name}") String name,
            @Value("${mithaq.roles.publisher.password}") String password) {
        return like(writer, name, password);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("reader") HikariDataSource readerDatabase(
            HikariDataSource writer,
            @Value("${mithaq.roles.reader.name}") String name,
            @Value("${mithaq.roles.reader.password}") String password) {
        return like(writer, name, password);
    }

    @Bean
    LogReader logReader(@Qualifier("reader") DataSource database) {
        return new LogReader(database);
    }

    @Bean
    PersonChanges personChanges(@Qualifier("publisher") DataSource database) {
        return new PersonChanges(JdbcClient.create(database));
    }

    private static HikariDataSource like(HikariDataSource writer, String name, String password) {
        var database = new HikariDataSource();
        database.setPoolName(name);
        database.setJdbcUrl(writer.getJdbcUrl());
        database.setUsername(name);
        database.setPassword(password);
        database.setDataSourceProperties(writer.getDataSourceProperties());
        database.setConnectionTimeout(writer.getConnectionTimeout());
        database.setMaximumPoolSize(FEW);
        return database;
    }
}
