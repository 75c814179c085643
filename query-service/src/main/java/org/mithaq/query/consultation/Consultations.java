package org.mithaq.query.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.query.history.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The consultations as they stand in the history: folded when somebody asks, kept for a while and continued. */
@Component
public class Consultations {

    private static final Logger LOG = LoggerFactory.getLogger(Consultations.class);
    private static final EventTypes TYPES = EventTypes.of(List.of(ConsultationEvent.class), List.of());
    private static final long KEPT = 500_000;

    private final History history;
    private final Cache<String, ConsultationRecord> cache = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String _, ConsultationRecord record) -> 10 + record.version())
            .build();

    Consultations(History history) {
        this.history = history;
    }

    /** A consultation that was opened. */
    public Optional<ConsultationRecord> of(ConsultationId id) {
        return Optional.of(record(id)).filter(record -> record.opened() != null);
    }

    /** Every one that was opened, in the order of their ids. */
    public Stream<ConsultationRecord> all() {
        return history.streams(ConsultationId.PREFIX).stream()
                .flatMap(stream -> ConsultationId.of(stream).stream())
                .flatMap(id -> of(id).stream());
    }

    /** Those about this plan. */
    public List<ConsultationRecord> about(PlanId plan) {
        return all().filter(record -> record.terms()
                        .filter(terms -> terms.planId().names(plan))
                        .isPresent())
                .toList();
    }

    private ConsultationRecord record(ConsultationId id) {
        var key = History.key(id.stream());
        var known = Optional.ofNullable(cache.getIfPresent(key)).orElse(ConsultationRecord.NONE);
        var record = continued(known, id);
        if (record.version() > known.version()) {
            cache.asMap().merge(key, record, (one, other) -> one.version() < other.version() ? other : one);
        }
        return record;
    }

    /** As far as it can be read: a newer version of the software may have written what this one does not know. */
    private ConsultationRecord continued(ConsultationRecord known, ConsultationId id) {
        var record = known;
        for (var kept : history.after(id.stream(), known.version(), Integer.MAX_VALUE)) {
            try {
                var line = kept.line().read();
                record = record.after(line.recorded((ConsultationEvent) TYPES.read(line)));
            } catch (EventTypes.Unknown | JacksonException unreadable) {
                LOG.warn(
                        "{} cannot be read from version {} on: {}",
                        kept.stream(),
                        kept.version(),
                        unreadable.toString());
                return record;
            }
        }
        return record;
    }
}
