package org.mithaq.query;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.KnownProcesses;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.history.History;
import org.mithaq.query.kernel.InboxSettings;
import org.mithaq.query.process.ProcessStreams;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the parts need from outside: the time, and the words of three languages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class QueryConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Processes processes(History history) {
        return new KnownProcesses(ShippedProcesses.ALL, new ProcessStreams(history), ProcessFile::read);
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
