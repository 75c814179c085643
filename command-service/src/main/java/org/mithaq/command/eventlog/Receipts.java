package org.mithaq.command.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers to accepted commands that came under a key, so that who sends one again gets the same answer and no second effect. */
public final class Receipts {

    private final JdbcClient db;

    public Receipts(JdbcClient db) {
        this.db = db;
    }

    /** The first accepted answer to this command; refused if the key was used for another one. */
    public Optional<Receipt> find(UUID commandId, Sha256 digest) {
        return db.sql(Kept.FIND)
                .param("{" + commandId + "}")
                .query((row, _) -> Kept.read(row))
                .optional()
                .map(kept -> kept.answerTo(digest));
    }

    /** Keeps an answer without events; the first one stays. */
    public void keep(Receipt receipt, Sha256 digest, Instant now) {
        db.sql("""
                        insert into receipt (command_id, digest, stream, version, position, events, recorded_at)
                        values (?, ?, ?, ?, ?, 0, ?) on conflict do nothing
                        """)
                .params(
                        receipt.commandId(),
                        digest.value(),
                        receipt.stream(),
                        receipt.version(),
                        receipt.position(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** Forgets what is older than this. */
    public int forgetBefore(Instant instant) {
        return db.sql("delete from receipt where recorded_at < ?")
                .param(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
                .update();
    }
}
