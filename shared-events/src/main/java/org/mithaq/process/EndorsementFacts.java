package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.byMember;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;

/** Who of civil society has put its name under a plan, where, when and under which text. */
final class EndorsementFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "endorsements.count",
                            title("المصادقات", "Approbations", "Endorsements"),
                            "How many organisations have endorsed the plan; one that signed twice counts once.",
                            facts -> all(facts).count())
                    .counting(),
            byMember(
                    "endorsements.byMember",
                    title("المصادقات حسب العضو", "Approbations par membre", "Endorsements by member"),
                    "How many of them work in the territory of each member.",
                    facts -> facts.byMember(
                            all(facts).toList(), endorsed -> endorsed.event().territory())),
            words(
                            "endorsements.membersWithout",
                            title("أعضاء بلا مصادقة", "Membres sans approbation", "Members without an endorsement"),
                            "The members in whose territory no organisation has endorsed the plan.",
                            facts -> facts.membersWithout(all(facts)
                                    .flatMap(endorsed ->
                                            Stream.ofNullable(endorsed.event().territory()))
                                    .toList()))
                    .knownWhere(Facts::opened),
            day(
                    "endorsements.firstOn",
                    title("أول مصادقة", "Première approbation", "First endorsement"),
                    "The day of the first endorsement.",
                    facts -> all(facts).map(Recorded::occurredOn).min(naturalOrder())),
            day(
                    "endorsements.lastOn",
                    title("آخر مصادقة", "Dernière approbation", "Last endorsement"),
                    "The day of the last endorsement.",
                    facts -> all(facts).map(Recorded::occurredOn).max(naturalOrder())),
            number(
                    "endorsements.texts",
                    title("النصوص المصادق عليها", "Textes approuvés", "Texts endorsed"),
                    "How many different texts, told apart by their hash, were endorsed.",
                    facts -> all(facts)
                            .map(endorsed -> endorsed.event().textHash())
                            .filter(Objects::nonNull)
                            .distinct()
                            .count()),
            number(
                    "endorsements.withoutText",
                    title("مصادقات بلا نص محدد", "Approbations sans texte", "Endorsements of no text"),
                    "How many endorsements do not say by its hash which text they are of.",
                    facts -> all(facts)
                            .filter(endorsed -> endorsed.event().textHash() == null)
                            .count()),
            events(
                    "endorsements.events",
                    title("أحداث المصادقة", "Approbations", "Endorsements"),
                    "The events of the endorsements.",
                    EndorsementFacts::all));

    private EndorsementFacts() {}

    private static Stream<Recorded<EndorsedByCSO>> all(Facts facts) {
        return facts.plan().endorsements().all().stream();
    }
}
