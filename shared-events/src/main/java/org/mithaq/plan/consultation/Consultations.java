package org.mithaq.plan.consultation;

import java.util.Collection;
import java.util.Optional;
import org.mithaq.events.Recorded;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The consultations on a plan, each as it was reported last; what was contributed stands in their own streams. */
public record Consultations(PMap<String, Recorded<ConsultationReported>> reported) {

    public static final Consultations NONE = new Consultations(OrderedPMap.empty());

    public Consultations after(Recorded<PlanConsultationEvent> recorded) {
        return switch (recorded.event()) {
            case ConsultationReported e -> {
                var key = e.consultationId().key();
                yield new Consultations(reported.plus(key, Recorded.later(reported.get(key), recorded.as(e))));
            }
        };
    }

    public Optional<Recorded<ConsultationReported>> of(ConsultationId id) {
        return Optional.ofNullable(reported.get(id.key()));
    }

    /** In the order in which they were first reported. */
    public Collection<Recorded<ConsultationReported>> all() {
        return reported.values();
    }
}
