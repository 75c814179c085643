package org.mithaq.query.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.Published;
import org.mithaq.query.history.History;
import org.mithaq.query.history.ReadModels;
import org.mithaq.query.portfolio.PlanSummary.Milestones;
import org.mithaq.query.portfolio.Summary.InStage;
import org.mithaq.query.readers.Readers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the plans, and adds them up, today or as they stood on a day. */
@Component
public class Portfolio {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final Shown shown;
    private final History history;
    private final ReadModels models;
    private final Catalogue processes;
    private final Readers readers;

    Portfolio(
            JdbcClient db,
            History history,
            ReadModels models,
            Catalogue processes,
            Readers readers,
            @Qualifier("today") Clock clock) {
        this.db = db;
        this.shown = new Shown(db, clock);
        this.history = history;
        this.models = models;
        this.processes = processes;
        this.readers = readers;
    }

    /**
     * A part of the list as of a position in the log; {@code next} is where it goes on, if it does; {@code days} are those of
     * all plans, which change at different hours in different zones.
     */
    public record Page(
            List<PlanSummary> items,
            @Nullable String next,
            Summary summary,
            @JsonIgnore long position,
            @JsonIgnore String days) {}

    /** The plans after this id, in the order of their ids. */
    public Page after(String after, int limit, Selection selection) {
        var position = position();
        var days = shown.days(selection.asOf());
        var rows = shown.after(History.key(after), limit + 1, selection);
        var some = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? some.getLast().planId() : null;
        return new Page(stillShown(some, selection), next, summary(selection), position, days);
    }

    /** So many plans of the list in this order, after having passed over others. */
    public Page part(Order order, int passedOver, int limit, Selection selection) {
        var position = position();
        var days = shown.days(selection.asOf());
        var some = shown.some(order, passedOver, limit, selection);
        return new Page(stillShown(some, selection), null, summary(selection), position, days);
    }

    /** A list that lags may not know yet that a plan was closed to its reader. */
    private List<PlanSummary> stillShown(List<PlanSummary> some, Selection selection) {
        return models.position(PortfolioRows.NAME) >= history.advance().position()
                ? some
                : some.stream()
                        .filter(plan -> readers.of(plan.planId())
                                .filter(readership -> readership.allows(Part.RECORD, selection.reader()))
                                .isPresent())
                        .toList();
    }

    /** How many plans cannot be read on. */
    int parked() {
        return db.sql("select count(*) from portfolio where parked is not null")
                .query(Integer.class)
                .single();
    }

    /**
     * A list should not be older than a plan that was read before it; if it is, it says so by its position, which is read
     * before the rows: they may be newer than what is said of them, never older.
     */
    private long position() {
        models.await(PortfolioRows.NAME, history.advance().position(), PATIENCE);
        return models.position(PortfolioRows.NAME);
    }

    private record InOneStage(String stage, int plans, int commitments, Milestones milestones, int endorsements) {}

    private Summary summary(Selection selection) {
        var stages = shown.select("""
                        select stage, count(*) as plans, sum(commitments) as commitments, sum(complete) as complete,
                               sum(substantial) as substantial, sum(limited) as limited, sum(not_started) as not_started,
                               sum(unreported) as unreported, sum(overdue) as overdue, sum(endorsements) as endorsements
                          from shown group by stage""", selection)
                .query((row, _) -> new InOneStage(
                        row.getString("stage"),
                        row.getInt("plans"),
                        row.getInt("commitments"),
                        Milestones.of(row),
                        row.getInt("endorsements")))
                .list();
        return new Summary(
                stages.stream().mapToInt(InOneStage::plans).sum(),
                byStage(stages.stream().collect(Collectors.toMap(InOneStage::stage, InOneStage::plans))),
                stages.stream().mapToInt(InOneStage::commitments).sum(),
                stages.stream().map(InOneStage::milestones).reduce(Milestones.none(), Milestones::plus),
                stages.stream().mapToInt(InOneStage::endorsements).sum());
    }

    /** Every stage of every process, in the order of the process; also those in which no plan stands. */
    private List<InStage> byStage(Map<String, Integer> plans) {
        return stages().stream()
                .map(stage -> new InStage(stage.id(), stage.title(), plans.getOrDefault(stage.id(), 0)))
                .toList();
    }

    /** What is asked for, if there can be such plans. */
    public Filter filter(Asked asked) {
        return asked.among(
                stages().stream().map(Stage::id).toList(),
                processes.all().stream().map(known -> known.ref().id()).toList());
    }

    /** The name of the stage in which a plan stands. */
    public Text stage(PlanSummary plan) {
        return stagesOf(plan.process())
                .filter(known -> known.id().equals(plan.stage()))
                .findFirst()
                .map(Stage::title)
                .orElseGet(() -> Text.of(Language.EN, plan.stage()));
    }

    /** Of every version of this process, since plans stay with theirs; the newest first. */
    private Stream<Stage> stagesOf(String process) {
        return processes.versions(process).stream()
                .sorted(Comparator.comparingInt((Published known) -> known.ref().version())
                        .reversed())
                .flatMap(known -> known.definition().stages().stream());
    }

    /** The stages in which plans may stand; those that processes have in common once. */
    public List<Stage> stages() {
        return List.copyOf(processes.all().stream()
                .flatMap(process -> stagesOf(process.ref().id()))
                .collect(Collectors.toMap(Stage::id, stage -> stage, (one, _) -> one, LinkedHashMap::new))
                .values());
    }
}
