package org.mithaq.query.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mithaq.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every checkpoint that arrived here, in the order of arrival; none goes away again. */
@Component
class Checkpoints {

    private static final String COLUMNS =
            "select number, origin, size, root, note, received_at, seal, keys, agreement from checkpoint ";

    private final JdbcClient db;
    private final Clock clock;

    Checkpoints(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps a note; one that is here already changes nothing. */
    void keep(Arrived arrived) {
        db.sql("""
            insert into checkpoint (note_hash, origin, size, root, note, received_at, forked)
            values (:hash, :origin, :size, :root, :note, :now, exists (
                select from checkpoint where origin = :origin and size = :size and root <> :root))
            on conflict (note_hash) do nothing\
            """)
                .param("hash", arrived.hash())
                .param("origin", arrived.checkpoint().origin())
                .param("size", arrived.checkpoint().size())
                .param("root", arrived.checkpoint().root().bytes())
                .param("note", arrived.note().note())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** What comes after this number, in the order of arrival. */
    List<Checkpointed> after(long number, int limit) {
        return db.sql(COLUMNS + "where number > ? order by number limit ?")
                .params(number, limit)
                .query(Checkpoints::row)
                .list();
    }

    /** The latest, the newest first. */
    List<Checkpointed> latest(int limit) {
        return db.sql(COLUMNS + "order by number desc limit ?")
                .param(limit)
                .query(Checkpoints::row)
                .list();
    }

    /** The longest that this copy agrees with; signed by a known key, wherever any key is known. */
    Optional<Checkpointed> newest(boolean keysKnown) {
        return db.sql(COLUMNS + "where agreement = 'AGREES' and seal " + (keysKnown ? "= 'GENUINE'" : "<> 'FORGED'")
                        + " order by size desc, number desc limit 1")
                .query(Checkpoints::row)
                .optional();
    }

    /** Those whose signatures were not looked at with these keys. */
    List<Checkpointed> unsealed(String ring, boolean onlyNew, int limit) {
        return db.sql(COLUMNS + (onlyNew ? "where ring is null" : "where ring is distinct from :ring")
                        + " order by number desc limit :limit")
                .param("ring", ring)
                .param("limit", limit)
                .query(Checkpoints::row)
                .list();
    }

    void seal(long number, String seal, List<String> keys, String ring) {
        db.sql("update checkpoint set seal = ?, keys = ?, ring = ? where number = ?")
                .params(seal, String.join(",", keys), ring, number)
                .update();
    }

    /** Those that can be compared with a tree of this size and were not yet. */
    List<Checkpointed> comparable(long treeSize, int limit) {
        return db.sql(COLUMNS + "where agreement = 'AHEAD' and size <= ? order by size limit ?")
                .params(treeSize, limit)
                .query(Checkpoints::row)
                .list();
    }

    void compared(long number, boolean agrees) {
        db.sql("update checkpoint set agreement = ? where number = ?")
                .params(agrees ? "AGREES" : "DIFFERS", number)
                .update();
    }

    /** The first of those that contradict this copy or each other; what no known key signed accuses nobody. */
    List<Alarm> contradictions(long treeSize, boolean keysKnown, int limit) {
        var believed = keysKnown ? "= 'GENUINE'" : "<> 'FORGED'";
        return db
                .sql("select size, agreement, seal from checkpoint one where seal = 'FORGED' or seal " + believed
                        + " and (agreement = 'DIFFERS' or forked and exists (select from checkpoint other"
                        + " where other.size = one.size and other.origin = one.origin and other.root <> one.root"
                        + " and other.seal " + believed + ")) order by size, number limit ?")
                .param(limit)
                .query((row, _) -> Alarm.of(what(row.getString(2), row.getString(3)), row.getLong(1), treeSize))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** The longest that this copy should have reached since that moment; a size that no known key signed is nobody's loss. */
    Optional<Checkpointed> overdue(Instant receivedBefore, boolean keysKnown) {
        return db.sql(COLUMNS + "where agreement = 'AHEAD' and received_at < ? and seal "
                        + (keysKnown ? "= 'GENUINE'" : "<> 'FORGED'") + " order by size desc limit 1")
                .param(OffsetDateTime.ofInstant(receivedBefore, ZoneOffset.UTC))
                .query(Checkpoints::row)
                .optional();
    }

    /** How many no known key has signed; those beyond so many are not counted. */
    long unknown(int most) {
        return db.sql("select count(*) from (select from checkpoint where seal = 'UNKNOWN' limit ?) as unknown")
                .param(most)
                .query(Long.class)
                .single();
    }

    private static Alarm.What what(String agreement, String seal) {
        if (seal.equals("FORGED")) {
            return Alarm.What.FORGED;
        }
        return agreement.equals("DIFFERS") ? Alarm.What.DIFFERS : Alarm.What.FORK;
    }

    private static Checkpointed row(ResultSet row, int number) throws SQLException {
        return new Checkpointed(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                Hash.of(row.getBytes(4)).hex(),
                Arrays.stream(row.getString(8).split(","))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                verdict(row.getString(7), row.getString(9)),
                row.getString(5));
    }

    private static Verdict verdict(String seal, String agreement) {
        if (seal.equals("FORGED")) {
            return Verdict.FORGED;
        }
        return switch (Verdict.valueOf(agreement)) {
            case DIFFERS -> Verdict.DIFFERS;
            case AHEAD -> Verdict.AHEAD;
            case AGREES, UNKNOWN_KEY, FORGED -> seal.equals("GENUINE") ? Verdict.AGREES : Verdict.UNKNOWN_KEY;
        };
    }
}
