package org.mithaq.query.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How this copy of the log stands to what was signed: the newest checkpoint that it agrees with, and everything that is wrong. */
public record Agreement(@Nullable Checkpointed newest, List<Alarm> alarms, long treeSize, boolean keysKnown) {

    static final Agreement NOTHING = new Agreement(null, List.of(), 0, false);

    public Agreement {
        alarms = List.copyOf(alarms);
    }
}
