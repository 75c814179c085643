package org.mithaq.process;

import static org.mithaq.process.Fact.byMember;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.numberIfKnown;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.course.Accession;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;

/** Who supports a plan and has adopted it, and what OGP said of those who make it and of what they sent. */
final class AccessionFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "membership.letters",
                            title("رسائل الدعم", "Lettres de soutien", "Letters of support"),
                            "How many letters of support hold: one of each member at most, and one for all of them.",
                            facts -> accession(facts).letters().size())
                    .cameIn(6),
            words(
                            "membership.membersWithoutLetter",
                            title("أعضاء بلا رسالة دعم", "Membres sans lettre de soutien", "Members without a letter"),
                            "The members for which no letter of support was sent, neither one of their own nor one for all.",
                            facts -> members(facts)
                                    .filter(member ->
                                            accession(facts).letterFor(member).isEmpty())
                                    .map(MemberId::value))
                    .cameIn(6),
            flag(
                            "membership.accepted",
                            title("قُبلت العضوية", "Adhésion acceptée", "Membership accepted"),
                            "Whether OGP accepted those who make the plan.",
                            facts -> accession(facts).accepted() != null)
                    .cameIn(6),
            day(
                            "membership.acceptedOn",
                            title("تاريخ قبول العضوية", "Date d'acceptation", "Day of acceptance"),
                            "The day on which OGP accepted those who make the plan.",
                            facts -> LifecycleFacts.on(accession(facts).accepted()))
                    .cameIn(6),
            numberIfKnown(
                            "membership.termMonthsLeft",
                            title("أشهر متبقية من الولاية", "Mois restants du mandat", "Months left of the term"),
                            "How many whole months of the administration's term were left when OGP accepted: to its end as OGP"
                                    + " noted it, or else as the plan says it.",
                            AccessionFacts::termMonthsLeft)
                    .cameIn(6),
            events(
                            "membership.events",
                            title("أحداث العضوية", "Adhésion", "Membership"),
                            "The events of the letters of support and of the acceptance.",
                            facts -> Stream.concat(
                                    accession(facts).letters().values().stream(),
                                    Stream.ofNullable(accession(facts).accepted())))
                    .cameIn(6),
            byMember(
                            "adoption.byMember",
                            title("الاعتماد حسب العضو", "Adoption par membre", "Adoption by member"),
                            "For each member 1 if its council has adopted the plan, and 0 if it has not or has refused it since.",
                            facts -> facts.byMember(
                                    adoptions(facts).toList(),
                                    adopted -> adopted.event().member()))
                    .cameIn(6),
            words(
                            "adoption.membersWithout",
                            title(
                                    "أعضاء لم يعتمد مجلسهم الخطة",
                                    "Membres sans adoption",
                                    "Members without an adoption"),
                            "The members whose council has not adopted the plan.",
                            facts -> facts.membersWithout(adoptions(facts)
                                    .map(adopted -> adopted.event().member())
                                    .toList()))
                    .cameIn(6),
            words(
                            "adoption.declined",
                            title(
                                    "أعضاء رفض مجلسهم الخطة",
                                    "Membres dont le conseil refuse",
                                    "Members whose council refuses"),
                            "The members whose council has refused the plan and not adopted it since.",
                            facts -> accession(facts)
                                    .refusals()
                                    .map(Recorded::event)
                                    .map(DeclinedByCouncil::member)
                                    .map(MemberId::value))
                    .cameIn(6),
            day(
                            "adoption.firstOn",
                            title("أول اعتماد", "Première adoption", "First adoption"),
                            "The first day on which a council adopted the plan, of the adoptions that hold.",
                            facts -> adoptions(facts).map(Recorded::occurredOn).findFirst())
                    .cameIn(6),
            flag(
                            "adoption.complete",
                            title("اعتمدتها كل المجالس", "Adopté par tous les conseils", "Adopted by every council"),
                            "Whether the council of every member has adopted the plan.",
                            facts -> completeOn(facts).isPresent())
                    .cameIn(6),
            day(
                            "adoption.completeOn",
                            title("اكتمال الاعتماد", "Adoption par le dernier conseil", "Adoption complete"),
                            "The day on which the last council adopted the plan, if the council of every member has.",
                            AccessionFacts::completeOn)
                    .cameIn(6),
            events(
                            "adoption.events",
                            title("مداولات المجالس", "Délibérations", "Deliberations"),
                            "The events in which councils adopted or refused the plan, the last of each.",
                            facts -> accession(facts).councils().values().stream())
                    .cameIn(6),
            flag(
                            "submission.acknowledged",
                            title("أُشعر بتسلّم الخطة", "Soumission accusée", "Submission acknowledged"),
                            "Whether OGP acknowledged the submission that stands.",
                            facts -> acknowledgedOn(facts).isPresent())
                    .provenBy("handling.events")
                    .cameIn(6),
            day(
                            "submission.acknowledgedOn",
                            title("تاريخ الإشعار بالتسلّم", "Accusé de réception", "Day of acknowledgement"),
                            "The day on which OGP acknowledged the submission that stands.",
                            AccessionFacts::acknowledgedOn)
                    .provenBy("handling.events")
                    .cameIn(6),
            number(
                            "submission.returned",
                            title("مرات الإرجاع", "Retours de la soumission", "Returns of the submission"),
                            "How often OGP returned a submission.",
                            facts -> accession(facts).returns().count())
                    .provenBy("handling.events")
                    .cameIn(6),
            events(
                            "handling.events",
                            title("جواب الشراكة عن التقديم", "Suites de la soumission", "What became of submissions"),
                            "The events in which OGP acknowledged or returned a submission.",
                            facts -> accession(facts).handled().stream())
                    .cameIn(6));

    private AccessionFacts() {}

    private static Accession accession(Facts facts) {
        return facts.plan().course().accession();
    }

    private static Stream<MemberId> members(Facts facts) {
        return facts.plan().lifecycle().members().stream().map(Member::id);
    }

    private static Stream<Recorded<AdoptedByCouncil>> adoptions(Facts facts) {
        return accession(facts).adoptions();
    }

    private static Optional<LocalDate> completeOn(Facts facts) {
        return accession(facts).adoptedByAll(members(facts).toList());
    }

    private static Optional<LocalDate> acknowledgedOn(Facts facts) {
        return facts.plan()
                .submission()
                .flatMap(standing -> accession(facts)
                        .acknowledgements()
                        .map(Recorded::occurredOn)
                        .filter(day -> !day.isBefore(standing.occurredOn()))
                        .findFirst());
    }

    private static Optional<Long> termMonthsLeft(Facts facts) {
        return Optional.ofNullable(accession(facts).accepted())
                .flatMap(accepted -> Optional.ofNullable(accepted.event().termEnd())
                        .or(() -> facts.plan().opened().map(ActionPlanOpened::termEnd))
                        .map(MonthOrDay::lastDay)
                        // The last day of a term is a day of it.
                        .map(last -> ChronoUnit.MONTHS.between(accepted.occurredOn(), last.plusDays(1))));
    }
}
