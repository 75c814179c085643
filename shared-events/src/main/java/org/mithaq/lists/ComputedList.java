package org.mithaq.lists;

import static org.mithaq.lists.Column.Form.JSON;
import static org.mithaq.lists.Column.Form.TEXT;
import static org.mithaq.lists.Column.Form.WHOLE_NUMBER;
import static org.mithaq.lists.Column.Form.WORD;

import java.util.List;
import org.mithaq.lists.Column.Form;

/** A list that is worked out, or that is a record of what happened: it can be read by programs, and never imported. */
public enum ComputedList implements Listed {
    /** The portfolio. */
    PLANS(
            "plans",
            "The list of plans is computed from what is recorded of each plan",
            column("planId", WORD),
            column("title.fr", TEXT),
            column("title.ar", TEXT),
            column("title.en", TEXT),
            column("title.original", WORD),
            column("stage", WORD),
            column("version", WHOLE_NUMBER),
            column("members", JSON),
            column("commitments", WHOLE_NUMBER),
            column("milestones.byStatus.NOT_STARTED", WHOLE_NUMBER),
            column("milestones.byStatus.LIMITED", WHOLE_NUMBER),
            column("milestones.byStatus.SUBSTANTIAL", WHOLE_NUMBER),
            column("milestones.byStatus.COMPLETE", WHOLE_NUMBER),
            column("milestones.unreported", WHOLE_NUMBER),
            column("milestones.overdue", WHOLE_NUMBER),
            column("endorsements", WHOLE_NUMBER),
            column("process", WORD),
            column("planEnd", WORD),
            column("nextDates", JSON),
            column("changedAt", WORD),
            column("changedOn", WORD),
            column("day", WORD)),
    /** The audit trail. */
    EVENTS(
            "events",
            "The audit trail is a record of what happened, and nobody can write it a second time",
            column("version", WHOLE_NUMBER),
            column("position", WHOLE_NUMBER),
            column("id", WORD),
            column("type", WORD),
            column("occurredOn", WORD),
            column("recordedAt", WORD),
            column("actor", TEXT),
            column("role", WORD),
            column("onBehalfOf", JSON),
            column("source", JSON),
            column("commandId", WORD),
            column("causationId", WORD),
            column("data", JSON),
            column("leaf", WORD),
            column("correction", JSON),
            column("correctedIn", JSON)),
    REFUSALS(
            "refusals",
            "The list of refusals is a record of what was refused, and nobody can write it a second time",
            column("version", WHOLE_NUMBER),
            column("position", WHOLE_NUMBER),
            column("recordedAt", WORD),
            column("command", WORD),
            column("actor", TEXT),
            column("role", WORD),
            column("status", WHOLE_NUMBER),
            column("code", WORD),
            column("detail", TEXT),
            column("missing", JSON),
            column("payload", JSON)),
    /** What the log signed of itself. */
    CHECKPOINTS(
            "checkpoints",
            "The list of checkpoints was signed by the log, and nobody can sign it a second time",
            column("number", WHOLE_NUMBER),
            column("origin", WORD),
            column("size", WHOLE_NUMBER),
            column("root", WORD),
            column("keys", JSON),
            column("receivedAt", WORD),
            column("verdict", WORD),
            column("note", TEXT));

    private final String id;
    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Column> columns;

    ComputedList(String id, String sentence, Column... columns) {
        this.id = id;
        this.sentence = sentence;
        this.columns = List.of(columns);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public String path(String plan) {
        return switch (this) {
            case PLANS -> "/api/plans.csv";
            case CHECKPOINTS -> "/api/audit/checkpoints.csv";
            case EVENTS, REFUSALS -> Listed.super.path(plan);
        };
    }

    @Override
    public String fileName(String plan) {
        return switch (this) {
            case PLANS, CHECKPOINTS -> id + ".csv";
            case EVENTS, REFUSALS -> Listed.super.fileName(plan);
        };
    }

    /** Why it cannot be imported. */
    public String whyNotImported() {
        return sentence;
    }

    private static Column column(String name, Form form) {
        return Column.information(name, form);
    }
}
