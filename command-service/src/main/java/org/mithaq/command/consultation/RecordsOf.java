package org.mithaq.command.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.consultation.ConsultationId;

/** Plans and consultations as they stand in the log: what was read once is continued and not read again. */
public final class RecordsOf {

    private final EventLog log;
    private final EventTypes types;
    private final Cache<String, PlanRecord> plans =
            Caffeine.newBuilder().maximumSize(100).build();
    private final Cache<String, ConsultationRecord> consultations =
            Caffeine.newBuilder().maximumSize(100).build();

    public RecordsOf(EventLog log, EventTypes types) {
        this.log = log;
        this.types = types;
    }

    public Optional<PlanRecord> plan(PlanId id) {
        var stream = PlanStream.of(id).toLowerCase(Locale.ROOT);
        var known = Optional.ofNullable(plans.getIfPresent(stream)).orElse(PlanRecord.NONE);
        var plan = known.after(log.stream(stream, known.version() + 1).stream()
                .<Recorded<? extends PlanEvent>>map(line -> line.recorded((PlanEvent) types.read(line)))
                .toList());
        if (plan.version() > known.version()) {
            plans.put(stream, plan);
        }
        return Optional.of(plan).filter(there -> there.opened().isPresent());
    }

    public ConsultationRecord consultation(ConsultationId id) {
        var stream = id.stream().toLowerCase(Locale.ROOT);
        var known = Optional.ofNullable(consultations.getIfPresent(stream)).orElse(ConsultationRecord.NONE);
        var consultation = known;
        for (var line : log.stream(stream, known.version() + 1)) {
            consultation = consultation.after(line.recorded((ConsultationEvent) types.read(line)));
        }
        if (consultation.version() > known.version()) {
            consultations.put(stream, consultation);
        }
        return consultation;
    }
}
