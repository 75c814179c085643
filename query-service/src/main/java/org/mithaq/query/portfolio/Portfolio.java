package org.mithaq.query.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.Written;
import org.mithaq.plan.PlanId;
import org.mithaq.query.history.History;
import org.mithaq.query.history.ReadModels;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the plans, today or as they stood on a day, in the order of their ids. */
@Component
public class Portfolio {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final Records records;
    private final History history;
    private final ReadModels models;
    private final Clock clock;

    Portfolio(JdbcClient db, Records records, History history, ReadModels models, Clock clock) {
        this.db = db;
        this.records = records;
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    /** A part of the list as of a position in the log; {@code next} is where it goes on, if it does. */
    public record Page(
            List<PlanSummary> items,
            @Nullable String next,
            @JsonIgnore long position) {}

    /** The plans after this id that hold every one of these words; all if there are none. */
    public Page list(@Nullable String words, String after, int limit, @Nullable LocalDate asOf) {
        // A list should not be older than a plan that was read before it; if it is, it says so by its position.
        models.await(PortfolioRows.NAME, history.advance().position(), PATIENCE);
        // Read before the rows: they may be newer than what is said of them, never older.
        var position = models.position(PortfolioRows.NAME);
        var rows = rows(words, after, limit + 1);
        var some = rows.subList(0, Math.min(limit, rows.size()));
        var items = some.stream()
                .map(row -> on(row, asOf))
                .flatMap(Optional::stream)
                .toList();
        return new Page(items, rows.size() > limit ? some.getLast().planId() : null, position);
    }

    /** How many plans cannot be read on. */
    int parked() {
        return db.sql("select count(*) from portfolio where parked is not null")
                .query(Integer.class)
                .single();
    }

    private record Row(String planId, int version, Instant changedAt, Facts facts, List<LocalDate> openUntil) {}

    private Optional<PlanSummary> on(Row row, @Nullable LocalDate asOf) {
        var today = LocalDate.now(clock.withZone(row.facts().zone()));
        if (asOf == null || !asOf.isBefore(today)) {
            return Optional.of(
                    PlanSummary.of(row.planId(), row.version(), row.changedAt(), row.facts(), row.openUntil(), today));
        }
        return records.of(new PlanId(row.planId()), new View(asOf, null)).map(reading -> past(row, reading, asOf));
    }

    private static PlanSummary past(Row row, Reading reading, LocalDate asOf) {
        return PlanSummary.of(
                row.planId(),
                reading.record().version(),
                reading.recordedAt(),
                Facts.of(reading.record()),
                Facts.openUntil(reading.record()),
                asOf);
    }

    private List<Row> rows(@Nullable String words, String after, int limit) {
        return db.sql("""
                        select plan_id, version, changed_at, facts, open_until from portfolio
                         where opened and plan_key > :after and searchable like all (:patterns)
                         order by plan_key limit :limit""")
                .param("after", History.key(after))
                .param("patterns", patterns(words == null ? "" : words))
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.split("\\s+"))
                .map(word -> "%" + Written.key(word) + "%")
                .toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        var openUntil = (Date[]) row.getArray(5).getArray();
        return new Row(
                row.getString(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Json.LENIENT.readValue(row.getString(4), Facts.class),
                Arrays.stream(openUntil).map(Date::toLocalDate).toList());
    }
}
