package org.mithaq.command.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.command.consultation.LogOfConsultations;
import org.mithaq.command.consultation.LogOfConsultations.Entry;
import org.mithaq.command.consultation.RecordsOf;
import org.mithaq.command.door.Commands;
import org.mithaq.command.door.Commands.Sending;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Role;
import org.mithaq.plan.consultation.ConsultationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When something happened in a consultation, its plan is told how it stands: at once when it opens, is answered or closes, and
 * of contributions alone once in a while, so that a plan stays small whatever comes in. Who holds the row works, the others
 * pass by; and a report is one command, whoever sends it, since its id follows from the consultation's version.
 */
final class ReportsToPlans {

    private static final Logger LOG = LoggerFactory.getLogger(ReportsToPlans.class);

    private static final Actor ENGINE = new Actor("mithaq:policies", List.of(Role.INTEGRATION), List.of());
    private static final String CONTRIBUTED = Line.TYPE_PREFIX + EventTypes.nameOf(ContributionReceived.class);
    private static final int AT_ONCE = 5_000;
    private static final int REPORTS_AT_ONCE = 100;
    private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final LogOfConsultations log;
    private final RecordsOf records;
    private final Commands commands;
    private final Clock clock;
    private final Duration whileContributionsCome;

    ReportsToPlans(
            JdbcClient db,
            TransactionTemplate transaction,
            LogOfConsultations log,
            RecordsOf records,
            Commands commands,
            Clock clock,
            Duration whileContributionsCome) {
        this.db = db;
        this.transaction = transaction;
        this.log = log;
        this.records = records;
        this.commands = commands;
        this.clock = clock;
        this.whileContributionsCome = whileContributionsCome;
    }

    private record Waiting(ConsultationId consultation, int version) {}

    void run() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(_ -> isMine() && step()));
        } while (more);
    }

    /** Whether no other process is at it. */
    private boolean isMine() {
        return db.sql("select 1 from policies.followed where policy = 'report-consultations' for update skip locked")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether there may be more. */
    private boolean step() {
        var position = db.sql("select position from policies.followed where policy = 'report-consultations'")
                .query(Long.class)
                .single();
        var next = log.after(position, AT_ONCE);
        next.entries().forEach(this::note);
        db.sql("update policies.followed set position = ? where policy = 'report-consultations'")
                .param(next.end())
                .update();
        due().forEach(this::report);
        return next.isFull();
    }

    /** A plan that waits for contributions to be counted waits no longer because more of them come. */
    private void note(Entry entry) {
        var due = entry.line().type().equals(CONTRIBUTED)
                ? entry.recordedAt().plus(whileContributionsCome)
                : entry.recordedAt();
        db.sql("""
                        insert into policies.consultation_to_report as waiting (consultation, version, due_at)
                        values (?, ?, ?) on conflict (consultation) do update
                        set version = excluded.version, due_at = least(waiting.due_at, excluded.due_at)
                        """)
                .params(entry.consultation().key(), entry.version(), due.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Waiting> due() {
        return db.sql("""
                        select consultation, version from policies.consultation_to_report
                        where due_at <= ? order by due_at limit ?
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), REPORTS_AT_ONCE)
                .query((row, _) -> new Waiting(new ConsultationId(row.getString(1)), row.getInt(2)))
                .list();
    }

    private void report(Waiting waiting) {
        var later = tell(waiting);
        if (later.isPresent()) {
            db.sql("update policies.consultation_to_report set due_at = ? where consultation = ?")
                    .params(
                            later.get().atOffset(ZoneOffset.UTC),
                            waiting.consultation().key())
                    .update();
        } else {
            db.sql("delete from policies.consultation_to_report where consultation = ?")
                    .param(waiting.consultation().key())
                    .update();
        }
    }

    /** When to try again, if the plan was not told. */
    private Optional<Instant> tell(Waiting waiting) {
        var consultation = records.consultation(waiting.consultation());
        var terms = consultation.terms();
        if (terms.isEmpty() || consultation.lastDay() == null) {
            return Optional.empty();
        }
        var body = Json.STRICT
                .createObjectNode()
                .put("planId", terms.get().planId().value())
                .put("consultationId", terms.get().consultationId().value())
                .put("occurredOn", consultation.lastDay().toString());
        try {
            commands.send(new Sending("ReportConsultation", body, ENGINE, id(waiting), null));
            return Optional.empty();
        } catch (Rejected refused) {
            LOG.warn(
                    "{} is not reported to its plan: {}", waiting.consultation().value(), refused.sentence());
            return Optional.of(clock.instant().plus(AFTER_A_REFUSAL));
        }
    }

    /** Of this policy and the version of the consultation that made it act. */
    private static UUID id(Waiting waiting) {
        var name = "report-consultations\n" + waiting.consultation().key() + "\n" + waiting.version();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
