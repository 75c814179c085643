package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.byMember;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.numberIfKnown;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.committee.Committee;
import org.mithaq.plan.committee.Committee.Recommendation;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.TwoKeys;
import org.mithaq.plan.committee.Work.Group;
import org.mithaq.plan.committee.Work.Referral;

/** Who supervises a plan, whether both halves were there, and what they decided and asked for. */
final class CommitteeFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "committees.count",
                            title("لجان الإشراف", "Comités de supervision", "Supervision committees"),
                            "How many supervision committees there are, without those that were dissolved.",
                            facts -> there(facts).count())
                    .cameIn(5),
            words(
                            "committees.membersWithout",
                            title("أعضاء بلا لجنة", "Membres sans comité", "Members without a committee"),
                            "The members of the plan that have no committee of their own.",
                            facts -> facts.membersWithout(there(facts)
                                    .map(committee -> committee.terms().member())
                                    .filter(Objects::nonNull)
                                    .toList()))
                    .cameIn(5),
            words(
                            "committees.unequal",
                            title(
                                    "لجان غير متكافئة",
                                    "Comités aux composantes inégales",
                                    "Committees of unequal halves"),
                            "The committees in which one half has more seats than the other.",
                            facts -> there(facts)
                                    .filter(committee ->
                                            !committee.terms().seats().areEqual())
                                    .map(CommitteeFacts::id))
                    .cameIn(5),
            numberIfKnown(
                            "committees.womenPercent",
                            title("نسبة النساء في اللجان", "Part des femmes (%)", "Women in committees (%)"),
                            "How many in a hundred seats of all committees women hold, rounded down; no value unless each half of"
                                    + " each committee tells it.",
                            facts -> womenPercent(there(facts)
                                    .map(committee -> committee.terms().seats())
                                    .toList()))
                    .cameIn(5),
            events(
                            "committees.events",
                            title("أحداث إحداث اللجان", "Comités institués", "Committees established"),
                            "The events in which committees were established, also those that are dissolved since.",
                            facts -> facts.plan().committees().all().stream()
                                    .map(Committee::established)
                                    .flatMap(Stream::ofNullable))
                    .cameIn(5),
            number(
                            "committeeMeetings.count",
                            title("اجتماعات اللجان", "Réunions des comités", "Committee meetings"),
                            "How many meetings committees held.",
                            facts -> meetings(facts).count())
                    .counting()
                    .cameIn(5),
            day(
                            "committeeMeetings.lastOn",
                            title("آخر اجتماع للجنة", "Dernière réunion d'un comité", "Last committee meeting"),
                            "The day of the last meeting of a committee.",
                            facts -> meetings(facts).map(Recorded::occurredOn).max(naturalOrder()))
                    .cameIn(5),
            byMember(
                            "committeeMeetings.byMember",
                            title("اجتماعات اللجان حسب العضو", "Réunions par membre", "Committee meetings by member"),
                            "How many meetings the committee of each member held.",
                            facts -> facts.byMember(meetings(facts).toList(), met -> memberOf(facts, met)))
                    .cameIn(5),
            words(
                            "committeeMeetings.withoutQuorum",
                            title("اجتماعات بلا نصاب", "Réunions sans quorum", "Meetings without a quorum"),
                            "The meetings at which too few people of one half were there.",
                            facts -> facts.plan().committees().all().stream()
                                    .flatMap(committee -> committee
                                            .meetingsHeld()
                                            .filter(met -> !isQuorate(committee, met))
                                            .map(met -> met.event().meetingId().value())))
                    .cameIn(5),
            events(
                            "committeeMeetings.events",
                            title("أحداث اجتماعات اللجان", "Réunions des comités", "Committee meetings"),
                            "The events in which committees met.",
                            CommitteeFacts::meetings)
                    .cameIn(5),
            number(
                            "decisions.count",
                            title("أصوات اللجان", "Votes des comités", "Votes of committees"),
                            "How often committees voted.",
                            facts -> facts.plan().committees().decisions().count())
                    .counting()
                    .cameIn(5),
            words(
                            "decisions.postponed",
                            title("قرارات مؤجلة", "Décisions reportées", "Decisions postponed"),
                            "The votes that were postponed by a tie or for want of a quorum.",
                            facts -> facts.plan()
                                    .committees()
                                    .decisions()
                                    .map(Recorded::event)
                                    .filter(decided -> decided.outcome().isPostponed())
                                    .map(CommitteeDecided::decisionId)
                                    .map(id -> id.value()))
                    .cameIn(5),
            events(
                            "decisions.events",
                            title("أحداث التصويت", "Votes", "Votes"),
                            "The events in which committees voted.",
                            facts -> facts.plan().committees().decisions())
                    .cameIn(5),
            number(
                            "recommendations.count",
                            title("التوصيات", "Recommandations", "Recommendations"),
                            "How many recommendations committees made.",
                            facts -> recommendations(facts).count())
                    .counting()
                    .cameIn(5),
            words(
                            "recommendations.unanswered",
                            title("توصيات بلا جواب", "Recommandations sans réponse", "Recommendations unanswered"),
                            "The recommendations to which nobody has said what becomes of them.",
                            facts -> recommendations(facts)
                                    .filter(one -> one.answered() == null)
                                    .map(Recommendation::made)
                                    .flatMap(Stream::ofNullable)
                                    .map(made -> made.event().recommendationId().value()))
                    .cameIn(5),
            events(
                            "recommendations.events",
                            title("أحداث التوصيات", "Recommandations", "Recommendations made"),
                            "The events in which committees made recommendations.",
                            facts -> recommendations(facts)
                                    .map(Recommendation::made)
                                    .flatMap(Stream::ofNullable))
                    .cameIn(5),
            number(
                            "thematicGroups.count",
                            title("المجموعات الموضوعاتية", "Groupes thématiques", "Thematic groups"),
                            "How many thematic groups work in the committees.",
                            facts -> groups(facts).filter(Group::works).count())
                    .cameIn(7),
            events(
                            "thematicGroups.events",
                            title("أحداث المجموعات", "Formations de groupes", "Groups formed"),
                            "The events in which thematic groups were formed, also those that are dissolved since.",
                            facts -> groups(facts).map(Group::formed).flatMap(Stream::ofNullable))
                    .cameIn(7),
            number(
                            "instances.count",
                            title(
                                    "استشارات الهيئات الاستشارية",
                                    "Saisines d'instances consultatives",
                                    "Consultative instances asked"),
                            "How often a committee asked a consultative instance for its opinion.",
                            facts -> referrals(facts).count())
                    .counting()
                    .cameIn(7),
            words(
                            "instances.unanswered",
                            title("استشارات بلا رأي", "Saisines sans avis", "Instances not heard"),
                            "The questions to consultative instances to which no opinion was given.",
                            facts -> referrals(facts)
                                    .filter(one -> one.heard() == null)
                                    .map(Referral::asked)
                                    .flatMap(Stream::ofNullable)
                                    .map(asked -> asked.event().referralId().value()))
                    .cameIn(7),
            events(
                            "instances.events",
                            title("أحداث الاستشارة", "Saisines", "Questions to instances"),
                            "The events in which committees asked consultative instances.",
                            facts -> referrals(facts).map(Referral::asked).flatMap(Stream::ofNullable))
                    .cameIn(7));

    private CommitteeFacts() {}

    private static Stream<Committee> there(Facts facts) {
        return facts.plan().committees().all().stream().filter(committee -> committee.dissolved() == null);
    }

    private static String id(Committee committee) {
        return committee.terms().committeeId().value();
    }

    private static Stream<Recorded<CommitteeMet>> meetings(Facts facts) {
        return facts.plan().committees().all().stream().flatMap(Committee::meetingsHeld);
    }

    private static @Nullable MemberId memberOf(Facts facts, Recorded<CommitteeMet> met) {
        return facts.plan()
                .committees()
                .committee(met.event().committeeId())
                .map(committee -> committee.terms().member())
                .orElse(null);
    }

    private static boolean isQuorate(Committee committee, Recorded<CommitteeMet> met) {
        var terms = committee.terms();
        return TwoKeys.isQuorate(terms.seats(), terms.quorum(), met.event().present());
    }

    private static Stream<Group> groups(Facts facts) {
        return there(facts)
                .flatMap(committee -> committee.work().groups().values().stream())
                .filter(group -> group.formed() != null);
    }

    private static Stream<Referral> referrals(Facts facts) {
        return facts.plan().committees().all().stream()
                .flatMap(committee -> committee.work().referrals().values().stream())
                .filter(one -> one.asked() != null);
    }

    private static Stream<Recommendation> recommendations(Facts facts) {
        return facts.plan().committees().all().stream()
                .flatMap(committee -> committee.recommendations().values().stream())
                .filter(one -> one.made() != null);
    }

    private static Optional<Long> womenPercent(List<Halves> seats) {
        var halves = seats.stream()
                .flatMap(both -> Stream.of(both.administration(), both.civilSociety()))
                .toList();
        if (halves.isEmpty() || halves.stream().anyMatch(half -> half.women() == null)) {
            return Optional.empty();
        }
        var women = halves.stream()
                .mapToLong(half -> Optional.ofNullable(half.women()).orElse(0))
                .sum();
        var people = halves.stream().mapToLong(Halves.Half::people).sum();
        return people == 0 ? Optional.empty() : Optional.of(women * 100 / people);
    }
}
