package org.mithaq.process;

import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.plan.amendment.Amendment;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;

/** What was to change in a submitted plan, and how far that came. */
final class AmendmentFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "amendments.count",
                            title("التعديلات", "Modifications", "Amendments"),
                            "How many amendments were proposed.",
                            facts -> facts.plan().amendments().all().size())
                    .counting()
                    .cameIn(6),
            words(
                            "amendments.undecided",
                            title("تعديلات بلا قرار", "Modifications non tranchées", "Amendments undecided"),
                            "The amendments on which nobody has decided.",
                            facts -> amendments(facts, amendment -> amendment.decided() == null))
                    .cameIn(6),
            words(
                            "amendments.unheard",
                            title("تعديلات بلا رأي", "Modifications sans avis", "Amendments decided unheard"),
                            "The amendments that were decided before anybody gave an opinion.",
                            facts -> amendments(facts, AmendmentFacts::wasDecidedUnheard))
                    .cameIn(6),
            words(
                            "amendments.unpublished",
                            title(
                                    "تعديلات معتمدة لم تنشر",
                                    "Modifications adoptées non publiées",
                                    "Amendments unpublished"),
                            "The amendments that were adopted and are not published.",
                            facts -> amendments(
                                    facts,
                                    amendment -> amendment.published() == null
                                            && amendment.decided() != null
                                            && amendment.decided().event().outcome() == Outcome.ADOPTED))
                    .cameIn(6),
            events(
                            "amendments.events",
                            title("أحداث التعديل", "Modifications proposées", "Amendments proposed"),
                            "The events in which amendments were proposed.",
                            facts -> facts.plan().amendments().all().stream()
                                    .map(Amendment::proposed)
                                    .flatMap(Stream::ofNullable))
                    .cameIn(6));

    private AmendmentFacts() {}

    private static Stream<String> amendments(Facts facts, Predicate<Amendment> such) {
        return facts.plan().amendments().all().stream()
                .filter(such)
                .map(amendment -> amendment.terms().amendmentId().value());
    }

    private static boolean wasDecidedUnheard(Amendment amendment) {
        var decided = amendment.decided();
        return decided != null
                && amendment.opinions().all().stream()
                        .noneMatch(given -> !given.occurredOn().isAfter(decided.occurredOn()));
    }
}
