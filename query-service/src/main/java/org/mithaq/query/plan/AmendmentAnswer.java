package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.Amendment;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.committee.DecisionId;

/** A change of a submitted plan as a reader gets it. */
public record AmendmentAnswer(
        String amendmentId,
        Text text,
        Text reason,
        List<ThingId> about,
        @Nullable Text proposedBy,
        @Nullable LocalDate proposedOn,
        List<Heard> opinions,
        @Nullable Decided decided,
        @Nullable Published published) {

    /** What one of those who were heard thinks of it. */
    public record Heard(Text by, Opinion opinion, @Nullable Text text, LocalDate on, UUID eventId) {

        static Heard of(Recorded<OpinionGiven> recorded) {
            var given = recorded.event();
            return new Heard(given.by(), given.opinion(), given.text(), recorded.occurredOn(), recorded.id());
        }
    }

    /** What was decided of it. */
    public record Decided(Outcome outcome, Text reason, List<DecisionId> decisions, LocalDate on, UUID eventId) {

        static Decided of(Recorded<AmendmentDecided> recorded) {
            var decided = recorded.event();
            return new Decided(
                    decided.outcome(), decided.reason(), decided.decisions(), recorded.occurredOn(), recorded.id());
        }
    }

    /** Where everybody can read it. */
    public record Published(Url url, LocalDate on, UUID eventId) {}

    static AmendmentAnswer of(Amendment amendment) {
        var terms = amendment.terms();
        var decided = amendment.decided();
        var published = amendment.published();
        return new AmendmentAnswer(
                terms.amendmentId().value(),
                terms.text(),
                terms.reason(),
                terms.about(),
                terms.proposedBy(),
                amendment.proposed() == null ? null : amendment.proposed().occurredOn(),
                amendment.opinions().all().stream().map(Heard::of).toList(),
                decided == null ? null : Decided.of(decided),
                published == null
                        ? null
                        : new Published(published.event().url(), published.occurredOn(), published.id()));
    }
}
