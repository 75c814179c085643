package org.mithaq.local.verify;

import java.util.Optional;
import org.mithaq.events.Line;
import org.mithaq.tree.Hash;

/** Finds the first line that differs, with a copy that can prove under the signed root which line belongs where. */
record Pinpoint(Source source, QuerySide copy, Signed signed) {

    /** Each proof is a question over HTTP. */
    private static final int MOST = 5_000;

    /** A sentence that names the position; nothing if the copy cannot prove it. */
    Optional<String> within(Damage damage) {
        try (var rows = source.after(damage.from() - 1)) {
            var row = rows.next();
            for (var asked = 0; row != null && row.position() <= damage.to() && asked < MOST; asked++) {
                var proven = copy.leaf(
                        row.position(), signed.size(), signed.checkpoint().root());
                if (proven.isEmpty()) {
                    return Optional.empty();
                }
                if (!proven.get().equals(Hash.of(Line.leaf(row.line())))) {
                    return Optional.of("The first line that differs is at position " + row.position()
                            + ": the copy on the query side proves under the signed root that another stood there");
                }
                row = rows.next();
            }
            return Optional.empty();
        } catch (BadRow unreadable) {
            return Optional.empty();
        }
    }
}
