package org.mithaq.command.policies;

import java.time.Clock;
import java.time.Duration;
import org.mithaq.command.consultation.LogOfConsultations;
import org.mithaq.command.consultation.RecordsOf;
import org.mithaq.command.door.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which policies there are, and how often each looks at the log. */
@Configuration
class PolicyWiring {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyWiring.class);

    @Bean
    ReportsToPlans reportsToPlans(
            JdbcClient db,
            PlatformTransactionManager transactions,
            RecordsOf records,
            Commands commands,
            Clock clock,
            @Value("${mithaq.consultations.reported-every}") Duration every) {
        return new ReportsToPlans(
                db, new TransactionTemplate(transactions), new LogOfConsultations(db), records, commands, clock, every);
    }

    @Bean
    Looking looking(ReportsToPlans policy) {
        return new Looking(policy);
    }

    /** Looks again and again; what goes wrong once is tried again the next time. */
    record Looking(ReportsToPlans policy) {
        @Scheduled(fixedDelayString = "${mithaq.consultations.looked-at-every}")
        void look() {
            try {
                policy.run();
            } catch (RuntimeException failed) {
                LOG.warn("Consultations are reported to their plans later: {}", failed.toString());
            }
        }
    }
}
