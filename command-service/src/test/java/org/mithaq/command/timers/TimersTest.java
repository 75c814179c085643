package org.mithaq.command.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.door.Commands;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.process.publication.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days come for many plans at once, and processes come and go: each timer is triggered once, and in the order of the days. */
class TimersTest extends RunningCommandService {

    private static final Duration A_LONG_TIME = Duration.ofDays(400);

    @Autowired
    private EventLog log;

    @Autowired
    private EventTypes types;

    @Autowired
    private Processes processes;

    @Autowired
    private Commands commands;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<String> opened = new ArrayList<>();

    @Test
    void with_two_processes_three_restarts_and_a_jump_of_400_days_each_is_triggered_once_and_in_order()
            throws Exception {
        var today = LocalDate.now(PlanRecord.DEFAULT_ZONE);
        var first = today.minusDays(A_LONG_TIME.toDays());
        for (var number = 0; number < 20; number++) {
            var plan = newPlanId();
            open(plan, first.plusDays(number % 7));
            if (number % 2 == 0) {
                tell(plan, "StartCoCreation", "\"occurredOn\": \"%s\"".formatted(first.plusDays(7)));
            }
        }
        process(Clock.offset(Clock.systemUTC(), A_LONG_TIME.negated())).run();
        assertThat(triggered()).isEmpty();

        for (var restart = 0; restart < 3; restart++) {
            together(process(Clock.systemUTC())::run, process(Clock.systemUTC())::run);
        }

        var triggered = triggered();
        assertThat(triggered).hasSize(30).doesNotHaveDuplicates();
        assertThat(triggered).extracting(TimerOfPlan::due).isSorted();
        assertThat(running(today)).isEmpty();
    }

    @Test
    void who_tells_a_history_is_not_interrupted() {
        var plan = newPlanId();
        open(plan, LocalDate.of(2025, 1, 10));

        process(Clock.systemUTC(), Duration.ofHours(1)).run();
        assertThat(triggered()).isEmpty();

        process(Clock.systemUTC()).run();
        assertThat(triggered())
                .containsExactly(new TimerOfPlan("plan/" + plan, "monitoring-body.remind", LocalDate.of(2025, 3, 11)));
    }

    @Test
    void what_settles_it_takes_the_row_away_and_a_retraction_brings_it_back() {
        var plan = newPlanId();
        open(plan, LocalDate.now(PlanRecord.DEFAULT_ZONE));
        var tick = process(Clock.systemUTC());
        tick.run();
        assertThat(rows(plan)).containsExactly("monitoring-body.remind", "plan.lapsed");

        var named = tell(plan, "NameMonitoringBody", "\"body\": \"University\"");
        tick.run();
        assertThat(rows(plan)).containsExactly("plan.lapsed");

        tell(
                plan,
                "Retract",
                "\"eventId\": \"%s\", \"reason\": {\"en\": \"Another plan\"}"
                        .formatted(named.json().at("/events/0/id").asString()));
        process(Clock.systemUTC()).run();
        assertThat(rows(plan)).containsExactly("monitoring-body.remind", "plan.lapsed");
    }

    @Test
    void a_plan_that_moves_to_a_process_with_timers_gets_them() {
        var plan = newPlanId();
        assertThat(super.open(plan).status()).isEqualTo(200);
        var tick = process(Clock.systemUTC());
        tick.run();
        assertThat(rows(plan)).isEmpty();

        tell(plan, "MigrateProcess", "\"process\": \"ogp-local\", \"reason\": {\"en\": \"Decided\"}");
        tick.run();
        assertThat(rows(plan)).contains("plan.lapsed");
    }

    @Test
    void rows_that_were_thrown_away_are_found_anew() {
        var plan = newPlanId();
        open(plan, LocalDate.now(PlanRecord.DEFAULT_ZONE));
        process(Clock.systemUTC()).run();
        var found = everyRow();

        db.sql("delete from timers.running").update();
        db.sql("update timers.followed set position = 0").update();
        process(Clock.systemUTC()).run();

        assertThat(everyRow()).isEqualTo(found).isNotEmpty();
    }

    /** One timer of one plan that was triggered. */
    private record TimerOfPlan(String plan, String timer, LocalDate due) {}

    private void open(String plan, LocalDate day) {
        var answer = send("admin", "OpenActionPlan", """
                {"planId": "%s", "title": {"en": "Open"}, "language": "en", "planEnd": "2027-06", "termEnd": "2099-09",
                 "process": "ogp-local", "members": [{"id": "oriental", "name": {"en": "Oriental"}}], "occurredOn": "%s"}
                """.formatted(plan, day));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        opened.add("plan/" + plan);
    }

    private Answer tell(String plan, String command, String fields) {
        var answer = send("admin", command, "{\"planId\": \"%s\", %s}".formatted(plan, fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** As another process looks, which has just been started. */
    private TimerTick process(Clock today) {
        return process(today, Duration.ZERO);
    }

    private TimerTick process(Clock today, Duration quiet) {
        var rows = new TimerRows(db);
        var follower = new TimerFollower(
                log, new LogOfPlans(db), types, processes, rows, new TransactionTemplate(transactions));
        return new TimerTick(follower, rows, commands, Clock.systemUTC(), today, quiet);
    }

    private static void together(Runnable... processes) throws Exception {
        try (var threads = Executors.newFixedThreadPool(processes.length)) {
            var running = new ArrayList<Future<Void>>();
            for (var process : processes) {
                running.add(threads.submit((Callable<Void>) () -> {
                    process.run();
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
    }

    private List<TimerOfPlan> triggered() {
        return db
                .sql("select line from event_log where stream = any(?) and type = ? order by position")
                .params(opened.toArray(String[]::new), Line.TYPE_PREFIX + EventTypes.nameOf(TimerTriggered.class))
                .query((row, _) -> Line.read(row.getBytes(1)))
                .list()
                .stream()
                .map(line -> {
                    var event = (TimerTriggered) types.read(line);
                    return new TimerOfPlan(line.subject(), event.timer(), event.due());
                })
                .toList();
    }

    private List<String> rows(String plan) {
        return db.sql("select timer from timers.running where plan_id = ? order by timer")
                .param(plan)
                .query(String.class)
                .list();
    }

    private List<String> everyRow() {
        return db.sql("select plan_id || ' ' || timer || ' ' || due_on from timers.running order by 1")
                .query(String.class)
                .list();
    }

    /** The plans of which a day is left that has come. */
    private List<String> running(LocalDate until) {
        return db
                .sql("select 'plan/' || plan_id from timers.running where due_on <= ?")
                .param(until)
                .query(String.class)
                .list()
                .stream()
                .filter(opened::contains)
                .toList();
    }
}
