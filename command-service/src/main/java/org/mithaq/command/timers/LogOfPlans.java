package org.mithaq.command.timers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which plans the log speaks of, one entry after the other, and nothing of what it says but their openings. */
record LogOfPlans(JdbcClient db) {

    private static final String OPENED = typeOf(ActionPlanOpened.class);
    private static final String TRIGGERED = typeOf(TimerTriggered.class);
    private static final Set<String> BINDING_ANEW =
            Set.of(typeOf(ProcessMigrated.class), typeOf(EventCorrected.class), typeOf(EventRetracted.class));

    /** One entry: its stream without regard to case, and its line if a plan was opened. */
    record Entry(String stream, String type, Instant recordedAt, Optional<Line> opening) {

        /** Whether the plan may be bound to another process since. */
        boolean mayBindAnew() {
            return BINDING_ANEW.contains(type);
        }

        /** Whether somebody told it, and not the engine. */
        boolean isTold() {
            return !type.equals(TRIGGERED);
        }
    }

    /** Entries of plans after a position, and the position up to which the log was looked at. */
    record Part(List<Entry> entries, long end, boolean isFull) {}

    private record Row(long position, Entry entry) {}

    Part after(long position, int limit) {
        var rows = db.sql("""
                        select position, stream, type, recorded_at, case when type = ? then line end
                        from event_log where position > ? order by position limit ?
                        """)
                .params(OPENED, position, limit)
                .query(LogOfPlans::row)
                .list();
        var entries = rows.stream()
                .map(Row::entry)
                .filter(entry -> PlanStream.planOf(entry.stream()).isPresent())
                .toList();
        return new Part(entries, rows.isEmpty() ? position : rows.getLast().position(), rows.size() == limit);
    }

    private static String typeOf(Class<? extends PlanEvent> event) {
        return Line.TYPE_PREFIX + EventTypes.nameOf(event);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var line = row.getBytes(5);
        return new Row(
                row.getLong(1),
                new Entry(
                        row.getString(2).toLowerCase(Locale.ROOT),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(line).map(Line::read)));
    }
}
