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
import org.mithaq.events.Sha256;

/**
 * A plan of a region by four people, who only click and type: its point of contact, an official, a member of civil society and the
 * monitoring body, from its opening over a consultation and a contested report to the archive. Somebody without an account
 * contributes to the consultation.
 */
class FourPeopleTest {

    private static final String URL = "https://example.org/";
    private static final String BUDGET = "poste,montant\nparking,120000\nbancs,30000\n";

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
    void four_people_lead_a_plan_from_its_opening_to_the_archive(
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
            consults(contact, plan, language, today);
            answers(official, plan, language, contributes(plan, language));
            endorses(forumMember, plan, forum);
            submits(contact, plan);
            reports(official, plan, language, report);
            contests(monitor, plan, language, objection);
            settles(contact, plan, language);
            finds(monitor, plan);
            declares(official, plan);
            assesses(monitor, plan);
            ends(contact, monitor, plan, language);
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

    private static void consults(Person contact, String plan, String language, LocalDate today) {
        contact.open(plan, "OpenConsultation");
        contact.oneMore("/windows");
        contact.write(Map.of(
                "/title/" + language,
                language.equals("ar") ? "مقترحات السكان" : "Propositions des habitants",
                "/windows/0/channel",
                "PLATFORM",
                "/windows/0/from",
                today.toString(),
                "/windows/0/until",
                today.toString()));
        contact.recordedElsewhere();
    }

    /** Without an account: the page of the consultation takes it and gives a receipt. */
    private static String contributes(String plan, String language) {
        try (var anybody = new Person(chromium.page(), language)) {
            var page = anybody.page();
            anybody.reads(language + "/plans/" + plan + "/consultations", "main h2 a");
            page.locator("main h2 a").first().click();
            assertThat(Chromium.violations(page)).as("consultation").isEmpty();
            page.locator("#contribute-text").fill(language.equals("ar") ? "انشروا العقود" : "Publiez les contrats");
            page.locator("form.writing button[type=submit]").click();
            assertThat(page.locator(".receipt code").count()).as(page.content()).isEqualTo(3);
            assertThat(Chromium.violations(page)).as("receipt").isEmpty();
            return page.locator(".receipt code").first().textContent();
        }
    }

    private static void answers(Person official, String plan, String language, String contribution) {
        official.open(plan, "AnswerContributions");
        official.oneMore("/answers");
        official.oneMore("/answers/0/contributions");
        official.write(Map.of(
                "/consultationId",
                plan + "-Q01",
                "/answers/0/contributions/0",
                contribution,
                "/answers/0/outcome",
                "MERGED",
                "/answers/0/commitmentId",
                "C01",
                "/answers/0/reason/" + language,
                language.equals("ar") ? "هو الالتزام الأول" : "C’est le premier engagement"));
        official.recordedElsewhere();
        var page = official.page();
        official.reads(language + "/consultations/" + plan + "-Q01/contributions/" + contribution, "blockquote.said");
        assertThat(page.locator("blockquote.said").textContent())
                .isEqualTo(language.equals("ar") ? "انشروا العقود" : "Publiez les contrats");
        assertThat(Chromium.violations(page)).as("story").isEmpty();
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
        official.put("/evidence/0/title", "Budget");
        official.choose("/evidence/0/sha256", "الميزانية.csv", BUDGET);
        official.oneMore("/evidence");
        assertThat(page.locator("input[type=text][name='/evidence/0/sha256']").inputValue())
                .isEqualTo(Sha256.of(BUDGET).value());
        assertThat(Chromium.violations(page)).isEmpty();
        official.write(Map.of("/evidence/1/title", "Budget", "/evidence/1/url", URL + "budget"));
        official.recorded();
        page.navigate(Whole.SYSTEM.queries() + "/" + language + "/plans/" + plan + "/commitments/C01");
        assertThat(page.locator("main").textContent()).contains(report);
        assertThat(page.locator("main a[href='" + URL + "budget']").count()).isPositive();
        assertThat(page.locator("main code.fingerprint").first().getAttribute("title"))
                .isEqualTo(Sha256.of(BUDGET).value());
        assertThat(Chromium.violations(page)).isEmpty();
        var file = page.waitForDownload(() -> page.locator("main .evidence a[href*='/evidence/']:visible")
                .first()
                .click());
        assertThat(file.path()).hasContent(BUDGET);
    }

    private static void contests(Person monitor, String plan, String language, String objection) {
        monitor.open(plan, "ContestMilestone");
        monitor.write(Map.of("/commitmentId", "C01", "/milestoneId", "C01.1", "/reason/" + language, objection));
        monitor.recorded();
        var page = monitor.page();
        page.navigate(Whole.SYSTEM.queries() + "/" + language + "/plans/" + plan + "/commitments/C01");
        assertThat(page.locator("main").textContent()).contains(objection);
    }

    private static void settles(Person contact, String plan, String language) {
        contact.open(plan, "SettleObjection");
        contact.write(Map.of(
                "/commitmentId",
                "C01",
                "/milestoneId",
                "C01.1",
                "/objectionId",
                "O01",
                "/settlement",
                "DISMISSED",
                "/reason/" + language,
                language.equals("ar") ? "تم التحقق في عين المكان" : "Vérifié sur place"));
        contact.recorded();
    }

    private static void finds(Person monitor, String plan) {
        monitor.open(plan, "AssessMilestone");
        monitor.oneMore("/evidence");
        monitor.write(Map.of(
                "/commitmentId",
                "C01",
                "/milestoneId",
                "C01.1",
                "/by",
                "MONITORING_BODY",
                "/completion",
                "COMPLETE",
                "/evidence/0/title",
                "Visite",
                "/evidence/0/url",
                URL + "visite"));
        monitor.recorded();
    }

    private static void declares(Person official, String plan) {
        official.open(plan, "DeclareCommitmentComplete");
        official.write(Map.of("/commitmentId", "C01"));
        official.recorded();
    }

    private static void assesses(Person monitor, String plan) {
        monitor.open(plan, "AssessCommitment");
        monitor.oneMore("/evidence");
        monitor.write(Map.of(
                "/commitmentId",
                "C01",
                "/by",
                "MONITORING_BODY",
                "/coding/completion",
                "SUBSTANTIAL",
                "/evidence/0/title",
                "Rapport",
                "/evidence/0/url",
                URL + "rapport"));
        monitor.recorded();
    }

    private static void ends(Person contact, Person monitor, String plan, String language) {
        contact.open(plan, "CloseActionPlan");
        contact.write(Map.of());
        contact.recorded();
        monitor.open(plan, "PublishLearning");
        monitor.write(Map.of("/report/title", "Bilan", "/report/url", URL + "bilan"));
        monitor.recorded();
        contact.open(plan, "ArchiveActionPlan");
        contact.write(Map.of());
        contact.recorded();
        assertThat(contact.page().locator("main").textContent()).contains(language.equals("ar") ? "محفوظة" : "Archivé");
        contact.open(plan, "NameNextPlan");
        contact.write(Map.of("/nextPlan", plan + "-2"));
        contact.recorded();
    }
}
