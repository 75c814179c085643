package org.mithaq.command.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.mithaq.clock.Calendar;
import org.mithaq.command.door.Commands;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.events.EventTypes;
import org.mithaq.process.publication.Processes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** However many processes run, one of them ticks at a time; another takes over when it is gone. */
@Configuration
class TimerWiring {

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED = 4;

    @Bean
    TimerTick timerTick(
            EventLog log,
            EventTypes types,
            Processes processes,
            Commands commands,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock,
            Calendar calendar,
            @Value("${mithaq.timers.quiet}") Duration quiet) {
        var rows = new TimerRows(db);
        var follower = new TimerFollower(
                log, new LogOfPlans(db), types, processes, rows, new TransactionTemplate(transactions));
        return new TimerTick(follower, rows, commands, clock, calendar.clock(clock), quiet);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler timerScheduler(DataSource database, TimerTick tick, @Value("${mithaq.timers.every}") Duration every) {
        var task = Tasks.recurring("timers", FixedDelay.of(every)).execute((_, _) -> tick.run());
        return Scheduler.create(database)
                .startTasks(task)
                .tableName("timers.tick")
                .threads(1)
                .pollingInterval(every)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .build();
    }
}
