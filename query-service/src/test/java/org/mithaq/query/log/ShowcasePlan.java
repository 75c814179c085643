package org.mithaq.query.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.DocumentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.plan.lifecycle.Section;
import org.mithaq.process.shipped.ShippedProcesses;

/** A made-up plan in which everything occurs that a page can show. */
public final class ShowcasePlan {

    public static final LocalDate OPENED = LocalDate.of(2025, 1, 15);

    /** One of its commitments. */
    public static final String COMMITMENT = "C01";

    private static final ProcessRef SIMPLE =
            ShippedProcesses.ALL.newest("simple").orElseThrow().ref();

    private final TestLog log;
    private final String plan;
    private final ProcessRef process;
    private Instant last = Instant.EPOCH;

    private ShowcasePlan(TestLog log, String plan, ProcessRef process) {
        this.log = log;
        this.plan = plan;
        this.process = process;
    }

    /** Appends the whole plan; 19 versions. */
    public static void append(TestLog log, String plan) {
        append(log, plan, SIMPLE);
    }

    /** The same, opened on this version of a process. */
    public static void append(TestLog log, String plan, ProcessRef process) {
        var showcase = new ShowcasePlan(log, plan, process);
        showcase.beginning();
        showcase.coCreation();
        showcase.promises();
        showcase.implementation();
        showcase.openness();
    }

    /** One more endorsement of a plan that is there. */
    public static void endorse(TestLog log, String plan) {
        new ShowcasePlan(log, plan, SIMPLE).endorse("Association n° " + log.position(), "ville", "Président");
    }

    private void beginning() {
        add(
                OPENED,
                new ActionPlanOpened(
                        new PlanId(plan),
                        new Text("خطة عمل مدينة تجريبية", "Plan d’action d’une ville modèle", null, Language.FR),
                        List.of(
                                new Member(new MemberId("ville"), new Text("المدينة", "Ville", "City", Language.FR)),
                                new Member(new MemberId("province"), Text.of(Language.FR, "Province voisine"))),
                        process,
                        new MonthOrDay("2027-06"),
                        new MonthOrDay("2027-09-30"),
                        2025,
                        ZoneId.of("Africa/Casablanca"),
                        Language.FR));
        add(
                OPENED,
                new ActionPlanDescribed(
                        Section.CHALLENGES,
                        Text.of(
                                Language.FR,
                                "Trois défis :\n- l’eau\n- l’accès à l’information\n- la jeunesse\nIls sont liés.")));
        add(
                OPENED,
                new LeadInstitutionNamed(
                        Text.of(Language.FR, "Direction générale des services"),
                        new MemberId("ville"),
                        List.of(Text.of(Language.FR, "Division de la communication"))));
        add(OPENED, new LeadInstitutionNamed(Text.of(Language.FR, "Wilaya"), null, List.of()));
    }

    private void coCreation() {
        add(
                LocalDate.of(2025, 2, 10),
                new WorkshopRecorded(
                        new WorkshopId("W-01"),
                        new Text("ورشة الافتتاح", "Atelier d’ouverture", null, Language.FR),
                        CoCreationEvent.Format.IN_PERSON,
                        CoCreationEvent.Kind.CO_CREATION,
                        LocalDate.of(2025, 2, 11),
                        new MemberId("ville"),
                        Text.of(Language.FR, "Salle du conseil"),
                        null,
                        new Participants(42, 19, null, Map.of("associations", 12)),
                        List.of(),
                        Text.of(Language.FR, "Vingt propositions"),
                        List.of()));
        add(
                LocalDate.of(2025, 3, 4),
                new WorkshopRecorded(
                        new WorkshopId("W-02"),
                        Text.of(Language.FR, "Réunion de restitution"),
                        CoCreationEvent.Format.REMOTE,
                        CoCreationEvent.Kind.INFORMATION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of()));
        add(
                LocalDate.of(2025, 3, 5),
                new CoCreationEvent.ParticipationDeclared(4, 11, Text.of(Language.FR, "Question 9 du formulaire")));
        endorse("Association Eau vive", "ville", "Présidente");
        endorse("Forum des jeunes", "province", "Trésorier");
        endorse("Réseau des usagers", null, "Coordinatrice");
    }

    private void endorse(String organisation, @Nullable String territory, String office) {
        add(
                LocalDate.of(2025, 3, 20),
                new EndorsedByCSO(
                        Text.of(Language.FR, organisation),
                        new Who.Office(Text.of(Language.FR, office)),
                        territory == null ? null : new MemberId(territory),
                        Text.of(Language.FR, "Quartier des Oliviers"),
                        null,
                        null,
                        List.of()));
    }

    private void promises() {
        add(
                LocalDate.of(2025, 3, 12),
                new CommitmentProposed(
                        new CommitmentId(COMMITMENT),
                        new Text(
                                "نشر الميزانية في صيغة مفتوحة",
                                "Publier le budget en données ouvertes",
                                null,
                                Language.FR),
                        Text.of(Language.FR, "Le budget n’est lisible que sur place."),
                        Text.of(Language.FR, "Un portail de données."),
                        null,
                        Text.of(Language.FR, "Transparence budgétaire"),
                        Text.of(Language.FR, "Division du budget"),
                        new MonthOrDay("2025-06"),
                        new MonthOrDay("2027-05"),
                        List.of()));
        milestone("C01.1", "Inventaire des données", "2025-12-31", "fin 2025");
        milestone("C01.2", "Portail ouvert au public", "2026-06-30", "premier semestre 2026");
        milestone("C01.3", "Formation des associations", "2027-04-30", null);
        add(
                LocalDate.of(2025, 3, 12),
                new CommitmentProposed(
                        new CommitmentId("C02"),
                        Text.of(Language.FR, "Un budget participatif pour la jeunesse"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
    }

    private void milestone(String id, String title, String due, @Nullable String words) {
        add(
                LocalDate.of(2025, 3, 12),
                new MilestoneAdded(
                        new CommitmentId(COMMITMENT),
                        new MilestoneId(id),
                        Text.of(Language.FR, title),
                        new Due(
                                words,
                                LocalDate.parse(due).withDayOfMonth(1),
                                LocalDate.parse(due),
                                Due.Precision.MONTH),
                        new Who.Office(Text.of(Language.FR, "Chef de la division du budget")),
                        Text.of(Language.FR, "Jeu de données publié"),
                        List.of()));
    }

    private void openness() {
        add(
                OPENED,
                new MonitoringBodyNamed(
                        new Party.Organisation(Phrase.of("Université voisine")),
                        Text.of(Language.FR, "Sans lien avec la ville")));
        add(OPENED, new SiteNamed(new Url("https://example.org/ouvert"), SitePurpose.REPOSITORY));
        add(
                OPENED,
                new DocumentPublished(
                        new DocumentId("reglement"),
                        Text.of(Language.FR, "Règlement du comité"),
                        null,
                        null,
                        About.COMMITTEE));
        add(OPENED, new TimelinePublished(LocalDate.of(2025, 2, 1), null, null, List.of()));
        add(LocalDate.of(2025, 2, 10), new CoCreationStarted(List.of()));
        add(
                LocalDate.of(2025, 6, 1),
                new PublicationRecorded(new MemberId("ville"), new Url("https://example.org/ville"), List.of()));
        add(
                LocalDate.of(2025, 6, 1),
                new IndicatorAdded(
                        new CommitmentId(COMMITMENT),
                        new MilestoneId("C01.1"),
                        new IndicatorId("C01.1.1"),
                        Text.of(Language.FR, "Jeux de données recensés"),
                        Due.complete(new Due("hiver 2025", null, null, null)),
                        null,
                        new Quantity(0),
                        new Quantity(50),
                        Phrase.of("jeux de données"),
                        List.of()));
    }

    private void implementation() {
        add(LocalDate.of(2025, 4, 2), new ActionPlanSubmitted(null, List.of()));
        add(LocalDate.of(2025, 5, 1), new ImplementationStarted(List.of()));
        update("C01.1", Status.COMPLETE, LocalDate.of(2025, 12, 20), "Inventaire publié.");
        update("C01.2", Status.LIMITED, LocalDate.of(2026, 5, 10), "Le cahier des charges est prêt.");
        update("C01.2", Status.SUBSTANTIAL, LocalDate.of(2026, 9, 10), "Version d’essai en ligne.");
    }

    private void update(String milestone, Status status, LocalDate day, String words) {
        add(
                day,
                new MilestoneUpdated(
                        new CommitmentId(COMMITMENT),
                        new MilestoneId(milestone),
                        status,
                        new Period("2026-Q1"),
                        Text.of(Language.FR, words),
                        status == Status.LIMITED ? Text.of(Language.FR, "Retard du marché public.") : null,
                        List.of(new Evidence(
                                Phrase.of("Compte rendu"), new Url("https://example.org/compte-rendu"), null, day)),
                        null,
                        List.of()));
    }

    private void add(LocalDate day, PlanEvent event) {
        var recordedAt = day.plusDays(day.getDayOfMonth() % 3).atTime(10, 30).atZone(ZoneId.of("Africa/Casablanca"));
        // The log's clock never goes back.
        last = last.isAfter(Instant.from(recordedAt)) ? last : Instant.from(recordedAt);
        log.append("plan/" + plan, event, TestLog.Entry.on(day).recorded(last));
    }
}
