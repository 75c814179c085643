package org.mithaq.query.portfolio;

import java.sql.Date;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.ReadModel;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the history with one row a plan, each computed anew from the plan's record. */
@Component
class PortfolioRows implements ReadModel {

    static final String NAME = "portfolio";

    private static final Logger LOG = LoggerFactory.getLogger(PortfolioRows.class);

    private final JdbcClient db;
    private final Records records;

    PortfolioRows(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Kept> next) {
        var plans = new LinkedHashSet<String>();
        next.forEach(kept -> planOf(kept.stream()).ifPresent(plan -> plans.add(plan.key())));
        plans.forEach(this::compute);
    }

    /** A stream whose name only looks like a plan's is no plan, as nobody could ask for it. */
    private static Optional<PlanId> planOf(String stream) {
        try {
            return PlanStream.planOf(stream);
        } catch (Invalid _) {
            LOG.warn("The stream {} is not named as a plan's is, and not listed", stream);
            return Optional.empty();
        }
    }

    /** This version of the software may be able to read what the last one could not. */
    @EventListener(ApplicationReadyEvent.class)
    void readParkedPlansAgain() {
        db.sql("select plan_key from portfolio where parked is not null")
                .query(String.class)
                .list()
                .forEach(this::compute);
    }

    private void compute(String plan) {
        records.of(new PlanId(plan), View.TODAY).ifPresent(reading -> write(plan, reading));
    }

    private void write(String plan, Reading reading) {
        var record = reading.record();
        var id = record.opened().map(opened -> opened.planId().value()).orElse(plan);
        db.sql("""
                        insert into portfolio
                               (plan_key, plan_id, opened, version, position, changed_at, facts, open_until, searchable, parked)
                        values (:key, :id, :opened, :version, :position, :changedAt, :facts::jsonb, :openUntil, :searchable, :parked)
                        on conflict (plan_key) do update
                           set plan_id = excluded.plan_id, opened = excluded.opened, version = excluded.version,
                               position = excluded.position, changed_at = excluded.changed_at, facts = excluded.facts,
                               open_until = excluded.open_until, searchable = excluded.searchable, parked = excluded.parked
                         where portfolio.position <= excluded.position""")
                .param("key", plan)
                .param("id", id)
                .param("opened", record.opened().isPresent())
                .param("version", record.version())
                .param("position", reading.position())
                .param("changedAt", reading.recordedAt().atOffset(ZoneOffset.UTC))
                .param("facts", Json.LENIENT.writeValueAsString(Facts.of(record)))
                .param(
                        "openUntil",
                        Facts.openUntil(record).stream().map(Date::valueOf).toArray(Date[]::new))
                .param("searchable", Facts.searchable(id, record))
                .param(
                        "parked",
                        reading.parked() == null ? null : reading.parked().version())
                .update();
    }
}
