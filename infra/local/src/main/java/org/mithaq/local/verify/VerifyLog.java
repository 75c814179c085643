package org.mithaq.local.verify;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.local.launch.Console;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.KeyRing;

/** One call that recomputes a whole log and holds it against what was signed. */
public final class VerifyLog {

    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int EVERY = 1_000_000;

    private final Source source;
    private final @Nullable QuerySide queries;
    private final Console console;

    private VerifyLog(Source source, @Nullable QuerySide queries, Console console) {
        this.source = source;
        this.queries = queries;
        this.console = console;
    }

    public static VerifyLog of(Path file, Console console) {
        return new VerifyLog(new FileSource(file), null, console);
    }

    /** {@code commands} gives out the log to this token; {@code queries} has the checkpoints. */
    public static VerifyLog of(String commands, String token, String queries, Console console) {
        return new VerifyLog(new HttpSource(commands, token), new QuerySide(queries), console);
    }

    /** Answers with the exit code: 0 whole, 1 damaged; what could not be checked is said as a failure of code 2. */
    public int check(List<Path> checkpoints, Optional<Path> keys) {
        var witnesses = witnesses(checkpoints, keys);
        var began = System.nanoTime();
        var check = new LogCheck(witnesses.signed(), this::stoodBefore);
        var found = read(check);
        var damage = found == null ? witnesses.forged() : found;
        var seconds = Math.max(1, System.nanoTime() - began) / 1e9;
        var figures = String.format(
                Locale.ROOT, "%d lines in %.1f s, %.0f lines/s", check.lines(), seconds, check.lines() / seconds);
        if (damage != null) {
            console.result("DAMAGED " + damage.where() + ": " + damage.sentence());
            pinpoint(damage, witnesses).ifPresent(console::result);
            if (found != null && witnesses.forged() != null) {
                console.result("Also: " + witnesses.forged().sentence());
            }
            console.result("Read: " + figures);
            return DAMAGED;
        }
        console.result("WHOLE: " + figures);
        console.result("Root over " + check.lines() + " lines: " + check.root().hex());
        console.result(
                check.agreements() == 0
                        ? "No checkpoint was at hand: this log is sound in itself, and nobody can say whether it is"
                                + " the one that was written"
                        : "It agrees with " + check.agreements() + " checkpoints, the longest of " + check.agreed()
                                + " lines");
        return WHOLE;
    }

    private Witnesses witnesses(List<Path> checkpoints, Optional<Path> keys) {
        var ring = keys.map(VerifyLog::ring).orElseGet(this::named);
        var witnesses = new Witnesses(ring, keys.isPresent(), console);
        checkpoints.forEach(witnesses::kept);
        if (queries != null) {
            // Before the log is read, so that it cannot be shorter than what was signed.
            queries.notes()
                    .ifPresentOrElse(
                            notes -> notes.forEach(witnesses::given),
                            () -> console.progress("There are no checkpoints at " + queries.url()));
            if (keys.isEmpty() && !ring.keys().isEmpty()) {
                console.progress("The keys are those that the system names itself: --key takes them from elsewhere");
            }
        }
        witnesses.say();
        return witnesses;
    }

    private @Nullable Damage read(LogCheck check) {
        try (var rows = source.after(0)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var damage = check.next(row);
                if (damage != null) {
                    return damage;
                }
                if (check.lines() % EVERY == 0) {
                    console.progress(check.lines() + " lines");
                }
            }
            var damage = check.end();
            if (damage == null && check.lines() == 0 && queries == null) {
                throw wrongUse("The file holds no row of a log: there is nothing to check");
            }
            return damage;
        } catch (BadRow bad) {
            if (check.lines() == 0 && !anyRowFollows()) {
                throw wrongUse(bad.sentence() + ": there is nothing to check");
            }
            return Damage.at(check.lines() + 1, bad.sentence());
        } catch (UncheckedIOException failure) {
            throw wrongUse(
                    "The log cannot be read any further than position " + check.lines() + ": " + failure.getCause());
        }
    }

    /** Whether a bad first row is a damage of a log, or the file is none at all. */
    private boolean anyRowFollows() {
        try (var rows = source.after(0)) {
            try {
                return rows.next() != null;
            } catch (BadRow first) {
                return rows.next() != null;
            }
        } catch (BadRow second) {
            return false;
        }
    }

    private boolean stoodBefore(UUID id, long position) {
        try (var rows = source.after(0)) {
            for (var row = rows.next(); row != null && row.position() < position; row = rows.next()) {
                if (Optional.ofNullable(Words.head(row.line()))
                        .filter(head -> head.id().equals(id))
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The copy on the query side may prove, under the signed root, which line should stand where. */
    private Optional<String> pinpoint(Damage damage, Witnesses witnesses) {
        return queries == null || damage.from() == damage.to()
                ? Optional.empty()
                : witnesses.signed().stream()
                        .filter(one -> one.size() == damage.to())
                        .findFirst()
                        .flatMap(one -> new Pinpoint(source, Objects.requireNonNull(queries), one).within(damage));
    }

    private KeyRing named() {
        try {
            return queries == null ? KeyRing.EMPTY : KeyRing.read(queries.keys());
        } catch (BadNote bad) {
            throw wrongUse("The keys that the system names cannot be read: " + bad.sentence());
        }
    }

    private static KeyRing ring(Path file) {
        try {
            var ring = KeyRing.read(Files.readString(file));
            if (ring.keys().isEmpty()) {
                throw wrongUse("There is no key in " + file);
            }
            return ring;
        } catch (IOException failure) {
            throw wrongUse("The file of keys " + file + " cannot be read");
        } catch (BadNote bad) {
            throw wrongUse("The file of keys " + file + " cannot be read: " + bad.sentence());
        }
    }
}
