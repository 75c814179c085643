package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.numberIfKnown;
import static org.mithaq.process.Fact.title;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.cocreation.CoCreation;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;

/** How a plan came about: when the ways to take part were announced, and when people began to. */
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
                    "timeline.startedOn",
                    title("بداية الإعداد المشترك", "Début de la co-création", "Start of co-creation"),
                    "The day on which co-creation started.",
                    facts -> LifecycleFacts.on(coCreation(facts).started())),
            flag(
                            "timeline.published",
                            title("نُشر الجدول الزمني", "Calendrier publié", "Timeline is public"),
                            "Whether a timeline of co-creation was published.",
                            facts -> coCreation(facts).timeline() != null)
                    .cameIn(2),
            flag(
                            "timeline.started",
                            title("بدأ الإعداد المشترك", "Co-création commencée", "Co-creation has started"),
                            "Whether co-creation has started.",
                            facts -> coCreation(facts).started() != null)
                    .cameIn(2),
            day(
                            "participation.firstOn",
                            title("أول مشاركة", "Première participation", "First participation"),
                            "The first day on which people took part: co-creation started, a meeting was held or"
                                    + " participation declared, an organisation endorsed, or a commitment was proposed.",
                            facts -> participation(facts)
                                    .map(Recorded::occurredOn)
                                    .min(naturalOrder()))
                    .cameIn(2),
            events(
                            "participation.events",
                            title("أحداث المشاركة", "Participation", "Participation"),
                            "The events in which people took part.",
                            CoCreationFacts::participation)
                    .cameIn(2),
            day(
                            "drafting.firstOn",
                            title("أول عمل على الخطة", "Début de la rédaction", "First drafting"),
                            "The first day on which the plan was written together: as participation.firstOn, but of the meetings"
                                    + " only those that served to write it.",
                            facts -> drafting(facts).map(Recorded::occurredOn).min(naturalOrder()))
                    .cameIn(3),
            events(
                            "drafting.events",
                            title("أحداث إعداد الخطة", "Rédaction", "Drafting"),
                            "The events in which the plan was written together.",
                            CoCreationFacts::drafting)
                    .cameIn(3),
            day(
                            "ideas.firstOn",
                            title("بداية جمع الأفكار", "Début de la collecte d'idées", "Ideas are collected from"),
                            "The first day on which ideas were collected: the public was consulted, co-creation started,"
                                    + " participation was declared, or people met to write the plan.",
                            facts -> Stream.concat(
                                            collected(facts).map(Recorded::occurredOn),
                                            facts.plan().consultations().all().stream()
                                                    .map(told -> told.event().opensOn()))
                                    .min(naturalOrder()))
                    .cameIn(7),
            events(
                            "ideas.events",
                            title("أحداث جمع الأفكار", "Collecte d'idées", "Collection of ideas"),
                            "The events in which ideas were collected, and the last report of each consultation.",
                            facts -> Stream.concat(collected(facts), facts.plan().consultations().all().stream()))
                    .cameIn(7),
            number(
                            "feedback.documents",
                            title("وثائق الجواب", "Documents de retour", "Documents of feedback"),
                            "How many documents about co-creation were published after people had begun to take part, and not after"
                                    + " the plan was submitted: what became of their contributions can stand in no earlier one.",
                            facts -> feedback(facts).count())
                    .counting()
                    .cameIn(3),
            events(
                            "feedback.events",
                            title("أحداث نشر الجواب", "Publications de retour", "Publications of feedback"),
                            "The events that published them.",
                            CoCreationFacts::feedback)
                    .cameIn(3));

    private CoCreationFacts() {}

    private static CoCreation coCreation(Facts facts) {
        return facts.plan().coCreation();
    }

    private static Stream<Recorded<?>> participation(Facts facts) {
        return Stream.of(
                        Stream.ofNullable(coCreation(facts).started()),
                        coCreation(facts).workshops().values().stream(),
                        Stream.ofNullable(coCreation(facts).declared()),
                        facts.plan().endorsements().all().stream(),
                        facts.plan().commitments().all().stream()
                                .flatMap(commitment -> Stream.ofNullable(commitment.proposed())))
                .flatMap(Function.identity());
    }

    private static Stream<Recorded<?>> drafting(Facts facts) {
        return participation(facts)
                .filter(told ->
                        !(told.event() instanceof WorkshopRecorded meeting) || meeting.kind() == Kind.CO_CREATION);
    }

    private static Stream<Recorded<?>> collected(Facts facts) {
        return drafting(facts)
                .filter(told ->
                        !(told.event() instanceof CommitmentEvent) && !(told.event() instanceof EndorsementEvent));
    }

    private static Stream<Recorded<DocumentPublished>> feedback(Facts facts) {
        var first = participation(facts).map(Recorded::occurredOn).min(naturalOrder());
        return first.stream()
                .flatMap(begin -> facts.plan().lifecycle().openness().documents().values().stream()
                        .filter(document -> document.event().about() == About.CO_CREATION
                                && document.occurredOn().isAfter(begin)
                                && !isAfterSubmission(document, facts)));
    }

    private static boolean isAfterSubmission(Recorded<?> told, Facts facts) {
        return facts.plan().submittedOn().filter(told.occurredOn()::isAfter).isPresent();
    }

    private static Optional<TimelinePublished> timeline(Facts facts) {
        return Optional.ofNullable(coCreation(facts).timeline()).map(Recorded::event);
    }

    private static Optional<Long> notice(Facts facts) {
        var published = LifecycleFacts.on(coCreation(facts).timeline());
        var start = LifecycleFacts.on(coCreation(facts).started())
                .or(() -> timeline(facts).map(TimelinePublished::startsOn));
        return published.flatMap(from -> start.map(to -> ChronoUnit.DAYS.between(from, to)));
    }
}
