package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered to who loses the place in a stream to another process. */
class TurnsOverHttpTest extends RunningCommandService {

    private final DataSource database;

    TurnsOverHttpTest(@Autowired DataSource database) {
        this.database = database;
    }

    @Test
    void who_expects_a_version_of_the_whole_stream_is_not_refused_because_another_only_holds_its_turn()
            throws Exception {
        var plan = newPlanId();
        open(plan);
        CompletableFuture<Answer> sent;
        try (var other = database.getConnection()) {
            hold(other, plan);
            sent = CompletableFuture.supplyAsync(() -> describe(plan, "foreword", "\"=1\""));
            await().until(this::somebodyWaits);
            other.rollback();
        }
        assertThat(sent.get().status()).as(sent.get().body()).isEqualTo(200);
        assertThat(sent.get().json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void who_expects_a_version_that_has_passed_is_refused() {
        var plan = newPlanId();
        open(plan);
        assertThat(describe(plan, "foreword", "\"=1\"").status()).isEqualTo(200);

        var stale = describe(plan, "spaces", "\"=1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("command.stale");
    }

    private Answer describe(String plan, String section, String expected) {
        return send(
                "admin",
                "DescribeActionPlan",
                "{\"planId\": \"%s\", \"section\": \"%s\", \"text\": {\"en\": \"Words\"}}".formatted(plan, section),
                "If-Match",
                expected);
    }

    /** As another process does that decides on this plan. */
    private static void hold(Connection connection, String plan) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(lower(?)), 1)")) {
            lock.setString(1, "plan/" + plan);
            lock.execute();
        }
    }

    private boolean somebodyWaits() {
        return db.sql("""
                        select exists (select from pg_locks
                                        where locktype = 'advisory' and not granted
                                          and database = (select oid from pg_database where datname = current_database()))
                        """).query(Boolean.class).single();
    }
}
