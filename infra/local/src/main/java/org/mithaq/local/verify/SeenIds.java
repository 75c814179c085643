package org.mithaq.local.verify;

import java.util.UUID;

/**
 * Which events were met, as sixty-four bits of each id in one array: ten million need 128 MB and no object each. Two ids may
 * fall together, once in hundreds of thousands of such logs, so a second meeting has to be confirmed.
 */
final class SeenIds {

    private long[] slots = new long[1 << 16];
    private int count;
    private boolean zero;

    /** Whether an id like this one was met before; it is now. */
    boolean meets(UUID id) {
        var bits = bits(id);
        if (bits == 0) {
            var before = zero;
            zero = true;
            return before;
        }
        if (count > slots.length / 3 * 2) {
            grow();
        }
        return !put(slots, bits);
    }

    private boolean put(long[] into, long bits) {
        var at = (int) (bits >>> 32) & (into.length - 1);
        while (into[at] != 0) {
            if (into[at] == bits) {
                return false;
            }
            at = (at + 1) & (into.length - 1);
        }
        into[at] = bits;
        count++;
        return true;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        count = 0;
        for (var bits : slots) {
            if (bits != 0) {
                put(larger, bits);
            }
        }
        slots = larger;
    }

    /** Both halves, mixed, since ids of one maker may differ in few bits. */
    private static long bits(UUID id) {
        var mixed =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29)) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 31);
    }
}
