package org.mithaq.reliability;

import java.time.Duration;

/** How much is sent while things go wrong: by how many clients, over how many plans, how many a second at most. */
record Scale(int clients, int plans, int perSecond, Duration expected) {

    static Scale of(Duration expected) {
        return new Scale(8, 40, 40, expected);
    }
}
