package org.mithaq.plan;

import java.util.Optional;

/** The name of a plan's stream. */
public final class PlanStream {

    /** With which the names of all of them begin. */
    public static final String PREFIX = "plan/";

    private PlanStream() {}

    public static String of(PlanId plan) {
        return PREFIX + plan.value();
    }

    /** The id of the plan whose stream this is, if it is one. */
    public static Optional<PlanId> planOf(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(new PlanId(stream.substring(PREFIX.length())))
                : Optional.empty();
    }
}
