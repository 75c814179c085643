package org.mithaq.command.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Sha256;

/** The answer that was given to a command under its key, and what tells that command from another under the same key. */
record Kept(Sha256 digest, Receipt receipt) {

    /** Of the commands with these ids, an array; the events are those of the log. */
    static final String FIND = """
            select kept.digest, kept.command_id, kept.stream, kept.version, kept.position,
                   array(select event_id from event_log as e where e.position > kept.position - kept.events
                            and e.position <= kept.position order by e.position) as ids,
                   array(select type from event_log as e where e.position > kept.position - kept.events
                            and e.position <= kept.position order by e.position) as types
              from receipt as kept where kept.command_id = any (?::uuid[])
            """;

    static Kept read(ResultSet row) throws SQLException {
        var version = row.getInt(4);
        var ids = (UUID[]) row.getArray(6).getArray();
        var types = (String[]) row.getArray(7).getArray();
        List<Receipt.Stored> events = new ArrayList<>(ids.length);
        for (var i = 0; i < ids.length; i++) {
            events.add(new Receipt.Stored(ids[i], types[i], version - ids.length + i + 1));
        }
        return new Kept(
                new Sha256(row.getString(1)),
                new Receipt(row.getObject(2, UUID.class), row.getString(3), version, row.getLong(5), events));
    }

    /** The answer, if this is the command that it was given to; refused if the key came with another one. */
    Receipt answerTo(Sha256 asked) {
        if (!digest.equals(asked)) {
            throw new Rejected(
                    Rejected.Kind.INVALID,
                    "command.key-reused",
                    "This Idempotency-Key was used for another command",
                    List.of());
        }
        return receipt;
    }
}
