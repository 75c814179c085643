package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.numberIfKnown;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.lifecycle.Lifecycle;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Section;

/** What a plan as a whole tells: its term, its members, who leads it, how far it has come. */
final class LifecycleFacts {

    static final List<Fact> ALL = List.of(
            day(
                            Fact.TODAY,
                            title("اليوم", "Le jour", "The day"),
                            "The day for which everything else is said, in the plan's time zone.",
                            facts -> Optional.of(facts.today()))
                    .moving(),
            day(
                    "plan.openedOn",
                    title("تاريخ فتح الخطة", "Ouverture du plan", "Opening of the plan"),
                    "The day on which the plan was opened.",
                    facts -> on(lifecycle(facts).opened())),
            day(
                    "plan.end",
                    title("نهاية الخطة", "Fin du plan", "End of the plan"),
                    "The last day of the plan; a month means its last day.",
                    facts ->
                            facts.plan().opened().map(ActionPlanOpened::planEnd).map(MonthOrDay::lastDay)),
            day(
                    "plan.termEnd",
                    title("نهاية الولاية", "Fin du mandat", "End of the term"),
                    "The last day of the administration's term.",
                    LifecycleFacts::termEnd),
            flag(
                            "plan.endsAfterTerm",
                            title(
                                    "تنتهي الخطة بعد الولاية",
                                    "Le plan finit après le mandat",
                                    "The plan ends after the term"),
                            "Whether the plan ends after the administration's term.",
                            facts -> facts.plan()
                                    .opened()
                                    .flatMap(opened ->
                                            termEnd(facts).map(opened.planEnd().lastDay()::isAfter))
                                    .orElse(false))
                    .knownWhere(facts -> termEnd(facts).isPresent()),
            words(
                    "plan.members",
                    title("الأعضاء", "Membres", "Members"),
                    "The ids of those who make the plan together.",
                    Facts::members),
            words(
                            "plan.languagesMissing",
                            title("اللغات الناقصة", "Langues manquantes", "Missing languages"),
                            "The languages, of ar, fr and en, in which the plan has no title.",
                            LifecycleFacts::languagesMissing)
                    .knownWhere(Facts::opened),
            number(
                    "plan.sectionsWritten",
                    title("الأقسام المحررة", "Sections rédigées", "Sections written"),
                    "How many sections of the plan's description are written.",
                    facts -> lifecycle(facts).description().size()),
            words(
                    "plan.sectionsMissing",
                    title("الأقسام غير المحررة", "Sections non rédigées", "Sections not written"),
                    "The sections of the plan's description that are not written, in the order of OGP's form.",
                    facts -> Arrays.stream(Section.values())
                            .filter(section -> !lifecycle(facts).description().containsKey(section))
                            .map(Section::id)),
            events(
                    "plan.events",
                    title("أحداث الخطة", "Ouverture et description", "Opening and description"),
                    "The events of the opening and of the description.",
                    facts -> Stream.concat(
                            Stream.ofNullable(lifecycle(facts).opened()),
                            lifecycle(facts).description().values().stream())),
            number(
                    "leads.count",
                    title("المؤسسات الرائدة", "Institutions chefs de file", "Lead institutions"),
                    "How many different institutions are named as leads; one that leads for several members counts once.",
                    LifecycleFacts::leadInstitutions),
            words(
                            "leads.membersWithout",
                            title("أعضاء بلا مؤسسة رائدة", "Membres sans chef de file", "Members without a lead"),
                            "The members for whom no lead institution is named.",
                            facts -> facts.membersWithout(lifecycle(facts).leads().values().stream()
                                    .flatMap(lead ->
                                            Stream.ofNullable(lead.event().member()))
                                    .toList()))
                    .knownWhere(Facts::opened),
            events(
                    "leads.events",
                    title("أحداث التسمية", "Désignations", "Namings of leads"),
                    "The events that named lead institutions.",
                    facts -> lifecycle(facts).leads().values().stream()),
            flag(
                    "submission.done",
                    title("قُدّمت الخطة", "Plan soumis", "Submitted"),
                    "Whether the plan was submitted to OGP, and not returned since.",
                    facts -> facts.plan().submission().isPresent()),
            day(
                    "submission.on",
                    title("تاريخ التقديم", "Date de soumission", "Day of submission"),
                    "The day on which the plan was submitted to OGP, if that was not returned since.",
                    facts -> facts.plan().submittedOn()),
            events(
                    "submission.events",
                    title("حدث التقديم", "Soumission", "Submission"),
                    "The event of the submission, if it was not returned since.",
                    facts -> facts.plan().submission().stream()),
            flag(
                    "implementation.started",
                    title("بدأ التنفيذ", "Mise en œuvre commencée", "Implementation started"),
                    "Whether the plan is being carried out.",
                    facts -> lifecycle(facts).started() != null),
            day(
                    "implementation.startedOn",
                    title("بداية التنفيذ", "Début de la mise en œuvre", "Start of implementation"),
                    "The day on which its implementation started.",
                    facts -> on(lifecycle(facts).started())),
            events(
                    "implementation.events",
                    title("حدث بداية التنفيذ", "Début de mise en œuvre", "Start of implementation"),
                    "The event of the start of implementation.",
                    facts -> Stream.ofNullable(lifecycle(facts).started())),
            day(
                    "activity.lastOn",
                    title("آخر نشاط", "Dernière activité", "Last activity"),
                    "The last day on which anything happened in the plan.",
                    LifecycleFacts::lastOn),
            numberIfKnown(
                            "activity.quietDays",
                            title("أيام بلا نشاط", "Jours sans activité", "Days without activity"),
                            "How many days have passed since anything happened in the plan.",
                            facts -> lastOn(facts).map(last -> ChronoUnit.DAYS.between(last, facts.today())))
                    .moving(),
            events(
                    "activity.events",
                    title("آخر حدث", "Dernier événement", "Last event"),
                    "The events of the last day on which anything happened.",
                    facts -> lastOn(facts).stream()
                            .flatMap(last -> happened(facts)
                                    .filter(told -> told.occurredOn().equals(last)))),
            number(
                    "overrides.count",
                    title("عدد الأحداث التي تجاوزت قاعدة", "Nombre de dérogations", "Number of overrides"),
                    "How many events passed over a rule, since they were told as history.",
                    facts -> overrides(facts).count()),
            events(
                    "overrides.events",
                    title("أحداث تجاوزت قاعدة", "Événements dérogeant à une règle", "Events that passed over a rule"),
                    "The events that passed over a rule, since they were told as history.",
                    LifecycleFacts::overrides));

    private LifecycleFacts() {}

    /** The day on which this happened, if it did. */
    static Optional<LocalDate> on(@Nullable Recorded<?> recorded) {
        return Optional.ofNullable(recorded).map(Recorded::occurredOn);
    }

    private static Lifecycle lifecycle(Facts facts) {
        return facts.plan().lifecycle();
    }

    /** What holds, each event as it should have been; what corrects it is no happening of its own. */
    private static Stream<Recorded<? extends PlanEvent>> happened(Facts facts) {
        return facts.happened().stream();
    }

    private static Stream<Recorded<? extends PlanEvent>> overrides(Facts facts) {
        return happened(facts).filter(told -> !told.event().overridden().isEmpty());
    }

    private static long leadInstitutions(Facts facts) {
        var different = new ArrayList<Text>();
        for (var lead : lifecycle(facts).leads().values()) {
            var institution = lead.event().institution();
            if (different.stream().noneMatch(institution::sameName)) {
                different.add(institution);
            }
        }
        return different.size();
    }

    private static Optional<LocalDate> termEnd(Facts facts) {
        return facts.plan().opened().map(ActionPlanOpened::termEnd).map(MonthOrDay::lastDay);
    }

    private static Stream<String> languagesMissing(Facts facts) {
        return facts.plan().opened().map(ActionPlanOpened::title).stream()
                .flatMap(title -> Arrays.stream(Language.values())
                        .filter(language -> title.in(language).isEmpty()))
                .map(language -> language.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDate> lastOn(Facts facts) {
        return happened(facts).map(Recorded::occurredOn).max(naturalOrder());
    }
}
