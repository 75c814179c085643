package org.mithaq.command.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Line;
import org.mithaq.plan.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log tells of consultations, one entry after the other. */
public record LogOfConsultations(JdbcClient db) {

    /** One entry of a consultation: at which version of its stream it stands, and its line. */
    public record Entry(ConsultationId consultation, int version, Instant recordedAt, Line line) {}

    /** Entries after a position, and the position up to which the log was looked at. */
    public record Part(List<Entry> entries, long end, boolean isFull) {}

    private record Row(long position, Optional<Entry> entry) {}

    public Part after(long position, int limit) {
        var rows = db.sql("""
                        select position, stream, version, recorded_at,
                               case when lower(stream) like 'consultation/%' then line end
                        from event_log where position > ? order by position limit ?
                        """)
                .params(position, limit)
                .query(LogOfConsultations::row)
                .list();
        return new Part(
                rows.stream().map(Row::entry).flatMap(Optional::stream).toList(),
                rows.isEmpty() ? position : rows.getLast().position(),
                rows.size() == limit);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var line = row.getBytes(5);
        var consultation = line == null ? Optional.<ConsultationId>empty() : ConsultationId.of(row.getString(2));
        return new Row(
                row.getLong(1),
                consultation.isEmpty() || line == null
                        ? Optional.empty()
                        : Optional.of(new Entry(
                                consultation.get(),
                                row.getInt(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                Line.read(line))));
    }
}
