package org.mithaq.query.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.plan.PlanId;
import org.mithaq.query.history.History;
import org.mithaq.query.history.Records;
import org.mithaq.query.http.Problem;
import org.mithaq.query.log.TestDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class FreshnessTest {

    private static final PlanId PLAN = new PlanId("x");

    private HikariDataSource database;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void when_too_many_wait_the_next_is_told_at_once_to_ask_again() throws InterruptedException {
        var records = new Records(new History(new JdbcTemplate(database), JdbcClient.create(database)));
        var freshness = new Freshness(records, 1);
        var first = Thread.ofVirtual().unstarted(() -> refused(freshness));
        first.start();
        await().until(() -> first.getState() == Thread.State.TIMED_WAITING);
        assertThat(refused(freshness)).isLessThan(Duration.ofSeconds(2));
        first.join();
        assertThat(refused(freshness)).isGreaterThan(Duration.ofSeconds(4));
    }

    private static Duration refused(Freshness freshness) {
        var begun = System.nanoTime();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> freshness.await(PLAN, "1"))
                .matches(problem -> problem.status() == HttpStatus.SERVICE_UNAVAILABLE);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
