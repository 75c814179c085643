package org.mithaq.plan.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** An agreement with a partner, which of its obligations are fulfilled, and whether it was ended. */
public record Agreement(
        @Nullable Recorded<AgreementSigned> signed,
        @Nullable Recorded<AgreementEnded> ended,
        PMap<String, Recorded<ObligationFulfilled>> fulfilled) {

    static final Agreement UNKNOWN = new Agreement(null, null, OrderedPMap.empty());

    /** What was agreed. */
    public AgreementSigned terms() {
        return told().event();
    }

    /** Its signature. */
    public Recorded<AgreementSigned> told() {
        if (signed == null) {
            throw new IllegalStateException("Only agreements that were signed are shown");
        }
        return signed;
    }

    /** Whether it holds on this day, as far as is known; what is late in it can still be done. */
    public boolean isInForceOn(LocalDate day) {
        return !told().occurredOn().isAfter(day)
                && (ended == null || !ended.occurredOn().isBefore(day));
    }

    public boolean hasObligation(Id id) {
        return terms().obligations().stream()
                .anyMatch(obligation -> obligation.obligationId().names(id));
    }

    /** What fulfils this obligation, if anything does. */
    public Optional<Recorded<ObligationFulfilled>> fulfilment(Id obligation) {
        return Optional.ofNullable(fulfilled.get(obligation.key()));
    }

    /** What its partner still has to do; nothing once it was ended. */
    public List<Obligation> open() {
        return ended != null
                ? List.of()
                : terms().obligations().stream()
                        .filter(obligation ->
                                fulfilment(obligation.obligationId()).isEmpty())
                        .toList();
    }

    /** Of these, what had to be done before this day. */
    public List<Obligation> overdue(LocalDate today) {
        return open().stream()
                .filter(obligation -> Optional.ofNullable(obligation.due())
                        .flatMap(due -> due.lastDay())
                        .filter(last -> last.isBefore(today))
                        .isPresent())
                .toList();
    }

    Agreement with(Recorded<AgreementSigned> told) {
        return new Agreement(Recorded.later(signed, told), ended, fulfilled);
    }

    Agreement endedBy(Recorded<AgreementEnded> told) {
        return new Agreement(signed, Recorded.later(ended, told), fulfilled);
    }

    Agreement plus(Recorded<ObligationFulfilled> told) {
        var key = told.event().obligationId().key();
        return new Agreement(signed, ended, fulfilled.plus(key, Recorded.later(fulfilled.get(key), told)));
    }
}
