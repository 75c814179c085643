package org.mithaq.command.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is kept, and who used up how much of what may be kept. */
public final class Catalogue {

    private static final long LOCK = 0x6d697468_65766964L;

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Limits limits;

    public Catalogue(JdbcClient db, TransactionOperations transaction, Clock clock, Limits limits) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.limits = limits;
    }

    /** What puts the bytes where they stay. */
    @FunctionalInterface
    interface Keeping {
        void keep() throws IOException;
    }

    /**
     * Enters a file after its bytes are kept, one at a time so that no two together pass a quota that each of them
     * respects. What is there already is answered as it was entered, and costs nothing.
     */
    Kept enter(Kept file, String subject, Keeping bytes) throws IOException {
        try {
            return transaction.execute(_ -> {
                db.sql("select pg_advisory_xact_lock(?)")
                        .param(LOCK)
                        .query((_, _) -> true)
                        .single();
                var there = find(file.sha256());
                if (there.isEmpty()) {
                    checkQuota(file, subject);
                }
                keep(bytes);
                return there.orElseGet(() -> insert(file, subject));
            });
        } catch (UncheckedIOException failure) {
            throw new IOException(failure);
        }
    }

    Optional<Kept> find(Sha256 sha256) {
        return db.sql("select sha256, size, type from evidence where sha256 = ?")
                .param(sha256.value())
                .query((row, _) -> new Kept(new Sha256(row.getString(1)), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** Every hash after this one, a page of them. */
    List<Sha256> after(String sha256, int most) {
        return db.sql("select sha256 from evidence where sha256 > ? order by sha256 limit ?")
                .params(sha256, most)
                .query((row, _) -> new Sha256(row.getString(1)))
                .list();
    }

    private static void keep(Keeping bytes) {
        try {
            bytes.keep();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Kept insert(Kept file, String subject) {
        db.sql("insert into evidence (sha256, size, type, kept_for, kept_at) values (?, ?, ?, ?, ?)")
                .params(file.sha256().value(), file.size(), file.type(), subject, now())
                .update();
        return file;
    }

    private void checkQuota(Kept file, String subject) {
        var used = db.sql("""
                        select coalesce(sum(size), 0) as total,
                               coalesce(sum(size) filter (where kept_for = ? and kept_at >= ?), 0) as today
                        from evidence
                        """)
                .params(subject, now().truncatedTo(ChronoUnit.DAYS))
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        unless(used[0] + file.size() <= limits.total(), "This installation keeps no more evidence: tell its operator");
        unless(used[1] + file.size() <= limits.perDay(), "You have sent as much evidence today as one may in a day");
    }

    private static void unless(boolean met, String sentence) {
        if (!met) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "evidence.quota", sentence, List.of());
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
