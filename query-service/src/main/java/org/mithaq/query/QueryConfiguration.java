package org.mithaq.query;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.mithaq.clock.Calendar;
import org.mithaq.clock.ClockRecord;
import org.mithaq.events.Line;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.history.History;
import org.mithaq.query.kernel.InboxSettings;
import org.mithaq.query.process.ProcessCatalogue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
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

    /** The clock that tells which day it is; only a demonstration's is another one. */
    @Bean(defaultCandidate = false)
    @Qualifier("today") Clock today(Clock clock, History history, @Value("${mithaq.calendar.movable}") boolean movable) {
        var calendar = movable ? Calendar.movable(() -> moves(history)) : Calendar.fixed();
        return calendar.clock(clock);
    }

    private static List<Line> moves(History history) {
        return history.after(ClockRecord.STREAM, 0, Integer.MAX_VALUE).stream()
                .map(kept -> kept.line().read())
                .toList();
    }

    @Bean
    Catalogue processes(History history) {
        return new ProcessCatalogue(ShippedProcesses.ALL, history);
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
