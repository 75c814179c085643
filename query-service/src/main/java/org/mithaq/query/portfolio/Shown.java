package org.mithaq.query.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The stretch of each plan that its reader's day falls into: today in the plan's zone, or the day that is asked for. */
final class Shown {

    /** One look into the index for each plan, whatever day it is. */
    private static final String SHOWN = """
            with shown as (
                select plan.plan_key, plan.plan_id, plan.zone, plan.changed_at, day.today,
                       case when :past then standing.happened_on::timestamptz else plan.changed_at end as changed,
                       case when :past then standing.version else plan.version end as version,
                       standing.happened_on, standing.stage, standing.commitments, standing.complete, standing.substantial,
                       standing.limited, standing.not_started, standing.unreported, standing.overdue,
                       standing.endorsements, standing.next_on, heading.process, heading.heading
                  from portfolio plan
                  join unnest(:zones::text[], :days::text[]::date[]) as day (zone, today) on day.zone = plan.zone
                 cross join lateral (
                       select * from portfolio_standing s
                        where s.plan_key = plan.plan_key and s.from_day <= day.today
                        order by s.from_day desc limit 1) standing
                 cross join lateral (
                       select * from portfolio_heading h
                        where h.plan_key = plan.plan_key and h.from_day <= day.today
                        order by h.from_day desc limit 1) heading
                 where plan.opened
                   and (plan.readers = 'PUBLIC' or :readsEverything
                        or (plan.readers = 'MEMBERS' and (:actsForAll or plan.reader_ids && :memberKeys::text[])))
                   and heading.searchable like all (:patterns)
                   and (:stage::text is null or standing.stage = :stage)
                   and (:process::text is null or heading.process = :process)
                   and (not :overdue or standing.overdue > 0)
                   and (:memberId::text is null or :memberId = any (heading.member_ids)
                        or exists (select from unnest(heading.member_names) name where name like all (:memberPatterns))))
            """;

    /** Nothing is told of days before this one, and the database does not know them all. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** Some of these plans and the dates ahead of them. */
    private static final String SOME = """
            select part.*, (select ahead.dates from portfolio_next ahead
                             where ahead.plan_key = part.plan_key and ahead.from_day <= part.today
                             order by ahead.from_day desc limit 1) as next_dates
              from (%s) part
            """;

    private final JdbcClient db;
    private final Clock clock;

    Shown(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A statement over these plans as they stood on that day; on a day to come, as they stand today. */
    StatementSpec select(String statement, Selection selection) {
        var zones = zones();
        var filter = selection.filter();
        var asOf = selection.asOf();
        var reader = selection.reader();
        return db.sql(SHOWN + statement)
                .param("past", asOf != null)
                .param("zones", zones.toArray(String[]::new))
                .param(
                        "days",
                        zones.stream().map(zone -> day(zone, asOf).toString()).toArray(String[]::new))
                .param("patterns", filter.patterns())
                .param("stage", filter.stage())
                .param("process", filter.process())
                .param("overdue", filter.overdue())
                .param("readsEverything", reader.readsEverything())
                .param("actsForAll", reader.actsForAll())
                .param("memberKeys", reader.memberKeys().toArray(String[]::new))
                .param("memberId", filter.memberId())
                .param("memberPatterns", filter.memberPatterns());
    }

    /** So many of these plans in that order, after having passed over others. */
    List<PlanSummary> some(Order order, int passedOver, int limit, Selection selection) {
        var part = "select * from shown order by " + order.columns() + " limit :limit offset :offset";
        return summaries(
                select(SOME.formatted(part) + "order by " + order.columns(), selection)
                        .param("limit", limit)
                        .param("offset", passedOver),
                selection.asOf());
    }

    /** So many of these plans after this id, in the order of their ids. */
    List<PlanSummary> after(String key, int limit, Selection selection) {
        var part = "select * from shown where plan_key > :after order by plan_key limit :limit";
        return summaries(
                select(SOME.formatted(part) + "order by plan_key", selection)
                        .param("after", key)
                        .param("limit", limit),
                selection.asOf());
    }

    private static List<PlanSummary> summaries(StatementSpec statement, @Nullable LocalDate asOf) {
        return statement.query((row, _) -> PlanSummary.of(row, asOf != null)).list();
    }

    /** The days on which the plans are shown, each once. */
    String days(@Nullable LocalDate asOf) {
        return zones().stream()
                .map(zone -> day(zone, asOf).toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("_"));
    }

    private List<String> zones() {
        return db.sql("select distinct zone from portfolio").query(String.class).list();
    }

    private LocalDate day(String zone, @Nullable LocalDate asOf) {
        var today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
        if (asOf == null || asOf.isAfter(today)) {
            return today;
        }
        return asOf.isBefore(FIRST) ? FIRST : asOf;
    }
}
