package org.mithaq.query.portfolio;

import java.time.LocalDate;
import org.mithaq.events.Json;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of how each plan stood on each day, and of what it was called. */
final class Stretches {

    private final JdbcTemplate db;

    Stretches(JdbcTemplate db) {
        this.db = db;
    }

    /** Puts this in place of what was known of the plan from that day on. */
    void replace(String plan, LocalDate since, Course course) {
        clear("portfolio_standing", plan, since);
        db.batchUpdate(
                """
                insert into portfolio_standing
                       (plan_key, from_day, happened_on, version, stage, commitments, complete, substantial, limited,
                        not_started, unreported, overdue, endorsements, next_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                course.standings().stream()
                        .map(standing -> columns(plan, standing))
                        .toList());
        clear("portfolio_next", plan, since);
        db.batchUpdate(
                "insert into portfolio_next (plan_key, from_day, dates) values (?, ?, ?::jsonb)",
                course.nexts().stream()
                        .map(standing ->
                                new Object[] {plan, standing.from(), Json.LENIENT.writeValueAsString(standing.next())})
                        .toList());
        clear("portfolio_heading", plan, since);
        db.batchUpdate(
                """
                insert into portfolio_heading
                       (plan_key, from_day, process, heading, member_ids, member_names, searchable)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)""",
                course.headings().stream()
                        .map(heading -> columns(plan, heading))
                        .toList());
    }

    private void clear(String table, String plan, LocalDate since) {
        if (since.equals(LocalDate.MIN)) {
            db.update("delete from " + table + " where plan_key = ?", plan);
        } else {
            db.update("delete from " + table + " where plan_key = ? and from_day >= ?", plan, since);
        }
    }

    private static Object[] columns(String plan, Standing standing) {
        var milestones = standing.milestones();
        var next = standing.next();
        return new Object[] {
            plan,
            standing.from(),
            standing.happenedOn(),
            standing.version(),
            standing.stage(),
            standing.commitments(),
            milestones.byStatus().getOrDefault(Status.COMPLETE, 0),
            milestones.byStatus().getOrDefault(Status.SUBSTANTIAL, 0),
            milestones.byStatus().getOrDefault(Status.LIMITED, 0),
            milestones.byStatus().getOrDefault(Status.NOT_STARTED, 0),
            milestones.unreported(),
            milestones.overdue(),
            standing.endorsements(),
            next.isEmpty() ? null : next.getFirst().on()
        };
    }

    private static Object[] columns(String plan, Heading heading) {
        return new Object[] {
            plan,
            heading.from(),
            heading.process(),
            Json.LENIENT.writeValueAsString(heading.named()),
            heading.memberIds(),
            heading.memberNames(),
            heading.searchable()
        };
    }
}
