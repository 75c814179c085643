package org.mithaq.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mithaq.clock.Calendar;
import org.mithaq.command.consultation.Contributed;
import org.mithaq.command.door.Commands;
import org.mithaq.command.door.Refusals;
import org.mithaq.command.eventlog.Bounds;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.Receipts;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.people.People;
import org.mithaq.command.people.RegisterFollower;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Role;
import org.mithaq.process.shipped.ShippedProcesses;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred forms are opened at one version of a plan of four regions and sent back at once. */
@TestInstance(Lifecycle.PER_CLASS)
class ManyFormsTest extends RunningCommandService {

    private static final int FORMS = 100;
    private static final List<String> REGIONS =
            List.of("oriental", "souss-massa", "laayoune-sakia-el-hamra", "draa-tafilalet");
    private static final List<String> OFFICIALS = REGIONS.stream()
            .map(region -> TestIssuer.SHARED.tokenOf("official", "member/" + region))
            .toList();

    @Autowired
    DataSource database;

    @Autowired
    EventLog log;

    @Autowired
    EventTypes types;

    @Autowired
    Receipts receipts;

    @Autowired
    People people;

    @Autowired
    RegisterFollower register;

    @Autowired
    Refusals refusals;

    @Autowired
    Clock clock;

    private final String plan = newPlanId();
    private int opened;
    private EventLog logOfAnother;
    private Commands another;

    @BeforeAll
    void another_process_writes_to_the_same_log() {
        logOfAnother = new EventLog(database, clock, "urn:mithaq:another", Bounds.USUAL);
        another = anotherProcess(logOfAnother);
    }

    @AfterAll
    void the_other_process_ends() {
        logOfAnother.close();
    }

    @BeforeAll
    void a_plan_of_four_regions_with_a_hundred_milestones() {
        var batch = new ArrayList<String>();
        batch.add(line("OpenActionPlan", """
                "title": {"en": "Open"}, "process": "simple", "planEnd": "2027-06", "occurredOn": "2025-01-10", "members": [%s]""".formatted(String.join(
                ", ",
                REGIONS.stream()
                        .map("{\"id\": \"%1$s\", \"name\": {\"en\": \"%1$s\"}}"::formatted)
                        .toList()))));
        for (var region : REGIONS) {
            batch.add(line(
                    "NameLeadInstitution",
                    "\"institution\": \"Council of %1$s\", \"member\": \"%1$s\"".formatted(region)));
            batch.add(line(
                    "ProposeCommitment",
                    "\"commitmentId\": \"C-%1$s\", \"title\": {\"en\": \"%1$s\"}, \"lead\": \"Council of %1$s\""
                            .formatted(region)));
        }
        IntStream.range(0, FORMS)
                .forEach(form -> batch.add(
                        line("AddMilestone", "%s, \"title\": {\"en\": \"Step\"}".formatted(milestone(form)))));
        batch.add(line("EndorseByCSO", "\"organisation\": \"Forum\", \"occurredOn\": \"2025-02-01\""));
        batch.add(line("SubmitActionPlan", "\"occurredOn\": \"2025-03-01\""));
        var answer = post(
                "/api/commands",
                "application/x-ndjson",
                String.join("\n", batch),
                "Authorization",
                "Bearer " + TestIssuer.SHARED.token("admin"));
        assertThat(answer.body().lines()).allMatch(line -> line.startsWith("{\"status\":200"));
    }

    @BeforeEach
    void the_forms_are_opened() {
        opened = lastVersion();
    }

    @Test
    void about_different_things_none_is_stale() {
        assertThat(sentAtOnce(form -> () -> update(form, form).status())).containsExactly(Map.entry(200, (long) FORMS));
    }

    @Test
    void about_the_same_thing_all_but_one_are_stale() {
        var refused = refused();
        assertThat(sentAtOnce(form -> () -> update(0, form).status()))
                .containsOnly(Map.entry(200, 1L), Map.entry(412, FORMS - 1L));
        assertThat(refused()).isEqualTo(refused + FORMS - 1);
    }

    @Test
    void who_expects_the_whole_plan_to_stand_still_wins_alone() {
        assertThat(sentAtOnce(
                        form -> () -> update(form, form, "\"=" + opened + "\"").status()))
                .containsOnly(Map.entry(200, 1L), Map.entry(412, FORMS - 1L));
    }

    @Test
    void through_two_processes_neither_what_is_stale_nor_what_is_lost_changes() {
        Map<Integer, Long> different = sentAtOnce(form -> form % 2 == 0
                ? () -> update(form, form).status()
                : () -> throughAnother(form, form, new Expectation(opened, false)));
        assertThat(different).containsExactly(Map.entry(200, (long) FORMS));

        var now = opened + FORMS;
        Map<Integer, Long> same = sentAtOnce(form -> form % 2 == 0
                ? () -> update(0, FORMS + form, "\"" + now + "\"").status()
                : () -> throughAnother(0, FORMS + form, new Expectation(now, false)));
        assertThat(same).containsOnly(Map.entry(200, 1L), Map.entry(412, FORMS - 1L));
    }

    @Test
    void a_wish_that_another_process_fulfilled_is_answered_from_the_present_record() {
        assertThat(throughAnother(0, 1, null)).isEqualTo(200);
        assertThat(update(1, 1).status()).isEqualTo(200);
        assertThat(throughAnother(0, 1, null)).isEqualTo(200);
        assertThat(lastVersion()).isEqualTo(opened + 2);
    }

    private Map<Integer, Long> sentAtOnce(IntFunction<Callable<Integer>> form) {
        try (var threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(IntStream.range(0, FORMS).mapToObj(form).toList()).stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(status -> status, counting()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Answer update(int milestone, int words) {
        return update(milestone, words, "\"" + opened + "\"");
    }

    private Answer update(int milestone, int words, String ifMatch) {
        return sendWith(
                OFFICIALS.get(milestone % REGIONS.size()),
                "UpdateMilestone",
                body(update(milestone, opened + "-" + words)),
                "If-Match",
                ifMatch);
    }

    private static String update(int milestone, String words) {
        return "%s, \"status\": \"SUBSTANTIAL\", \"narrative\": {\"en\": \"%s\"}"
                .formatted(milestone(milestone), words);
    }

    private static String milestone(int form) {
        var region = REGIONS.get(form % REGIONS.size());
        return "\"commitmentId\": \"C-%s\", \"milestoneId\": \"M%d\"".formatted(region, form);
    }

    private String body(String fields) {
        return "{\"planId\": \"%s\", %s}".formatted(plan, fields);
    }

    private String line(String type, String fields) {
        return "{\"type\": \"%s\", \"payload\": %s}".formatted(type, body(fields));
    }

    private int refused() {
        return log.head("refusals/plan/" + plan).map(EventLog.Head::version).orElse(0);
    }

    private int lastVersion() {
        return log.head("plan/" + plan).orElseThrow().version();
    }

    @Autowired
    private Contributed contributed;

    /** The same service once more, with records of its own, on the same log. */
    private Commands anotherProcess(EventLog log) {
        var wiring = new Wiring();
        var decisions = wiring.decisions(
                wiring.commandBus(log, types, wiring.records(), ShippedProcesses.ALL, wiring.recordsOf(log, types)),
                log);
        return wiring.commands(
                decisions, log, types, receipts, people, register, contributed, refusals, clock, Calendar.fixed());
    }

    private int throughAnother(int milestone, int words, @Nullable Expectation expectation) {
        var official = new Actor("another", List.of(Role.ADMIN), List.of());
        var body = Json.STRICT.readTree(body(update(milestone, opened + "-" + words)));
        try {
            another.send(new Commands.Sending("UpdateMilestone", body, official, null, expectation));
            return 200;
        } catch (Rejected rejected) {
            return rejected.kind().status();
        }
    }
}
