package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A plan of a region by four people, who only click and type: its point of contact, an official, a member of civil society and the
 * monitoring body, from its opening to a milestone that is reported, refused, shown and contested.
 */
class FourPeopleTest {

    private static final String URL = "https://example.org/";

    private static Chromium chromium;

    @BeforeAll
    static void open_the_browser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close_the_browser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, نُشرت الميزانية كاملةً, لم يُنشر إلا الملخص, منتدى الشباب, جامعة محمد الأول",
        "fr, Tout le budget est publié, Seul le résumé est publié, Forum des jeunes, Université Mohammed Premier"
    })
    void four_people_lead_a_plan_from_its_opening_to_a_contested_milestone(
            String language, String report, String objection, String forum, String university) {
        var plan = "region-" + language + "-" + UUID.randomUUID().toString().substring(0, 8);
        var today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
        try (var contact = Person.signIn(chromium, language, "point-of-contact", "");
                var official = Person.signIn(chromium, language, "official", "oriental");
                var forumMember = Person.signIn(chromium, language, "cso", forum);
                var monitor = Person.signIn(chromium, language, "monitoring-body", university)) {
            opens(contact, plan, language, today);
            prepares(contact, plan, language, university, today);
            proposes(official, plan, language, today);
            endorses(forumMember, plan, forum);
            submits(contact, plan);
            reports(official, plan, language, report);
            contests(monitor, plan, language, objection);
        }
    }

    private static void opens(Person contact, String plan, String language, LocalDate today) {
        contact.page().locator("header .visitor a[href$='/write']").click();
        contact.follow("/write/OpenActionPlan");
        contact.oneMore("/members");
        contact.put("/members/0/id", "oriental");
        contact.put("/members/0/name/" + language, language.equals("ar") ? "جهة الشرق" : "L’Oriental");
        contact.put("/title/" + language, language.equals("ar") ? "خطة جهة الشرق" : "Plan de l’Oriental");
        contact.write(Map.of(
                "/planId",
                plan,
                "/process",
                "ogp-local",
                "/language",
                language,
                "/planEnd",
                today.plusYears(2).toString().substring(0, 7)));
        contact.recorded();
        assertThat(contact.page().locator("h1").textContent())
                .contains(language.equals("ar") ? "خطة جهة الشرق" : "Plan de l’Oriental");
    }

    private static void prepares(Person contact, String plan, String language, String university, LocalDate today) {
        contact.open(plan, "SendLetterOfSupport");
        contact.write(Map.of("/letter/title", "Lettre", "/letter/url", URL + "lettre", "/member", "oriental"));
        contact.recorded();
        contact.open(plan, "AcceptMembership");
        contact.write(Map.of("/cohort", "2026"));
        contact.recorded();
        contact.open(plan, "EstablishCommittee");
        contact.write(Map.of(
                "/member",
                "oriental",
                "/name/" + language,
                language.equals("ar") ? "لجنة الإشراف" : "Comité de supervision",
                "/seats/administration/people",
                "4",
                "/seats/civilSociety/people",
                "4"));
        contact.recorded();
        contact.open(plan, "NameMonitoringBody");
        contact.write(Map.of("/body", university));
        contact.recorded();
        contact.open(plan, "PublishTimeline");
        contact.write(Map.of("/startsOn", today.toString()));
        contact.recorded();
        contact.open(plan, "StartCoCreation");
        contact.write(Map.of());
        contact.recorded();
    }

    private static void proposes(Person official, String plan, String language, LocalDate today) {
        var arabic = language.equals("ar");
        official.open(plan, "RecordWorkshop");
        official.write(Map.of(
                "/title/" + language,
                arabic ? "ورشة الميزانية" : "Atelier du budget",
                "/format",
                "IN_PERSON",
                "/kind",
                "CO_CREATION",
                "/territory",
                "oriental",
                "/participants/total",
                "30"));
        official.recorded();
        official.open(plan, "ProposeCommitment");
        official.write(Map.of(
                "/commitmentId", "C01", "/title/" + language, arabic ? "نشر ميزانية الجهة" : "Publier le budget"));
        official.recorded();
        official.open(plan, "AddMilestone");
        official.write(Map.of(
                "/commitmentId",
                "C01",
                "/milestoneId",
                "C01.1",
                "/title/" + language,
                arabic ? "نشر ميزانية السنة" : "Le budget de l’année",
                "/due/to",
                today.plusMonths(6).toString()));
        official.recorded();
    }

    /** The inbox of civil society leads to the form. */
    private static void endorses(Person forumMember, String plan, String forum) {
        var page = forumMember.page();
        page.navigate(Whole.SYSTEM.queries() + "/" + forumMember.language() + "/inbox?role=cso");
        forumMember.follow("/plans/" + plan + "/write/EndorseByCSO");
        forumMember.write(Map.of("/organisation", forum, "/territory", "oriental"));
        forumMember.recorded();
    }

    private static void submits(Person contact, String plan) {
        contact.open(plan, "AdoptByCouncil");
        contact.write(Map.of("/member", "oriental"));
        contact.recorded();
        contact.open(plan, "SubmitActionPlan");
        contact.write(Map.of("/reference", "MA-1"));
        contact.recorded();
        contact.open(plan, "StartImplementation");
        contact.write(Map.of());
        contact.recorded();
    }

    /** Who says that something is complete shows it; until then nothing is recorded, and nothing typed is lost. */
    private static void reports(Person official, String plan, String language, String report) {
        official.open(plan, "UpdateMilestone");
        official.write(Map.of(
                "/commitmentId",
                "C01",
                "/milestoneId",
                "C01.1",
                "/status",
                "COMPLETE",
                "/narrative/" + language,
                report));
        var page = official.page();
        assertThat(page.locator("#refusal").count()).as(page.content()).isEqualTo(1);
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.locator("[name='/narrative/" + language + "']").inputValue())
                .isEqualTo(report);
        assertThat(page.locator("[name='/milestoneId']").inputValue()).isEqualTo("C01.1");
        assertThat(page.locator("[name='/status'][value=COMPLETE]").isChecked()).isTrue();
        official.oneMore("/evidence");
        official.write(Map.of("/evidence/0/title", "Budget", "/evidence/0/url", URL + "budget"));
        official.recorded();
        page.navigate(Whole.SYSTEM.queries() + "/" + language + "/plans/" + plan + "/commitments/C01");
        assertThat(page.locator("main").textContent()).contains(report);
        assertThat(page.locator("main a[href='" + URL + "budget']").count()).isPositive();
    }

    private static void contests(Person monitor, String plan, String language, String objection) {
        monitor.open(plan, "ContestMilestone");
        monitor.write(Map.of("/commitmentId", "C01", "/milestoneId", "C01.1", "/reason/" + language, objection));
        monitor.recorded();
        var page = monitor.page();
        page.navigate(Whole.SYSTEM.queries() + "/" + language + "/plans/" + plan + "/commitments/C01");
        assertThat(page.locator("main").textContent()).contains(objection);
    }
}
