package org.mithaq.query.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Sha256;
import org.mithaq.query.http.Caller;

/** Which plans are listed: those that are wanted, as they stood on a day if one is named, and that their reader may read. */
public record Selection(Filter filter, @Nullable LocalDate asOf, Caller reader) {

    /** What changes in the answer with its reader; nothing for those to whom only public plans are shown. */
    String tag() {
        var seesMore = reader.readsEverything()
                || reader.actsForAll()
                || reader.memberKeys().findAny().isPresent();
        var seen = reader.readsEverything() + "," + reader.actsForAll() + ","
                + reader.memberKeys().sorted().toList();
        return seesMore ? "-" + Sha256.of(seen).value() : "";
    }
}
