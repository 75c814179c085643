package org.mithaq.command.checkpoints;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.Hash;
import org.mithaq.tree.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All checkpoints, beside the log: one of each size, and only added. */
final class Checkpoints {

    private static final int HASH = 32;

    private final JdbcClient db;

    Checkpoints(JdbcClient db) {
        this.db = db;
    }

    Optional<Signed> newest() {
        return db.sql("select size, note, frontier, signed_at from checkpoint order by size desc limit 1")
                .query(Checkpoints::read)
                .optional();
    }

    Optional<Signed> of(long size) {
        return db.sql("select size, note, frontier, signed_at from checkpoint where size = ?")
                .param(size)
                .query(Checkpoints::read)
                .optional();
    }

    List<Signed> after(long size, int limit) {
        return db.sql("select size, note, frontier, signed_at from checkpoint where size > ? order by size limit ?")
                .params(size, limit)
                .query(Checkpoints::read)
                .list();
    }

    /** Whether it was added; there may be one of this size already. */
    boolean add(Signed signed) {
        return db.sql("""
                        insert into checkpoint (size, root, note, frontier, signed_at) values (?, ?, ?, ?, ?)
                        on conflict (size) do nothing
                        """)
                        .params(
                                signed.size(),
                                signed.checkpoint().root().bytes(),
                                signed.note().note(),
                                bytes(signed.tree()),
                                OffsetDateTime.ofInstant(signed.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Signed read(ResultSet row, int number) throws SQLException {
        return new Signed(
                SignedNote.read(row.getString(2)),
                new Frontier(row.getLong(1), hashes(row.getBytes(3))),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static byte[] bytes(Frontier tree) {
        var bytes = ByteBuffer.allocate(tree.subtrees().size() * HASH);
        tree.subtrees().forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    private static List<Hash> hashes(byte[] bytes) {
        var hashes = new ArrayList<Hash>();
        for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
            var hash = new byte[HASH];
            buffer.get(hash);
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }
}
