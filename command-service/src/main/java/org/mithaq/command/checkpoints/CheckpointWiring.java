package org.mithaq.command.checkpoints;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mithaq.command.publication.LogRows;
import org.mithaq.command.publication.Publisher;
import org.mithaq.command.publication.Topics;
import org.mithaq.keys.KeyFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How checkpoints are made and where they go. */
@Configuration
class CheckpointWiring {

    private final JdbcClient db;
    private final String brokers;
    private final String origin;
    private final Signatories signatories;
    private final Optional<CheckpointFolder> folder;

    CheckpointWiring(
            @Qualifier("publisher") DataSource database,
            @Value("${spring.kafka.bootstrap-servers}") String brokers,
            @Value("${mithaq.source}") String origin,
            @Value("${mithaq.keys}") Path keys,
            @Value("${mithaq.checkpoints.folder}") String folder) {
        this.db = JdbcClient.create(database);
        this.brokers = brokers;
        this.origin = origin;
        this.signatories = new Signatories(new KeyFolder(keys.toAbsolutePath()), origin);
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(new CheckpointFolder(Path.of(folder.strip())));
    }

    @Bean
    Checkpoints checkpointsKept() {
        return new Checkpoints(db);
    }

    @Bean
    Standing checkpoints() {
        return new Standing();
    }

    @Bean
    Signer signer(
            Checkpoints kept,
            Standing standing,
            LogRows log,
            Clock clock,
            @Value("${mithaq.checkpoints.every}") Duration every) {
        var topic = new TopicWitness(brokers, Topics.CHECKPOINTS, signatories);
        var witnesses =
                Stream.concat(Stream.<Witness>of(topic), folder.stream()).toList();
        return new Signer(origin, every, kept, signatories, witnesses, log, standing, clock);
    }

    @Bean
    CheckpointFeed checkpointFeed(Checkpoints kept, Signer signer) {
        return new CheckpointFeed(Topics.CHECKPOINTS, origin, kept, signer::onSigned);
    }

    @Bean
    Publisher checkpointPublisher(CheckpointFeed feed) {
        return new Publisher(feed, db, brokers);
    }

    @Bean
    Copying checkpointCopies(Checkpoints kept, Standing standing, LogRows log, Signer signer) {
        var copying = new Copying(folder, kept, log, signatories, standing);
        signer.onSigned(copying::look);
        return copying;
    }
}
