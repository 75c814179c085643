package org.mithaq.query.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this copy of the log stands to what was signed: the newest checkpoint that it agrees with, and everything that is wrong.
 *
 * @param unknown how many checkpoints nobody signed whose key is known, at most 1,000: forgeries, or the file of keys is out of date
 */
public record Agreement(
        @Nullable Checkpointed newest, List<Alarm> alarms, long treeSize, boolean keysKnown, long unknown) {

    static final Agreement NOTHING = new Agreement(null, List.of(), 0, false, 0);

    public Agreement {
        alarms = List.copyOf(alarms);
    }
}
