package org.mithaq.plan.amendment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.LastWords;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;

/** One change of a submitted plan, from its proposal to its publication. What came before its proposal is kept aside in it. */
public record Amendment(
        @Nullable Recorded<AmendmentProposed> proposed,
        LastWords<OpinionGiven> opinions,
        @Nullable Recorded<AmendmentDecided> decided,
        @Nullable Recorded<AmendmentPublished> published) {

    static final Amendment UNKNOWN = new Amendment(null, LastWords.none(), null, null);

    /** What is to change, and why. */
    public AmendmentProposed terms() {
        if (proposed == null) {
            throw new IllegalStateException("Only amendments that were proposed are shown");
        }
        return proposed.event();
    }

    /** Whether it had been adopted by this day. */
    public boolean isAdoptedBy(LocalDate day) {
        return decided != null
                && decided.event().outcome() == Outcome.ADOPTED
                && !decided.occurredOn().isAfter(day);
    }

    /** Whether it touches what goes by this id. */
    public boolean isAbout(Id id) {
        return terms().about().stream().anyMatch(id::names);
    }

    Amendment after(Recorded<AmendmentEvent> recorded) {
        return switch (recorded.event()) {
            case AmendmentProposed e ->
                new Amendment(Recorded.later(proposed, recorded.as(e)), opinions, decided, published);
            case OpinionGiven e -> new Amendment(proposed, opinions.plus(e.by(), recorded.as(e)), decided, published);
            case AmendmentDecided e ->
                new Amendment(proposed, opinions, Recorded.later(decided, recorded.as(e)), published);
            case AmendmentPublished e ->
                new Amendment(proposed, opinions, decided, Recorded.later(published, recorded.as(e)));
        };
    }
}
