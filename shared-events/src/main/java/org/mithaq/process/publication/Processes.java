package org.mithaq.process.publication;

import java.util.List;
import java.util.Optional;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.ProcessRef;

/** The processes that are known here. What a pin means never changes; which version is the newest one does. */
public interface Processes {

    /** The process of a plan that names none. */
    String DEFAULT = "ogp-local";

    /** Exactly this version. */
    Optional<Published> of(ProcessRef pin);

    /** The version on which a plan is opened that names this process. */
    Optional<Published> newest(String id);

    /** Whether no plan is to be bound to this version any more. */
    boolean isRetired(ProcessRef pin);

    /** Every version that there ever was of this process. */
    List<Published> versions(String id);

    /** By which is read what is told of a plan of which nobody knows, on that day, how it was opened. */
    String UNBOUND = "simple";

    /** What a plan is read by: the version that it pins; if that is not known here, the newest of it; else the simplest. */
    default Published readingOf(PlanRecord plan) {
        var pin = plan.lifecycle().process();
        return pin.flatMap(this::of)
                .or(() -> pin.map(ProcessRef::id).flatMap(this::newest))
                .or(() -> newest(UNBOUND))
                .orElseThrow();
    }
}
