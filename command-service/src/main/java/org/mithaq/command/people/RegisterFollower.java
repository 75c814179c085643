package org.mithaq.command.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.events.EventTypes;
import org.mithaq.people.PeopleEvent;
import org.mithaq.people.PeopleRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rows of the register after the log: the events are the truth, the rows follow, with the version that they have
 * reached in the same transaction. It runs with each command and every second, so that a crash in between is made good;
 * and a register that came back from an older backup joins and erases again by itself.
 */
public class RegisterFollower {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFollower.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final EventLog log;
    private final EventTypes types;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final PersonRows rows;
    private final Clock clock = Clock.systemUTC();
    private Instant cleanAgain = Instant.EPOCH;
    private boolean away;

    public RegisterFollower(EventLog log, EventTypes types, JdbcClient db, TransactionTemplate transaction) {
        this.log = log;
        this.types = types;
        this.db = db;
        this.transaction = transaction;
        this.rows = new PersonRows(db);
    }

    /** Does now what can be done now. What was decided stands in the log, so a failure here is no failure of a command. */
    public void follow() {
        try {
            catchUp();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("The register of persons follows later: {}", failed.toString());
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    void lookAgain() {
        try {
            catchUp();
            if (clock.instant().isAfter(cleanAgain)) {
                // Should a backup be reading the table, commands that name somebody wait with us; so not at once again.
                cleanAgain = clock.instant().plus(AFTER_A_FAILURE);
                forgetForGood();
                cleanAgain = Instant.EPOCH;
            }
            away = false;
        } catch (DataAccessException | TransactionException failed) {
            if (!away) {
                LOG.warn("The register of persons does not follow the log: {}", failed.toString());
            }
            away = true;
        }
    }

    /** Applies what the log has and the rows have not. */
    void catchUp() {
        var head = log.head(PeopleRecord.STREAM).map(EventLog.Head::version).orElse(0);
        if (head > number("version", "")) {
            transaction.executeWithoutResult(_ -> {
                var reached = number("version", " for update");
                for (var line : log.stream(PeopleRecord.STREAM, reached + 1)) {
                    rows.follow((PeopleEvent) types.read(line));
                    reached = line.streamversion();
                }
                db.sql("update people.register set version = ?").param(reached).update();
            });
        }
    }

    /** Writes the table anew when rows have gone, so that their bytes do not stay behind in its files. */
    private void forgetForGood() {
        var version = number("version", "");
        if (number("cleaned", "") < version) {
            db.sql("vacuum (full) people.person").update();
            db.sql("update people.register set cleaned = ?").param(version).update();
        }
    }

    private int number(String column, String lock) {
        return db.sql("select " + column + " from people.register" + lock)
                .query(Integer.class)
                .single();
    }
}
