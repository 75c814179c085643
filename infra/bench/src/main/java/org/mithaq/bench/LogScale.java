package org.mithaq.bench;

import java.util.List;

/**
 * How large that is which is measured of the log: the events that are replayed, those that are published or projected in one
 * go, the senders, and, in a full run, the events that are in the log before commands come. {@code services}: whether what
 * needs the services as programs of their own is measured, too.
 */
record LogScale(
        int replayed, int published, int projected, List<Integer> senders, List<Integer> before, boolean services) {

    static final LogScale PROMISED = new LogScale(
            100_000, 100_000, 20_000, List.of(1, 8, 32, 128, 512), List.of(10_000, 1_000_000, 10_000_000), true);

    /** At which the peers and HTTP are measured. */
    static final int SENDERS = 128;
}
