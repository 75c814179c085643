package org.mithaq.command.consultation;

import java.time.Clock;
import java.time.Duration;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.consultation.ConsultationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Brings the texts of the public after the log, with the position that they have reached in the same transaction: the events
 * are the truth. What comes back from an older backup is erased again by itself.
 */
public class WordFollower {

    private static final Logger LOG = LoggerFactory.getLogger(WordFollower.class);

    private static final int AT_ONCE = 1_000;
    private static final Duration SURELY_REFUSED = Duration.ofHours(1);

    private final LogOfConsultations log;
    private final EventTypes types;
    private final JdbcClient db;
    private final WordRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean away;

    public WordFollower(
            LogOfConsultations log,
            EventTypes types,
            JdbcClient db,
            WordRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.types = types;
        this.db = db;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does now what can be done now. What was decided stands in the log, so a failure here is no failure of a command. */
    public void follow() {
        try {
            catchUp();
            forgetForGood();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("The texts of consultations follow later: {}", failed.toString());
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    void lookAgain() {
        try {
            catchUp();
            forgetForGood();
            away = false;
        } catch (DataAccessException | TransactionException failed) {
            if (!away) {
                LOG.warn("The texts of consultations do not follow the log: {}", failed.toString());
            }
            away = true;
        }
    }

    /** What has no event after an hour was refused, or its sender never learnt of it and sends it again. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void forgetRefused() {
        catchUp();
        rows.forgetRefused(clock.instant().minus(SURELY_REFUSED));
    }

    /** Applies what the log has and the rows have not. */
    void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> step()))) {
            Thread.onSpinWait();
        }
    }

    /** Whether there may be more. Two processes take turns: the row is held until the end. */
    private boolean step() {
        var position = number("position", " for update");
        var next = log.after(position, AT_ONCE);
        for (var entry : next.entries()) {
            try {
                apply(entry.consultation(), (ConsultationEvent) types.read(entry.line()));
            } catch (EventTypes.Unknown | JacksonException unreadable) {
                LOG.warn("{} is passed over: {}", entry.line().id(), unreadable.toString());
            }
        }
        if (next.end() > position) {
            db.sql("update consultation.followed set position = ?")
                    .param(next.end())
                    .update();
        }
        return next.isFull();
    }

    private void apply(ConsultationId consultation, ConsultationEvent event) {
        switch (event) {
            case ContributionReceived e -> rows.received(consultation, e.contributionId());
            case ContributionWithheld e -> rows.withheld(consultation, e.contributionId());
            case ContributionErased e -> rows.erase(consultation, e.contributionId());
            case ConsultationOpened _,
                    OutreachRecorded _,
                    DraftPublished _,
                    ContributionsAnswered _,
                    ConsultationClosed _ -> {}
        }
    }

    /** Writes the table anew when rows have gone, so that their bytes do not stay behind in its files. */
    private void forgetForGood() {
        var erased = number("erased", "");
        if (number("cleaned", "") < erased) {
            db.sql("vacuum (full) consultation.words").update();
            db.sql("update consultation.followed set cleaned = ?").param(erased).update();
        }
    }

    private long number(String column, String lock) {
        return db.sql("select " + column + " from consultation.followed" + lock)
                .query(Long.class)
                .single();
    }
}
