package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;

/** A submission of a plan as a reader gets it, and what OGP said of it. */
public record SubmissionAnswer(
        LocalDate submittedOn,
        @Nullable String reference,
        boolean stands,
        @Nullable LocalDate acknowledgedOn,
        @Nullable String acknowledgedAs,
        @Nullable LocalDate returnedOn,
        @Nullable Text returnedBecause,
        List<Text> points) {

    /** Each with what OGP said of it before the next one. */
    static List<SubmissionAnswer> of(PlanRecord plan) {
        var all = plan.submissions();
        var told = new ArrayList<SubmissionAnswer>();
        for (var at = 0; at < all.size(); at++) {
            var submitted = all.get(at);
            var next = at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.<Recorded<?>>empty();
            Recorded<SubmissionAcknowledged> acknowledged = null;
            Recorded<SubmissionReturned> returned = null;
            for (var said : plan.course().accession().handled()) {
                if (isBetween(said, submitted, next)) {
                    switch (said.event()) {
                        case SubmissionAcknowledged e -> acknowledged = said.as(e);
                        case SubmissionReturned e -> returned = said.as(e);
                    }
                }
            }
            told.add(new SubmissionAnswer(
                    submitted.occurredOn(),
                    submitted.event().reference(),
                    plan.submission().filter(submitted::equals).isPresent(),
                    acknowledged == null ? null : acknowledged.occurredOn(),
                    acknowledged == null ? null : acknowledged.event().reference(),
                    returned == null ? null : returned.occurredOn(),
                    returned == null ? null : returned.event().reason(),
                    returned == null ? List.of() : returned.event().points()));
        }
        return List.copyOf(told);
    }

    private static boolean isBetween(Recorded<?> said, Recorded<?> submitted, Optional<? extends Recorded<?>> next) {
        return Recorded.AS_IT_HAPPENED.compare(said, submitted) > 0
                && next.filter(later -> Recorded.AS_IT_HAPPENED.compare(said, later) > 0)
                        .isEmpty();
    }
}
