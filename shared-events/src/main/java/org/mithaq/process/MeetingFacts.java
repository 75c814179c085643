package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.byMember;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.numberIfKnown;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.cocreation.CoCreation;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;

/**
 * Who met, when and with whom. What a document declares is never mixed with what was recorded one by one: where meetings are
 * only declared, the facts about meetings have no value.
 */
final class MeetingFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "meetings.count",
                            title("الاجتماعات المسجلة", "Réunions enregistrées", "Meetings recorded"),
                            "How many meetings and workshops were recorded one by one; no value where a document declares some and"
                                    + " none was recorded.",
                            facts -> coCreation(facts).workshops().size())
                    .counting()
                    .knownWhere(MeetingFacts::recorded),
            day(
                            "meetings.lastOn",
                            title("آخر اجتماع", "Dernière réunion", "Last meeting"),
                            "The last day of the last recorded meeting.",
                            facts -> workshops(facts)
                                    .map(meeting -> lastDay(facts, meeting))
                                    .max(naturalOrder()))
                    .moving(),
            numberIfKnown(
                    "meetings.longestGapDays",
                    title("أطول انقطاع بين الاجتماعات", "Plus long intervalle", "Longest gap"),
                    "The greatest number of days between the end of a recorded meeting and the beginning of the next; 0 with one"
                            + " meeting, no value without any.",
                    MeetingFacts::longestGap),
            byMember(
                            "meetings.byMember",
                            title("الاجتماعات حسب العضو", "Réunions par membre", "Meetings by member"),
                            "How many recorded meetings took place in the territory of each member.",
                            facts -> facts.byMember(
                                    workshops(facts).toList(),
                                    meeting -> meeting.event().territory()))
                    .knownWhere(MeetingFacts::recorded),
            words(
                            "meetings.withoutEvidence",
                            title(
                                    "اجتماعات بلا وثيقة مثبتة",
                                    "Réunions sans pièce justificative",
                                    "Meetings without evidence"),
                            "The recorded meetings to which no evidence is attached: no minutes, no list of those present.",
                            facts -> workshops(facts)
                                    .map(Recorded::event)
                                    .filter(meeting -> meeting.evidence().isEmpty())
                                    .map(meeting -> meeting.workshopId().value()))
                    .knownWhere(MeetingFacts::recorded),
            events(
                    "meetings.events",
                    title("أحداث الاجتماعات", "Réunions", "Meetings"),
                    "The events that recorded meetings and workshops.",
                    MeetingFacts::workshops),
            numberIfKnown(
                    "declared.meetings",
                    title("الاجتماعات المصرّح بها", "Réunions déclarées", "Meetings declared"),
                    "How many public meetings a document declares.",
                    facts -> declared(facts)
                            .map(ParticipationDeclared::publicMeetings)
                            .map(Integer::longValue)),
            numberIfKnown(
                    "declared.groups",
                    title("المجموعات المصرّح بها", "Groupes déclarés", "Groups declared"),
                    "How many groups a document declares to have taken part.",
                    facts -> declared(facts).map(ParticipationDeclared::groups).map(Integer::longValue)),
            events(
                    "declared.events",
                    title("حدث التصريح", "Déclaration", "Declaration"),
                    "The event in which figures of participation were declared.",
                    facts -> Stream.ofNullable(coCreation(facts).declared())),
            numberIfKnown(
                    "meetings.people",
                    title("المشاركون", "Participants", "Participants"),
                    "How many people came to the recorded meetings at which they were counted; who came twice counts twice.",
                    facts -> counted(facts, Participants::total)),
            numberIfKnown(
                    "meetings.women",
                    title("المشاركات من النساء", "Participantes", "Women"),
                    "How many of them were women, where these were counted.",
                    facts -> counted(facts, Participants::women)),
            numberIfKnown(
                    "meetings.youth",
                    title("المشاركون من الشباب", "Jeunes", "Young people"),
                    "How many of them were young, where these were counted.",
                    facts -> counted(facts, Participants::youth)),
            number(
                            "outreach.count",
                            title("أنشطة التوعية", "Sensibilisation", "Outreach"),
                            "How many recorded meetings served to inform or to train.",
                            facts -> outreach(facts).count())
                    .counting()
                    .knownWhere(MeetingFacts::recorded),
            events(
                    "outreach.events",
                    title("أحداث التوعية", "Activités de sensibilisation", "Outreach activities"),
                    "The events that recorded them.",
                    MeetingFacts::outreach),
            number(
                            "results.meetingsThisYear",
                            title(
                                    "لقاءات عرض النتائج هذه السنة",
                                    "Réunions de résultats de l'année",
                                    "Result meetings this year"),
                            "How many meetings about the monitoring of results ended in the calendar year of the day.",
                            facts -> results(facts)
                                    .filter(meeting -> !lastDay(meeting).isAfter(facts.today())
                                            && lastDay(meeting).getYear()
                                                    == facts.today().getYear())
                                    .count())
                    .moving()
                    .knownWhere(MeetingFacts::recorded),
            number(
                            "results.count",
                            title("لقاءات عرض النتائج", "Réunions de résultats", "Result meetings"),
                            "How many recorded meetings were about the monitoring of results.",
                            facts -> results(facts).count())
                    .counting()
                    .cameIn(3)
                    .knownWhere(MeetingFacts::recorded),
            events(
                    "results.events",
                    title("أحداث لقاءات النتائج", "Réunions de résultats", "Result meetings"),
                    "The events that recorded meetings about the monitoring of results.",
                    MeetingFacts::results),
            number(
                            "inputs.meetings",
                            title("لقاءات جمع المساهمات", "Réunions de contribution", "Meetings for inputs"),
                            "How many recorded meetings served to write the plan together.",
                            facts -> inputs(facts).count())
                    .counting()
                    .cameIn(3)
                    .knownWhere(MeetingFacts::recorded),
            events(
                            "inputs.events",
                            title("أحداث جمع المساهمات", "Réunions de contribution", "Meetings for inputs"),
                            "The events that recorded meetings in which the plan was written together.",
                            MeetingFacts::inputs)
                    .cameIn(3));

    private MeetingFacts() {}

    private static CoCreation coCreation(Facts facts) {
        return facts.plan().coCreation();
    }

    private static Optional<ParticipationDeclared> declared(Facts facts) {
        return Optional.ofNullable(coCreation(facts).declared()).map(Recorded::event);
    }

    private static Stream<Recorded<WorkshopRecorded>> workshops(Facts facts) {
        return coCreation(facts).workshops().values().stream();
    }

    private static Stream<Recorded<WorkshopRecorded>> outreach(Facts facts) {
        return workshops(facts)
                .filter(meeting -> meeting.event().kind() == Kind.INFORMATION
                        || meeting.event().kind() == Kind.TRAINING);
    }

    private static Stream<Recorded<WorkshopRecorded>> inputs(Facts facts) {
        return workshops(facts).filter(meeting -> meeting.event().kind() == Kind.CO_CREATION);
    }

    private static Stream<Recorded<WorkshopRecorded>> results(Facts facts) {
        return workshops(facts).filter(meeting -> meeting.event().kind() == Kind.MONITORING);
    }

    private static LocalDate lastDay(Recorded<WorkshopRecorded> meeting) {
        var until = meeting.event().until();
        return until == null ? meeting.occurredOn() : until;
    }

    /** Of a meeting that goes on, the day itself. */
    private static LocalDate lastDay(Facts facts, Recorded<WorkshopRecorded> meeting) {
        var last = lastDay(meeting);
        return last.isAfter(facts.today()) ? facts.today() : last;
    }

    /** Whether meetings are told one by one; not where a document declares some and none was recorded. */
    private static boolean recorded(Facts facts) {
        return !coCreation(facts).workshops().isEmpty()
                || declared(facts)
                        .map(ParticipationDeclared::publicMeetings)
                        .filter(many -> many > 0)
                        .isEmpty();
    }

    private static Optional<Long> longestGap(Facts facts) {
        var meetings = workshops(facts)
                .sorted(Comparator.comparing(Recorded::occurredOn))
                .toList();
        if (meetings.isEmpty()) {
            return Optional.empty();
        }
        var longest = 0L;
        var ended = lastDay(meetings.getFirst());
        for (var meeting : meetings) {
            longest = Math.max(longest, ChronoUnit.DAYS.between(ended, meeting.occurredOn()));
            ended = lastDay(meeting).isAfter(ended) ? lastDay(meeting) : ended;
        }
        return Optional.of(longest);
    }

    /** The sum over the meetings at which somebody counted these; nothing where nobody did. */
    private static Optional<Long> counted(Facts facts, Function<Participants, @Nullable Integer> part) {
        return workshops(facts)
                .map(meeting -> meeting.event().participants())
                .filter(Objects::nonNull)
                .map(part)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .reduce(Long::sum);
    }
}
