package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.query.log.TestLog.Entry;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class CoursePagesTest {

    private static final MemberId TOWN = new MemberId("ville");
    private static final Evidence DOCUMENT =
            new Evidence(Phrase.of("Procès-verbal"), new Url("https://example.org/document"), null, null);

    private final Reader reader;
    private String plan = "";

    CoursePagesTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
    }

    @Test
    void support_and_membership_say_who_is_missing() {
        tell("2025-01-05", new LetterOfSupportSent(TOWN, DOCUMENT, List.of(text("Réseau des associations"))));
        tell("2025-01-20", new MembershipAccepted(text("Cohorte de 2024"), new MonthOrDay("2027-09")));
        var support = page("fr").expectFirst("#course-support + ul").text();
        assertThat(support)
                .contains(
                        "Procès-verbal",
                        "Réseau des associations",
                        "Sans lettre de soutien : Province voisine",
                        "20 janvier 2025 Adhésion acceptée par le PGO Cohorte de 2024");
    }

    @Test
    void councils_are_told_one_by_one() {
        tell("2025-02-20", new AdoptedByCouncil(TOWN, text("Session de février"), DOCUMENT, 30, 4, 1, null, List.of()));
        var page = page("fr");
        assertThat(page.expectFirst("#council-ville").text())
                .contains("A adopté le plan", "20 février 2025", "30", "Session de février", "Procès-verbal");
        assertThat(page.expectFirst("#council-province").text()).contains("Province voisine", "Pas encore délibéré");
        assertThat(page.text()).contains("quand le conseil de chaque membre");

        tell(
                "2025-02-21",
                new AdoptedByCouncil(new MemberId("province"), null, null, null, null, null, null, List.of()));
        assertThat(page("fr").text()).contains("Tous les conseils ont adopté le plan, le dernier le 21 février 2025");
    }

    @Test
    void each_submission_says_what_became_of_it() {
        tell("2026-06-01", new SubmissionReturned(text("Non vérifiable"), List.of(text("Engagement 1")), List.of()));
        tell("2026-06-10", new ActionPlanSubmitted("MA-2", List.of()));
        tell("2026-06-12", new SubmissionAcknowledged("PGO-2", List.of()));
        var submissions = page("fr").select("#course-submissions + ol > li").eachText();
        assertThat(submissions).hasSize(2);
        assertThat(submissions.getFirst()).contains("retourné le 1er juin 2026", "Non vérifiable", "Engagement 1");
        assertThat(submissions.getLast()).contains("MA-2", "accusé de réception le 12 juin 2026", "PGO-2");
        var told = reader.json("/api/plans/" + plan).at("/course/submissions");
        assertThat(told.at("/0/stands").asBoolean()).isFalse();
        assertThat(told.at("/1/stands").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void a_standstill_is_seen_first_as_long_as_it_lasts(String language) {
        tell("2026-06-01", new ActionPlanSuspended(text("La société civile ne siège plus")));
        var page = page(language);
        assertThat(page.select("aside.notice").text()).contains("La société civile ne siège plus");
        assertThat(page.select("aside.notice").next().select("#stages")).hasSize(1);

        tell("2026-06-11", new ActionPlanResumed(text("Un appel ouvert"), new CommitteeId("SC-2")));
        var resumed = page(language);
        assertThat(resumed.select("aside.notice")).isEmpty();
        assertThat(resumed.expectFirst("#course-pauses ~ ol").text()).contains("Un appel ouvert", "SC-2");
        assertThat(resumed.expectFirst("#course-pauses + p").text()).contains("10");
    }

    @Test
    void the_end_leads_to_the_plan_that_follows() {
        tell("2026-06-01", new ActionPlanClosed(DOCUMENT, text("Trois sur quatre"), List.of()));
        tell("2026-06-02", new LearningPublished(DOCUMENT));
        tell("2026-06-03", new ActionPlanArchived(new Url("https://example.org/archive"), List.of()));
        tell("2026-06-04", new ActionPlanWithdrawn(text("Les conseils se retirent")));
        tell("2026-06-05", new NextPlanNamed(new PlanId("ville-2027")));
        var page = page("fr");
        assertThat(page.expectFirst("#course-ending + ul").text())
                .contains(
                        "Clôture de la mise en œuvre",
                        "Trois sur quatre",
                        "Exercice d’apprentissage publié",
                        "Plan archivé https://example.org/archive",
                        "Les conseils se retirent");
        assertThat(page.select("#course-ending + ul a[href='/fr/plans/ville-2027']"))
                .hasSize(1);
        assertThat(page.select("aside.notice").text()).contains("Le plan a été archivé le 3 juin 2026");
    }

    @Test
    void the_trail_leads_to_the_part_of_the_page() {
        tell("2026-06-01", new SubmissionReturned(text("Non vérifiable"), List.of(), List.of()));
        var trail = Jsoup.parse(reader.get("/fr/plans/" + plan + "/audit").body());
        assertThat(trail.text()).contains("Soumission retournée : Non vérifiable");
        assertThat(trail.select("a[href$=#course-submissions]")).isNotEmpty();
    }

    private void tell(String day, PlanEvent event) {
        Servers.LOG.append(PlanStream.of(new PlanId(plan)), event, Entry.on(LocalDate.parse(day)));
        reader.arrived();
    }

    private Document page(String language) {
        var answer = reader.get("/" + language + "/plans/" + plan);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Text text(String words) {
        return Text.of(Language.FR, words);
    }
}
