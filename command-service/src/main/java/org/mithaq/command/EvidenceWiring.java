package org.mithaq.command;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import org.mithaq.command.evidence.Archive;
import org.mithaq.command.evidence.Catalogue;
import org.mithaq.command.evidence.Condition;
import org.mithaq.command.evidence.Folder;
import org.mithaq.command.evidence.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** How the archive of evidence is connected. */
@Configuration
class EvidenceWiring {

    private static final long FRAME_OF_A_REQUEST = 64 * 1024;

    @Bean
    Limits evidenceLimits(
            @Value("${mithaq.evidence.largest-file}") DataSize file,
            @Value("${mithaq.evidence.per-day}") DataSize perDay,
            @Value("${mithaq.evidence.total}") DataSize total) {
        return new Limits(file.toBytes(), perDay.toBytes(), total.toBytes());
    }

    @Bean
    Condition evidence() {
        return new Condition();
    }

    @Bean
    Archive archive(
            @Value("${mithaq.evidence.folder}") Path folder,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock,
            Limits limits,
            Condition condition) {
        var catalogue = new Catalogue(db, new TransactionTemplate(transactions), clock, limits);
        return new Archive(new Folder(folder), catalogue, condition, limits);
    }

    /** A request is little more than one file; its parts go to disk and not into memory. */
    @Bean
    MultipartConfigElement multipart(Limits limits) {
        var config = new MultipartConfigFactory();
        config.setMaxFileSize(DataSize.ofBytes(limits.file()));
        config.setMaxRequestSize(DataSize.ofBytes(limits.file() + FRAME_OF_A_REQUEST));
        config.setFileSizeThreshold(DataSize.ofBytes(0));
        return config.createMultipartConfig();
    }

    @Bean
    Rounds rounds(Archive archive) {
        return new Rounds(archive);
    }

    /** Damage is found before somebody asks for the file. */
    record Rounds(Archive archive) {
        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
        void examine() {
            archive.examine();
        }
    }
}
