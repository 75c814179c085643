package org.mithaq.plan;

import java.util.List;
import org.mithaq.events.Event;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.course.CourseEvent;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent;
import org.mithaq.plan.monitoring.MonitoringEvent;
import org.mithaq.plan.review.ReviewEvent;
import org.mithaq.plan.timer.TimerEvent;

/** Everything that can happen in the stream {@code plan/{planId}}. */
public sealed interface PlanEvent extends Event
        permits LifecycleEvent,
                CourseEvent,
                CommitteeEvent,
                CoCreationEvent,
                EndorsementEvent,
                CommitmentEvent,
                AmendmentEvent,
                MonitoringEvent,
                PlanConsultationEvent,
                TimerEvent,
                ReviewEvent,
                CorrectionEvent {

    /** The rules that bind wishes and that this event, told as history, passed over. */
    default List<String> overridden() {
        return List.of();
    }
}
