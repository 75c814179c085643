package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.events.Id;
import org.mithaq.events.Invalid;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.publication.Processes;
import org.mithaq.query.history.Kept;
import org.mithaq.query.history.ReadModel;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.Records;
import org.mithaq.query.history.View;
import org.mithaq.query.readers.Readership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the history with one row a plan and the stretches of its course, computed anew from the first day that looks
 * otherwise than before.
 */
@Component
class PortfolioRows implements ReadModel {

    static final String NAME = "portfolio";

    private static final Logger LOG = LoggerFactory.getLogger(PortfolioRows.class);

    private final JdbcClient db;
    private final Stretches stretches;
    private final Records records;
    private final Processes processes;
    private final TransactionTemplate transaction;

    PortfolioRows(JdbcTemplate db, Records records, Processes processes, TransactionTemplate transaction) {
        this.db = JdbcClient.create(db);
        this.stretches = new Stretches(db);
        this.records = records;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** How far the rows of a plan have come: in its stream, as far as that can be read, and in the log. */
    private record Known(int version, long position) {}

    @Override
    public String name() {
        return NAME;
    }

    /** A plan is read as far as the history goes: what comes later in this reading of it is then there already. */
    @Override
    public void apply(List<Kept> next) {
        var plans = new LinkedHashMap<String, Long>();
        next.forEach(kept -> planOf(kept.stream()).ifPresent(plan -> plans.put(plan.key(), kept.position())));
        var known = known(plans.keySet().toArray(String[]::new));
        plans.forEach((plan, position) -> {
            if (known.getOrDefault(plan, 0L) < position) {
                compute(plan);
            }
        });
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

    /** This version of the software may be able to read what the last one could not: an event, or who may read. */
    @EventListener(ApplicationReadyEvent.class)
    void readAgainWhatWasUnknown() {
        db.sql("select plan_key from portfolio where parked is not null or readers = 'AUDITORS'")
                .query(String.class)
                .list()
                .forEach(plan -> transaction.executeWithoutResult(_ -> compute(plan)));
    }

    private Map<String, Long> known(String[] plans) {
        var known = new LinkedHashMap<String, Long>();
        db.sql("select plan_key, position from portfolio where plan_key = any(:plans)")
                .param("plans", plans)
                .query((row, _) -> known.put(row.getString(1), row.getLong(2)))
                .list();
        return known;
    }

    /** The row is locked before the plan is read, so that whoever comes second sees what the first has done. */
    private void compute(String plan) {
        var known = db.sql("select version, position from portfolio where plan_key = ? for update")
                .param(plan)
                .query((row, _) -> new Known(row.getInt(1), row.getLong(2)))
                .optional();
        records.of(new PlanId(plan), View.TODAY)
                .filter(reading -> known.isEmpty() || known.get().position() <= reading.position())
                .ifPresent(reading -> write(plan, known.map(Known::version).orElse(0), reading));
    }

    private void write(String plan, int version, Reading reading) {
        var record = reading.record();
        // As the plan calls itself, as long as that leads to this stream: the list goes on after it.
        var id = record.opened()
                .map(ActionPlanOpened::planId)
                .filter(opened -> opened.key().equals(plan))
                .map(PlanId::value)
                .orElse(plan);
        writeRow(plan, id, reading);
        var since = version == 0 ? LocalDate.MIN : FirstChange.since(version, record);
        if (!since.equals(LocalDate.MAX)) {
            stretches.replace(plan, since, Course.of(id, record.told().whatHolds(), since, processes));
        }
    }

    private void writeRow(String plan, String id, Reading reading) {
        var record = reading.record();
        var readership = Readership.of(reading, processes);
        db.sql("""
                        insert into portfolio (plan_key, plan_id, opened, version, position, changed_at, zone, readers, reader_ids, parked)
                        values (:key, :id, :opened, :version, :position, :changedAt, :zone, :readers, :readerIds, :parked)
                        on conflict (plan_key) do update
                           set plan_id = excluded.plan_id, opened = excluded.opened, version = excluded.version,
                               position = excluded.position, changed_at = excluded.changed_at, zone = excluded.zone,
                               readers = excluded.readers, reader_ids = excluded.reader_ids, parked = excluded.parked""")
                .param("key", plan)
                .param("id", id)
                .param("opened", record.opened().isPresent())
                .param("version", record.version())
                .param("position", reading.position())
                .param("changedAt", reading.recordedAt().atOffset(ZoneOffset.UTC))
                .param("zone", record.zone().getId())
                .param("readers", readership.visibility().record().name())
                .param("readerIds", readership.members().stream().map(Id::key).toArray(String[]::new))
                .param(
                        "parked",
                        reading.parked() == null ? null : reading.parked().version())
                .update();
    }
}
