package org.mithaq.command.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
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
        return db.sql("select digest, answer from receipt where command_id = ?")
                .param(commandId)
                .query((row, _) -> {
                    if (!digest.value().equals(row.getString(1))) {
                        throw new Rejected(
                                Rejected.Kind.INVALID,
                                "command.key-reused",
                                "This Idempotency-Key was used for another command",
                                List.of());
                    }
                    return Json.STRICT.readValue(row.getString(2), Receipt.class);
                })
                .optional();
    }

    /** Keeps an answer; the first one stays. */
    public void keep(Receipt receipt, Sha256 digest, Instant now) {
        db.sql(
                        "insert into receipt (command_id, digest, answer, recorded_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        receipt.commandId(),
                        digest.value(),
                        Json.STRICT.writeValueAsString(receipt),
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
