package org.mithaq.query.kernel;

import java.util.List;

/** Keeps what the inbox takes in. */
public interface Keeper {

    /** Keeps these, in the transaction in which the inbox moves its bookmark. */
    void keep(List<Arrival> arrivals);

    /** Everything up to this position can now be read. */
    void reached(long position);
}
