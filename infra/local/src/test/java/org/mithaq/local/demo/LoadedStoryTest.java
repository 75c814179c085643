package org.mithaq.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.local.demo.region.DemonstrationPlan;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.launch.CannotGoOn;

class LoadedStoryTest {

    static final String UNSEEN = "{}";
    static final String OPENED = "{\"items\": [{\"occurredOn\": \"2024-11-22\"}]}";
    static final String WHOLE = "{\"version\": 1000}";
    static final String CONSULTED = "{\"version\": 1000}";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    final Queue<String> answers = new ArrayDeque<>();
    final Queue<String> plans = new ArrayDeque<>();
    final Queue<String> consultations = new ArrayDeque<>(List.of(CONSULTED));
    final List<String> sent = new ArrayList<>();
    HttpServer services;

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/api/commands", exchange -> {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, answers);
        });
        services.createContext("/api/plans", exchange -> answer(exchange, plans));
        services.createContext("/api/consultations", exchange -> answer(exchange, consultations));
        services.start();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void what_is_there_whole_is_not_sent_again() {
        plans.addAll(List.of(OPENED, WHOLE));

        assertThat(story().load()).containsOnlyKeys(DemonstrationPlan.ID);
        assertThat(sent).isEmpty();
    }

    @Test
    void the_consultation_is_told_after_the_plan_where_it_is_not_there_whole() {
        plans.addAll(List.of(OPENED, WHOLE));
        consultations.clear();
        consultations.add("{\"version\": 2}");
        answers.add("{\"status\": 409, \"problem\": {\"code\": \"as.this.test.wishes\"}}");

        assertThatThrownBy(() -> story().load()).hasMessageContaining(DemonstrationPlan.CONSULTATION);
        assertThat(sent)
                .singleElement()
                .asString()
                .contains("\"OpenConsultation\"", "\"planId\":\"" + DemonstrationPlan.ID + "\"");
    }

    @Test
    void it_is_opened_730_days_before_today() {
        answers.add("{\"status\": 409, \"problem\": {\"code\": \"as.this.test.wishes\"}}");
        plans.addAll(List.of(UNSEEN, WHOLE));

        story().load();

        assertThat(sent).singleElement().asString().contains("\"OpenActionPlan\"", "\"occurredOn\":\"2024-11-22\"");
    }

    @Test
    void what_was_opened_and_is_not_seen_yet_is_waited_for() {
        answers.add("{\"status\": 422, \"problem\": {\"code\": \"command.key-reused\"}}");
        plans.add(UNSEEN);
        plans.add("{\"items\": []}");
        plans.add("{\"items\": [{\"planId\": \"" + DemonstrationPlan.ID + "\", \"version\": 1}]}");
        plans.addAll(List.of(OPENED, WHOLE));

        assertThat(story().load()).containsOnlyKeys(DemonstrationPlan.ID);
        assertThat(plans).isEmpty();
    }

    @Test
    void a_line_that_is_refused_against_expectation_is_named() {
        answers.add("{\"status\": 409, \"problem\": {\"code\": \"plan.already-opened\"}}");
        plans.addAll(List.of(OPENED, UNSEEN));

        assertThatThrownBy(() -> story().load())
                .isInstanceOf(CannotGoOn.class)
                .hasMessageStartingWith("OpenActionPlan ")
                .hasMessageContaining("plan.already-opened");
    }

    private Loading story() {
        var url = "http://localhost:" + services.getAddress().getPort();
        return new LoadedStory(_ -> new CommandDoor(url, "token"), new PlanList(url), CLOCK);
    }

    private static void answer(HttpExchange exchange, Queue<String> prepared) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var body = prepared.remove().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
