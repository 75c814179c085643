package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.byMember;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.Endorsements;
import org.mithaq.plan.endorsement.Organisation;

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
                    EndorsementFacts::all),
            flag(
                            "endorsements.frozen",
                            title("النص النهائي مجمّد", "Texte final figé", "Final text is frozen"),
                            "Whether the final text was frozen under its hash, so that one and the same text is endorsed.",
                            facts -> endorsements(facts).text().isPresent())
                    .provenBy("endorsements.textEvents")
                    .cameIn(6),
            day(
                            "endorsements.textFrozenOn",
                            title("تاريخ تجميد النص", "Texte figé le", "Text frozen"),
                            "The day on which the text that is to be endorsed was frozen.",
                            facts -> endorsements(facts).text().map(Recorded::occurredOn))
                    .provenBy("endorsements.textEvents")
                    .cameIn(6),
            events(
                            "endorsements.textEvents",
                            title("أحداث تجميد النص", "Textes figés", "Texts frozen"),
                            "The events in which a text was frozen, also those of texts that another one replaced.",
                            facts -> endorsements(facts).texts().values().stream())
                    .cameIn(6),
            number(
                            "endorsements.ofCurrentText",
                            title(
                                    "مصادقات على النص الحالي",
                                    "Approbations du texte actuel",
                                    "Endorsements of the current text"),
                            "How many organisations have endorsed the text that is frozen; 0 as long as none is.",
                            facts -> endorsements(facts).ofText().size())
                    .counting()
                    .provenBy("endorsements.currentEvents")
                    .cameIn(6),
            byMember(
                            "endorsements.currentByMember",
                            title(
                                    "مصادقات على النص الحالي حسب العضو",
                                    "Approbations du texte actuel par membre",
                                    "Endorsements of the current text by member"),
                            "How many of them work in the territory of each member.",
                            facts -> facts.byMember(
                                    endorsements(facts).ofText(),
                                    endorsed -> endorsed.event().territory()))
                    .provenBy("endorsements.currentEvents")
                    .cameIn(6),
            words(
                            "endorsements.membersWithoutCurrent",
                            title(
                                    "أعضاء بلا مصادقة على النص الحالي",
                                    "Membres sans approbation du texte actuel",
                                    "Members without an endorsement of the current text"),
                            "The members in whose territory no organisation has endorsed the text that is frozen.",
                            facts -> facts.membersWithout(endorsements(facts).ofText().stream()
                                    .flatMap(endorsed ->
                                            Stream.ofNullable(endorsed.event().territory()))
                                    .toList()))
                    .knownWhere(Facts::opened)
                    .provenBy("endorsements.currentEvents")
                    .cameIn(6),
            events(
                            "endorsements.currentEvents",
                            title(
                                    "أحداث المصادقة على النص الحالي",
                                    "Approbations du texte actuel",
                                    "Endorsements of the current text"),
                            "The events of the endorsements of the text that is frozen.",
                            facts -> endorsements(facts).ofText().stream())
                    .cameIn(6),
            number(
                            "endorsements.asked",
                            title("منظمات طُلبت مصادقتها", "Organisations sollicitées", "Organisations asked"),
                            "How many organisations were asked to endorse the plan.",
                            facts -> organisations(facts)
                                    .filter(one -> one.lastAsked().isPresent())
                                    .count())
                    .provenBy("endorsements.requestEvents")
                    .cameIn(6),
            number(
                            "endorsements.unanswered",
                            title("طلبات مصادقة بلا جواب", "Sollicitations sans réponse", "Requests unanswered"),
                            "How many of them have said nothing since they were asked last, and have not endorsed the text of which"
                                    + " they were asked.",
                            facts -> organisations(facts)
                                    .filter(Organisation::owesAnAnswer)
                                    .count())
                    .provenBy("endorsements.requestEvents")
                    .cameIn(6),
            events(
                            "endorsements.requestEvents",
                            title("أحداث طلب المصادقة", "Sollicitations", "Requests for endorsement"),
                            "The events in which organisations were asked to endorse the plan.",
                            facts -> organisations(facts)
                                    .flatMap(one -> one.asked().values().stream())
                                    .map(Organisation.Asked::request)
                                    .distinct())
                    .cameIn(6),
            number(
                            "endorsements.declined",
                            title("منظمات امتنعت", "Refus", "Organisations that declined"),
                            "How many organisations say, as their last word, that they do not endorse the plan.",
                            facts -> lastWords(facts, EndorsementDeclined.class).count())
                    .counting()
                    .provenBy("endorsements.declineEvents")
                    .cameIn(6),
            events(
                            "endorsements.declineEvents",
                            title("أحداث الامتناع", "Refus d'approuver", "Endorsements declined"),
                            "The events in which they say so.",
                            facts -> lastWords(facts, EndorsementDeclined.class))
                    .cameIn(6),
            number(
                            "endorsements.withdrawn",
                            title("مصادقات مسحوبة", "Approbations retirées", "Endorsements withdrawn"),
                            "How many organisations have, as their last word, withdrawn their endorsement.",
                            facts ->
                                    lastWords(facts, EndorsementWithdrawn.class).count())
                    .counting()
                    .provenBy("endorsements.withdrawalEvents")
                    .cameIn(6),
            events(
                            "endorsements.withdrawalEvents",
                            title("أحداث سحب المصادقة", "Retraits d'approbation", "Withdrawals"),
                            "The events in which they withdrew it.",
                            facts -> lastWords(facts, EndorsementWithdrawn.class))
                    .cameIn(6),
            day(
                            "endorsements.begunOn",
                            title("بداية المصادقة", "Début de l'approbation", "Endorsement begins"),
                            "The first day on which a text was frozen to be endorsed or an organisation endorsed the plan, also where it"
                                    + " withdrew that since.",
                            facts -> begun(facts).map(Recorded::occurredOn).min(naturalOrder()))
                    .provenBy("endorsements.begunEvents")
                    .cameIn(7),
            events(
                            "endorsements.begunEvents",
                            title(
                                    "أحداث المصادقة كلها",
                                    "Textes figés et approbations",
                                    "Texts frozen and endorsements"),
                            "The events in which a text was frozen, and every endorsement, also those that were withdrawn since.",
                            EndorsementFacts::begun)
                    .cameIn(7));

    private EndorsementFacts() {}

    private static Endorsements endorsements(Facts facts) {
        return facts.plan().endorsements();
    }

    private static Stream<Organisation> organisations(Facts facts) {
        return endorsements(facts).spokenOf().stream();
    }

    private static Stream<Recorded<? extends EndorsementEvent>> begun(Facts facts) {
        return Stream.concat(
                endorsements(facts).texts().values().stream(),
                organisations(facts)
                        .flatMap(one -> one.said().values().stream())
                        .filter(word -> word.event() instanceof EndorsedByCSO));
    }

    private static Stream<Recorded<? extends EndorsementEvent>> lastWords(
            Facts facts, Class<? extends EndorsementEvent> kind) {
        return organisations(facts)
                .flatMap(one -> one.lastWord().stream())
                .filter(word -> kind.isInstance(word.event()));
    }

    private static Stream<Recorded<EndorsedByCSO>> all(Facts facts) {
        return facts.plan().endorsements().all().stream();
    }
}
