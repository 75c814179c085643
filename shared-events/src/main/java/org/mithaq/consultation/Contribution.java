package org.mithaq.consultation;

import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.events.Recorded;

/** One contribution and what became of it: its last answer, and why it is not shown. */
public record Contribution(
        Recorded<ContributionReceived> received,
        @Nullable Recorded<ContributionsAnswered> answer,
        @Nullable Recorded<ContributionWithheld> withheld,
        @Nullable Recorded<ContributionErased> erased) {

    public ContributionId id() {
        return received.event().contributionId();
    }

    /** Whether its text may be shown to everybody: somebody has read it, and it is neither withheld nor erased. */
    public boolean isShown() {
        return answer != null && withheld == null && erased == null;
    }
}
