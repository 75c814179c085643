package org.mithaq.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.mithaq.events.Due;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.Histories;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.shipped.ShippedProcesses;

/**
 * Made plans of one to four regions: the first is a large one, the others have so many events each, a fifth of them entered
 * late and a twentieth of them corrections.
 */
record MadePlans(int plans, int events, int large) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 10);
    private static final long DAYS = 900;
    private static final List<String> REGIONS = List.of(
            "Tanger-Tétouan-Al Hoceïma",
            "Oriental",
            "Fès-Meknès",
            "Rabat-Salé-Kénitra",
            "Béni Mellal-Khénifra",
            "Casablanca-Settat",
            "Marrakech-Safi",
            "Drâa-Tafilalet",
            "Souss-Massa",
            "Guelmim-Oued Noun",
            "Laâyoune-Sakia El Hamra",
            "Dakhla-Oued Ed-Dahab");
    private static final String NARRATIVE =
            "Le groupe de travail a réuni les services de la région et a arrêté ce qui sera "
                    + "publié et sous quelle forme ; les premières versions ont été relues et les étapes restantes sont en cours. ";

    static String id(int plan) {
        return plan == 0 ? "bench-large" : "bench-" + plan;
    }

    static String region(int plan) {
        return REGIONS.get(plan % REGIONS.size());
    }

    int total() {
        return (plans - 1) * events + large;
    }

    List<Recorded<? extends PlanEvent>> history(int plan) {
        var made = plan == 0 ? LargePlan.of(plan, large).history() : Histories.of(plan, events);
        var last = made.stream()
                .map(Recorded::occurredOn)
                .max(LocalDate::compareTo)
                .orElse(FIRST_DAY);
        var length = Math.max(DAYS, ChronoUnit.DAYS.between(FIRST_DAY, last));
        return IntStream.range(0, made.size())
                .<Recorded<? extends PlanEvent>>mapToObj(i -> {
                    var day = ChronoUnit.DAYS.between(FIRST_DAY, made.get(i).occurredOn()) * DAYS / length;
                    return on(
                            FIRST_DAY.plusDays(day),
                            made.get(i),
                            event(plan, i, made.get(i).event()));
                })
                .toList();
    }

    private static Recorded<PlanEvent> on(LocalDate day, Recorded<?> made, PlanEvent event) {
        return new Recorded<>(made.id(), made.version(), day, made.actor(), made.role(), made.onBehalfOf(), event);
    }

    private static PlanEvent event(int plan, int i, PlanEvent made) {
        return switch (made) {
            case ActionPlanOpened _ -> opened(plan);
            case MilestoneAdded e ->
                new MilestoneAdded(
                        e.commitmentId(),
                        e.milestoneId(),
                        text("Étape vérifiable de l’engagement, numéro " + i + " du plan " + plan),
                        due(plan, i),
                        e.responsible(),
                        e.output(),
                        List.of());
            case MilestoneUpdated e ->
                new MilestoneUpdated(
                        e.commitmentId(),
                        e.milestoneId(),
                        e.status(),
                        e.period(),
                        text(NARRATIVE),
                        e.challenges(),
                        e.evidence(),
                        null,
                        List.of());
            default -> made;
        };
    }

    private static PlanEvent opened(int plan) {
        var members = IntStream.rangeClosed(plan, plan + plan % 4)
                .mapToObj(at -> new Member(new MemberId("region-" + at % REGIONS.size()), text(region(at))))
                .toList();
        var end = LocalDate.of(2025, 6, 1).plusMonths(plan % 40);
        return new ActionPlanOpened(
                new PlanId(id(plan)),
                text("Plan d’action de la région " + region(plan) + ", numéro " + plan),
                members,
                ShippedProcesses.ALL.newest("simple").orElseThrow().ref(),
                new MonthOrDay(end.toString().substring(0, 7)),
                null,
                2024,
                ZoneId.of("Africa/Casablanca"),
                Language.FR);
    }

    private static Due due(int plan, int i) {
        var month = LocalDate.of(2024, 3, 1).plusMonths((plan * 7L + i * 5L) % 45);
        return new Due(null, month, month.plusMonths(1).minusDays(1), Due.Precision.MONTH);
    }

    private static Text text(String words) {
        return Text.of(Language.FR, words);
    }
}
