package org.mithaq.command.timers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.mithaq.process.tasks.RunningTimers.Running;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers that run, a row each, and up to which position of the log they were found. */
final class TimerRows {

    /** Raised when another version of the software finds other timers in the same log: then they are found anew. */
    private static final int MADE_BY = 1;

    private final JdbcClient db;

    TimerRows(JdbcClient db) {
        this.db = db;
    }

    /** A timer of a plan and the day to which it is set; {@code told} is when anything was last recorded of the plan. */
    record Due(String planId, String timer, LocalDate on, ZoneId zone, Instant told) {

        /** Before all others. */
        static final Due FIRST = new Due("", "", LocalDate.EPOCH.minusYears(1_000), ZoneOffset.UTC, Instant.EPOCH);

        boolean hasCome(Instant now) {
            return !on.isAfter(LocalDate.ofInstant(now, zone));
        }
    }

    /** Up to where the log was followed; whoever asks holds it until the end of the transaction. */
    long followed() {
        var followed = db.sql("select position from timers.followed where made_by = ? for update")
                .param(MADE_BY)
                .query(Long.class)
                .optional();
        return followed.orElseGet(this::anew);
    }

    private long anew() {
        db.sql("update timers.followed set position = 0, made_by = ?")
                .param(MADE_BY)
                .update();
        db.sql("delete from timers.running").update();
        return 0;
    }

    void followedTo(long position) {
        db.sql("update timers.followed set position = ?").param(position).update();
    }

    /** These are the timers of a plan from now on. */
    void replace(String planId, ZoneId zone, Instant told, Collection<Running> running) {
        var last = db
                .sql("delete from timers.running where lower(plan_id) = lower(?) returning told")
                .param(planId)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .reduce(told, (one, other) -> one.isAfter(other) ? one : other);
        for (var timer : running) {
            db.sql("insert into timers.running (plan_id, timer, due_on, zone, told) values (?, ?, ?, ?, ?)")
                    .params(planId, timer.timer().code(), timer.on(), zone.getId(), last.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Those whose day may have come, the earliest first, after this one. */
    List<Due> until(LocalDate day, Due after, int limit) {
        return db.sql("""
                        select plan_id, timer, due_on, zone, told from timers.running
                        where due_on <= ? and (due_on, plan_id, timer) > (?, ?, ?)
                        order by due_on, plan_id, timer limit ?
                        """)
                .params(day, after.on(), after.planId(), after.timer(), limit)
                .query(TimerRows::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                ZoneId.of(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
