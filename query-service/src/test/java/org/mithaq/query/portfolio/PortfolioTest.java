package org.mithaq.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.history.History;
import org.mithaq.query.history.ReadModels;
import org.mithaq.query.history.Records;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Form;
import org.mithaq.query.http.Tables;
import org.mithaq.query.kernel.Arrival;
import org.mithaq.query.kernel.StoredLine;
import org.mithaq.query.log.TestDatabase;
import org.mithaq.query.readers.Readers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PortfolioTest {

    private HikariDataSource database;
    private History history;
    private ReadModels models;
    private PortfolioController controller;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        var db = JdbcClient.create(database);
        history = new History(new JdbcTemplate(database), db);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var rows =
                new PortfolioRows(new JdbcTemplate(database), new Records(history), ShippedProcesses.ALL, transaction);
        models = new ReadModels(List.of(rows), history, db, transaction);
        controller = new PortfolioController(
                new Portfolio(
                        db,
                        history,
                        models,
                        ShippedProcesses.ALL,
                        new Readers(new Records(history), ShippedProcesses.ALL),
                        Clock.systemUTC()),
                new Tables(Json.LENIENT));
    }

    @AfterEach
    void end() {
        models.stop();
        database.close();
    }

    @Test
    void a_list_that_lags_behind_the_log_is_tagged_with_how_far_it_has_come() {
        keep(1, "plan/a");
        assertThat(tag()).isEqualTo("\"0-\"");
        models.start();
        await().untilAsserted(() -> assertThat(tag()).matches("\"1-20\\d\\d-\\d\\d-\\d\\d\""));
    }

    @Test
    void a_stream_that_is_named_like_no_plan_stops_nobody_elses() {
        models.start();
        keep(1, "plan/a b");
        keep(2, "plan/");
        keep(3, "plan/good");
        await().untilAsserted(() -> assertThat(models.position("portfolio")).isEqualTo(3));
        assertThat(JdbcClient.create(database)
                        .sql("select plan_key from portfolio")
                        .query(String.class)
                        .list())
                .containsExactly("good");
    }

    private String tag() {
        return String.valueOf(controller
                .plans(null, null, null, new Asked(null, null, null, null, null), Caller.ANYBODY, Form.JSON)
                .getHeaders()
                .getETag());
    }

    private void keep(long position, String stream) {
        var line = line(stream);
        history.keep(List.of(new Arrival(position, line, new StoredLine(line.bytes()))));
        history.reached(position);
    }

    private static Line line(String stream) {
        var command = UUID.randomUUID();
        return new Line(
                "1.0",
                UUID.randomUUID(),
                "urn:mithaq:test",
                Line.TYPE_PREFIX + "something.else.v1",
                stream,
                1,
                Line.time(Instant.parse("2025-04-02T10:00:00Z")),
                LocalDate.of(2025, 4, 2),
                "account-7",
                "admin",
                null,
                null,
                command,
                command,
                null,
                "application/json",
                "/contracts/something.json",
                Json.LENIENT.createObjectNode());
    }
}
