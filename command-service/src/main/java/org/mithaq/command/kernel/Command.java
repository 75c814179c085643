package org.mithaq.command.kernel;

import java.util.Set;

/** A wish: what someone wants to happen, in the imperative. A rule may refuse it. */
public interface Command {

    /** The stream whose record it is decided on, spelled as the sender spelled it. */
    String stream();

    /** The fields that a refusal does not keep, since what stands in them was not accepted and could name somebody. */
    default Set<String> notKept() {
        return Set.of();
    }
}
