package org.mithaq.query.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.query.portfolio.Heading.Named;
import tools.jackson.core.type.TypeReference;

/**
 * A plan as an item of the list, as it stood on {@code day}. {@code changedAt} is when something was recorded of it last;
 * {@code changedOn} the day of that, or on a past day the last by then of which something is told.
 */
public record PlanSummary(
        String planId,
        @Nullable Text title,
        String stage,
        int version,
        List<Member> members,
        int commitments,
        Milestones milestones,
        int endorsements,
        String process,
        @Nullable MonthOrDay planEnd,
        List<NextDate> nextDates,
        Instant changedAt,
        LocalDate changedOn,
        LocalDate day) {

    private static final TypeReference<List<NextDate>> DATES = new TypeReference<>() {};

    /** Milestones by reported status; {@code unreported} are those on which there is no report yet. */
    public record Milestones(Map<Status, Integer> byStatus, int unreported, int overdue) {

        static Milestones none() {
            return new Milestones(Map.of(), 0, 0).plus(new Milestones(Map.of(), 0, 0));
        }

        Milestones plus(Milestones other) {
            var sum = new EnumMap<Status, Integer>(Status.class);
            for (var status : Status.values()) {
                sum.put(status, byStatus.getOrDefault(status, 0) + other.byStatus.getOrDefault(status, 0));
            }
            return new Milestones(sum, unreported + other.unreported, overdue + other.overdue);
        }

        static Milestones of(ResultSet row) throws SQLException {
            var byStatus = new EnumMap<Status, Integer>(Status.class);
            byStatus.put(Status.NOT_STARTED, row.getInt("not_started"));
            byStatus.put(Status.LIMITED, row.getInt("limited"));
            byStatus.put(Status.SUBSTANTIAL, row.getInt("substantial"));
            byStatus.put(Status.COMPLETE, row.getInt("complete"));
            return new Milestones(byStatus, row.getInt("unreported"), row.getInt("overdue"));
        }

        /** How many there are in all. */
        public int total() {
            return unreported
                    + byStatus.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static PlanSummary of(ResultSet row, boolean past) throws SQLException {
        var named = Json.LENIENT.readValue(row.getString("heading"), Named.class);
        var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new PlanSummary(
                row.getString("plan_id"),
                named.title(),
                row.getString("stage"),
                row.getInt("version"),
                named.members(),
                row.getInt("commitments"),
                Milestones.of(row),
                row.getInt("endorsements"),
                row.getString("process"),
                named.planEnd(),
                Json.LENIENT.readValue(row.getString("next_dates"), DATES),
                changedAt,
                past
                        ? row.getObject("happened_on", LocalDate.class)
                        : LocalDate.ofInstant(changedAt, ZoneId.of(row.getString("zone"))),
                row.getObject("today", LocalDate.class));
    }
}
