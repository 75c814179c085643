package org.mithaq.command.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.mithaq.consultation.ContributionId;
import org.mithaq.events.Sha256;
import org.mithaq.plan.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The erasable table of what the public contributed: each text with the salt of its hash. */
public final class WordRows {

    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final Clock clock;

    public WordRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A text as it is kept, with the salt, in hexadecimal digits, by which its contributor can prove that it was theirs. */
    public record Kept(String salt, Words words) {}

    /**
     * Enters a text, unless something is kept under this id already: then what was asked is hashed with the same salt, so
     * that the same text comes out the same, and another one does not.
     */
    public Kept keep(ConsultationId consultation, ContributionId contribution, FreeText text) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var entered = db.sql("""
                        insert into consultation.words (consultation, contribution, salt, words, entered_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        consultation.key(),
                        contribution.key(),
                        salt,
                        text.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var kept = entered == 1 ? salt : salt(consultation, contribution).orElse(salt);
        return new Kept(
                HexFormat.of().formatHex(kept),
                new Words(
                        hash(kept, text),
                        text.value().codePointCount(0, text.value().length())));
    }

    /** The text of a contribution, if it is still there. */
    public Optional<String> text(ConsultationId consultation, ContributionId contribution) {
        return db.sql("select words from consultation.words where consultation = ? and contribution = ?")
                .params(consultation.key(), contribution.key())
                .query(String.class)
                .optional();
    }

    static Sha256 hash(byte[] salt, FreeText text) {
        return Sha256.of(salt, text.value().getBytes(UTF_8));
    }

    private Optional<byte[]> salt(ConsultationId consultation, ContributionId contribution) {
        return db.sql("select salt from consultation.words where consultation = ? and contribution = ?")
                .params(consultation.key(), contribution.key())
                .query((ResultSet row, int _) -> bytes(row))
                .optional();
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        return row.getBytes(1);
    }

    /** There is an event of it, so that it stays. */
    void received(ConsultationId consultation, ContributionId contribution) {
        db.sql(
                        "update consultation.words set change = ? where consultation = ? and contribution = ? and change is null")
                .params(nextChange(), consultation.key(), contribution.key())
                .update();
    }

    void withheld(ConsultationId consultation, ContributionId contribution) {
        db.sql("""
                        update consultation.words set withheld = true, change = ?
                        where consultation = ? and contribution = ? and not withheld
                        """).params(nextChange(), consultation.key(), contribution.key()).update();
    }

    void erase(ConsultationId consultation, ContributionId contribution) {
        db.sql("delete from consultation.words where consultation = ? and contribution = ?")
                .params(consultation.key(), contribution.key())
                .update();
        db.sql("""
                        insert into consultation.erased (consultation, contribution, change) values (?, ?, ?)
                        on conflict (consultation, contribution) do nothing
                        """).params(consultation.key(), contribution.key(), nextChange()).update();
        db.sql("update consultation.followed set erased = erased + 1").update();
    }

    /** What was refused never gets an event: its text is not kept for longer than it takes to be sure of that. */
    int forgetRefused(Instant before) {
        return db.sql("delete from consultation.words where change is null and entered_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long nextChange() {
        return db.sql("update consultation.followed set change = change + 1 returning change")
                .query(Long.class)
                .single();
    }
}
