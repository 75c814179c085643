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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.cocreation.CoCreation;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;

/**
 * How a plan came about. What a document declares is never mixed with what was recorded one by one: where meetings are
 * only declared, the facts about meetings have no value.
 */
final class CoCreationFacts {

    static final List<Fact> ALL = List.of(
            day(
                    "timeline.publishedOn",
                    title("تاريخ نشر الجدول الزمني", "Publication du calendrier", "Timeline published"),
                    "The day on which the timeline of co-creation and the ways to take part were published.",
                    facts -> LifecycleFacts.on(coCreation(facts).timeline())),
            day(
                    "timeline.startsOn",
                    title("البداية المعلنة", "Début annoncé", "Announced start"),
                    "The day on which, as announced, co-creation starts.",
                    facts -> timeline(facts).map(TimelinePublished::startsOn)),
            numberIfKnown(
                    "timeline.noticeDays",
                    title("أيام الإشعار", "Jours de préavis", "Days of notice"),
                    "How many days lie between the publication of the timeline and the start: the real one, or else the"
                            + " announced one.",
                    CoCreationFacts::notice),
            events(
                    "timeline.events",
                    title("حدث الجدول الزمني", "Publication du calendrier", "Publication of the timeline"),
                    "The events of the timeline and of the start.",
                    facts -> Stream.of(
                                    Stream.ofNullable(coCreation(facts).timeline()),
                                    Stream.ofNullable(coCreation(facts).started()))
                            .flatMap(Function.identity())),
            day(
                    "coCreation.startedOn",
                    title("بداية الإعداد المشترك", "Début de la co-création", "Start of co-creation"),
                    "The day on which co-creation started.",
                    facts -> LifecycleFacts.on(coCreation(facts).started())),
            numberIfKnown(
                    "meetings.count",
                    title("الاجتماعات المسجلة", "Réunions enregistrées", "Meetings recorded"),
                    "How many meetings and workshops were recorded one by one; no value where a document declares some and"
                            + " none was recorded.",
                    facts -> ifRecorded(facts, meetings -> (long) meetings.size())),
            day(
                    "meetings.lastOn",
                    title("آخر اجتماع", "Dernière réunion", "Last meeting"),
                    "The last day of the last recorded meeting.",
                    facts -> workshops(facts).map(CoCreationFacts::lastDay).max(naturalOrder())),
            numberIfKnown(
                    "meetings.longestGapDays",
                    title("أطول انقطاع بين الاجتماعات", "Plus long intervalle", "Longest gap"),
                    "The greatest number of days between two recorded meetings that follow one another; 0 with one meeting,"
                            + " no value without any.",
                    CoCreationFacts::longestGap),
            byMember(
                    "meetings.byMember",
                    title("الاجتماعات حسب العضو", "Réunions par membre", "Meetings by member"),
                    "How many recorded meetings took place in the territory of each member.",
                    facts -> facts.byMember(
                            workshops(facts).toList(),
                            meeting -> meeting.event().territory())),
            words(
                    "meetings.withoutMinutes",
                    title("اجتماعات بلا محضر", "Réunions sans pièce", "Meetings without evidence"),
                    "The recorded meetings to which no evidence is attached: no minutes, no list of those present.",
                    facts -> workshops(facts)
                            .map(Recorded::event)
                            .filter(meeting -> meeting.evidence().isEmpty())
                            .map(meeting -> meeting.workshopId().value())),
            events(
                    "meetings.events",
                    title("أحداث الاجتماعات", "Réunions", "Meetings"),
                    "The events that recorded meetings and workshops.",
                    CoCreationFacts::workshops),
            numberIfKnown(
                    "meetings.declared",
                    title("الاجتماعات المصرّح بها", "Réunions déclarées", "Meetings declared"),
                    "How many public meetings a document declares.",
                    facts -> declared(facts)
                            .map(ParticipationDeclared::publicMeetings)
                            .map(Integer::longValue)),
            numberIfKnown(
                    "groups.declared",
                    title("المجموعات المصرّح بها", "Groupes déclarés", "Groups declared"),
                    "How many groups a document declares to have taken part.",
                    facts -> declared(facts).map(ParticipationDeclared::groups).map(Integer::longValue)),
            events(
                    "declared.events",
                    title("حدث التصريح", "Déclaration", "Declaration"),
                    "The event in which figures of participation were declared.",
                    facts -> Stream.ofNullable(coCreation(facts).declared())),
            number(
                    "participants.people",
                    title("المشاركون", "Participants", "Participants"),
                    "How many people came to the recorded meetings; who came twice counts twice.",
                    facts -> coCreation(facts).people()),
            number(
                    "participants.women",
                    title("المشاركات من النساء", "Participantes", "Women"),
                    "How many of them were women, where they were counted.",
                    facts -> counted(
                            facts,
                            meeting -> meeting.participants() == null
                                    ? null
                                    : meeting.participants().women())),
            number(
                    "participants.youth",
                    title("المشاركون من الشباب", "Jeunes", "Young people"),
                    "How many of them were young, where they were counted.",
                    facts -> counted(
                            facts,
                            meeting -> meeting.participants() == null
                                    ? null
                                    : meeting.participants().youth())),
            number(
                    "outreach.count",
                    title("أنشطة التوعية", "Sensibilisation", "Outreach"),
                    "How many recorded meetings served to inform or to train.",
                    facts -> outreach(facts).count()),
            events(
                    "outreach.events",
                    title("أحداث التوعية", "Activités de sensibilisation", "Outreach activities"),
                    "The events that recorded them.",
                    CoCreationFacts::outreach),
            number(
                    "results.meetingsThisYear",
                    title(
                            "لقاءات عرض النتائج هذه السنة",
                            "Réunions de résultats de l'année",
                            "Result meetings this year"),
                    "How many meetings about the monitoring of results ended in the calendar year of the day.",
                    facts -> results(facts)
                            .filter(meeting ->
                                    lastDay(meeting).getYear() == facts.today().getYear())
                            .count()),
            events(
                    "results.events",
                    title("أحداث لقاءات النتائج", "Réunions de résultats", "Result meetings"),
                    "The events that recorded meetings about the monitoring of results.",
                    CoCreationFacts::results));

    private CoCreationFacts() {}

    private static CoCreation coCreation(Facts facts) {
        return facts.plan().coCreation();
    }

    private static Optional<TimelinePublished> timeline(Facts facts) {
        return Optional.ofNullable(coCreation(facts).timeline()).map(Recorded::event);
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

    private static Stream<Recorded<WorkshopRecorded>> results(Facts facts) {
        return workshops(facts).filter(meeting -> meeting.event().kind() == Kind.MONITORING);
    }

    private static LocalDate lastDay(Recorded<WorkshopRecorded> meeting) {
        var until = meeting.event().until();
        return until == null ? meeting.occurredOn() : until;
    }

    private static Optional<Long> notice(Facts facts) {
        var published = LifecycleFacts.on(coCreation(facts).timeline());
        var start = LifecycleFacts.on(coCreation(facts).started())
                .or(() -> timeline(facts).map(TimelinePublished::startsOn));
        return published.flatMap(from -> start.map(to -> ChronoUnit.DAYS.between(from, to)));
    }

    /** Nothing where meetings are only declared. */
    private static Optional<Long> ifRecorded(Facts facts, Function<List<Recorded<WorkshopRecorded>>, Long> count) {
        var meetings = workshops(facts).toList();
        var onlyDeclared = meetings.isEmpty()
                && declared(facts)
                        .map(ParticipationDeclared::publicMeetings)
                        .filter(many -> many > 0)
                        .isPresent();
        return onlyDeclared ? Optional.empty() : Optional.of(count.apply(meetings));
    }

    private static Optional<Long> longestGap(Facts facts) {
        var days = workshops(facts).map(Recorded::occurredOn).sorted().toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var longest = 0L;
        for (var i = 1; i < days.size(); i++) {
            longest = Math.max(longest, ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        }
        return Optional.of(longest);
    }

    private static long counted(Facts facts, Function<WorkshopRecorded, @Nullable Integer> part) {
        return workshops(facts)
                .map(meeting -> part.apply(meeting.event()))
                .mapToLong(many -> many == null ? 0 : many)
                .sum();
    }
}
