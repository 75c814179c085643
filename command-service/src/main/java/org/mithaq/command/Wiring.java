package org.mithaq.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.mithaq.clock.Calendar;
import org.mithaq.clock.ClockEvent;
import org.mithaq.clock.ClockRecord;
import org.mithaq.command.clock.ClockAggregate;
import org.mithaq.command.consultation.ConsultationAggregate;
import org.mithaq.command.consultation.Contributed;
import org.mithaq.command.consultation.LogOfConsultations;
import org.mithaq.command.consultation.RecordsOf;
import org.mithaq.command.consultation.WordFollower;
import org.mithaq.command.consultation.WordRows;
import org.mithaq.command.door.Commands;
import org.mithaq.command.door.Decisions;
import org.mithaq.command.door.Refusals;
import org.mithaq.command.eventlog.AxonEventLog;
import org.mithaq.command.eventlog.Bounds;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.Receipts;
import org.mithaq.command.eventlog.RecordCache;
import org.mithaq.command.eventlog.RecordRepository;
import org.mithaq.command.people.Doubles;
import org.mithaq.command.people.People;
import org.mithaq.command.people.PeopleAggregate;
import org.mithaq.command.people.RegisterFollower;
import org.mithaq.command.plan.Elsewhere;
import org.mithaq.command.plan.PlanAggregate;
import org.mithaq.command.process.ProcessAggregate;
import org.mithaq.command.process.ProcessStreams;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.events.EventTypes;
import org.mithaq.people.PeopleEvent;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.KnownProcesses;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.refusals.RefusalEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the rooms are connected. Axon is wired by hand: its bus, its repository, our event log; nothing else of it runs. */
@Configuration
class Wiring {

    private static final int CACHED_RECORDS = 1_000;
    private static final Duration RECEIPTS_ARE_KEPT = Duration.ofDays(90);

    @Bean
    @Profile("!shifted-clock")
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A clock that is wrong, for tests of what a wrong clock does. */
    @Bean
    @Profile("shifted-clock")
    Clock shiftedClock(@Value("${mithaq.clock-offset}") Duration offset) {
        return Clock.offset(Clock.systemUTC(), offset);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(
                List.of(
                        PlanEvent.class,
                        PeopleEvent.class,
                        ProcessEvent.class,
                        ConsultationEvent.class,
                        ClockEvent.class,
                        RefusalEvent.class),
                List.of());
    }

    @Bean
    Processes processes(EventLog log, EventTypes types) {
        return new KnownProcesses(ShippedProcesses.ALL, new ProcessStreams(log, types)::record, ProcessFile::read);
    }

    /** Which day it is can be moved in a demonstration only. */
    @Bean
    Calendar calendar(EventLog log, @Value("${mithaq.calendar.movable}") boolean movable) {
        return movable ? Calendar.movable(() -> log.stream(ClockRecord.STREAM, 1)) : Calendar.fixed();
    }

    @Bean
    Receipts receipts(JdbcClient db) {
        return new Receipts(db);
    }

    @Bean
    EventLog eventLog(DataSource database, Clock clock, @Value("${mithaq.source}") String source) {
        return new EventLog(database, clock, source, Bounds.USUAL);
    }

    /** What operators see of the writer. */
    @Bean
    HealthIndicator eventLogHealthIndicator(EventLog log) {
        return () -> {
            var figures = log.figures();
            return (figures.alive() ? Health.up() : Health.down())
                    .withDetail("waiting", figures.waiting())
                    .withDetail("commands", figures.commands())
                    .withDetail("batches", figures.batches())
                    .withDetail("contests", figures.contests())
                    .build();
        };
    }

    @Bean
    RecordCache records() {
        return new RecordCache(CACHED_RECORDS);
    }

    /** No transaction manager: command handling holds no connection but while it reads and while it appends. */
    @Bean
    CommandBus commandBus(
            EventLog log, EventTypes types, RecordCache records, Processes processes, RecordsOf recordsOf) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        var store = EmbeddedEventStore.builder()
                .storageEngine(new AxonEventLog(log, types))
                .build();
        lend(PlanAggregate.class, PlanAggregate.lent(processes, elsewhere(log, recordsOf)), store, records, bus);
        lend(
                ProcessAggregate.class,
                ProcessAggregate.lent(ShippedProcesses.ALL, ProcessFile::read),
                store,
                records,
                bus);
        lend(ConsultationAggregate.class, ConsultationAggregate.lent(recordsOf::plan), store, records, bus);
        lend(
                PeopleAggregate.class,
                ClasspathParameterResolverFactory.forClass(PeopleAggregate.class),
                store,
                records,
                bus);
        lend(
                ClockAggregate.class,
                ClasspathParameterResolverFactory.forClass(ClockAggregate.class),
                store,
                records,
                bus);
        return bus;
    }

    private static Elsewhere elsewhere(EventLog log, RecordsOf records) {
        return new Elsewhere() {
            @Override
            public boolean refused(PlanId plan, UUID event) {
                return log.event(event)
                        .filter(line -> line.subject().equalsIgnoreCase(RefusalEvent.stream(PlanStream.of(plan))))
                        .isPresent();
            }

            @Override
            public ConsultationRecord consultation(ConsultationId id) {
                return records.consultation(id);
            }
        };
    }

    private static <A> void lend(
            Class<A> aggregate,
            ParameterResolverFactory lent,
            EmbeddedEventStore store,
            RecordCache records,
            CommandBus bus) {
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregate)
                .repository(new RecordRepository<>(aggregate, store, records, lent))
                .parameterResolverFactory(lent)
                .commandTargetResolver(new MetaDataCommandTargetResolver(Decisions.AGGREGATE))
                .build()
                .subscribe(bus);
    }

    @Bean
    People people(JdbcClient db, Clock clock) {
        return new People(db, clock);
    }

    @Bean
    RegisterFollower registerFollower(
            EventLog log, EventTypes types, JdbcClient db, PlatformTransactionManager transactions) {
        return new RegisterFollower(log, types, db, new TransactionTemplate(transactions));
    }

    @Bean
    RecordsOf recordsOf(EventLog log, EventTypes types) {
        return new RecordsOf(log, types);
    }

    @Bean
    WordRows wordRows(JdbcClient db, Clock clock) {
        return new WordRows(db, clock);
    }

    @Bean
    WordFollower wordFollower(
            EventTypes types, JdbcClient db, WordRows rows, PlatformTransactionManager transactions, Clock clock) {
        return new WordFollower(
                new LogOfConsultations(db), types, db, rows, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Contributed contributed(WordRows rows, WordFollower follower) {
        return new Contributed(rows, follower);
    }

    @Bean
    Doubles doubles(JdbcClient db) {
        return new Doubles(db);
    }

    @Bean
    Refusals refusals(EventLog log) {
        return new Refusals(log);
    }

    @Bean
    Decisions decisions(CommandBus bus, EventLog log) {
        return new Decisions(bus, log);
    }

    @Bean
    Commands commands(
            Decisions decisions,
            EventLog log,
            EventTypes types,
            Receipts receipts,
            People people,
            RegisterFollower register,
            Contributed contributed,
            Refusals refusals,
            Clock clock,
            Calendar calendar) {
        return new Commands(decisions, log, types, receipts, people, register, contributed, refusals, clock, calendar);
    }

    @Bean
    Housekeeping housekeeping(Receipts receipts, Clock clock) {
        return new Housekeeping(receipts, clock);
    }

    /** Forgets receipts when their time is over. */
    record Housekeeping(Receipts receipts, Clock clock) {
        @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
        void forgetOldReceipts() {
            receipts.forgetBefore(clock.instant().minus(RECEIPTS_ARE_KEPT));
        }
    }
}
