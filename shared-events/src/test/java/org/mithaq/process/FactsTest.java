package org.mithaq.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Section;

/** What the record of a plan tells by each name. */
class FactsTest extends ToldPlan {

    @Test
    void a_plan_tells_its_term_its_members_and_who_leads_it() {
        on("2025-01-10", opened("2027-06", "2027-03"));
        on("2025-01-11", new LeadInstitutionNamed(text("Regional council"), ORIENTAL, List.of()));
        on("2025-01-12", new ActionPlanDescribed(Section.FOREWORD, text("Foreword")));

        assertFacts(
                "2025-03-01",
                entry("plan.openedOn", day("2025-01-10")),
                entry("plan.end", day("2027-06-30")),
                entry("plan.termEnd", day("2027-03-31")),
                entry("plan.endsAfterTerm", true),
                entry("plan.members", List.of("oriental", "souss-massa")),
                entry("plan.languagesMissing", List.of("ar", "fr")),
                entry("plan.sectionsWritten", 1L),
                entry("leads.count", 1L),
                entry("leads.membersWithout", List.of("souss-massa")),
                entry("leads.events", List.of(id(2))),
                entry("activity.lastOn", day("2025-01-12")),
                entry("activity.quietDays", 48L),
                entry("activity.events", List.of(id(3))),
                entry("plan.events", List.of(id(1), id(3))),
                entry("submission.done", false),
                entry("implementation.started", false));
        assertThat(facts("2025-03-01").value("submission.on")).isEmpty();
    }

    @Test
    void a_plan_that_ends_with_the_term_does_not_end_after_it() {
        on("2025-01-10", opened("2027-06", "2027-06-30"));

        assertFacts("2025-03-01", entry("plan.endsAfterTerm", false));
    }

    @Test
    void submission_and_implementation_tell_their_days_and_events_and_what_was_passed_over() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-04-02", new ActionPlanSubmitted("OGP-1", List.of("monitoring-body.named")));
        on("2025-05-01", new ImplementationStarted(List.of()));

        assertFacts(
                "2025-06-01",
                entry("submission.done", true),
                entry("submission.on", day("2025-04-02")),
                entry("submission.events", List.of(id(2))),
                entry("implementation.started", true),
                entry("implementation.startedOn", day("2025-05-01")),
                entry("implementation.events", List.of(id(3))),
                entry("overrides.count", 1L),
                entry("overrides.events", List.of(id(2))),
                entry("plan.endsAfterTerm", false));
    }

    @Test
    void a_monitoring_body_that_also_leads_and_endorses_is_seen_however_its_name_is_spelled() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on(
                "2025-02-01",
                new MonitoringBodyNamed(
                        new Party.Organisation(Phrase.of("Observatoire Régional")), text("No mandate")));
        assertFacts(
                "2025-02-02",
                entry("monitoringBody.named", true),
                entry("monitoringBody.namedOn", day("2025-02-01")),
                entry("monitoringBody.independenceStated", true),
                entry("independence.bodyLeads", false),
                entry("independence.bodyEndorses", false),
                entry("monitoringBody.events", List.of(id(2))));

        on("2025-02-03", new LeadInstitutionNamed(Text.of(Language.FR, "observatoire regional"), null, List.of()));
        on("2025-02-04", endorsed("OBSERVATOIRE RÉGIONAL", null, null));

        assertFacts(
                "2025-02-05",
                entry("independence.bodyLeads", true),
                entry("independence.bodyEndorses", true),
                entry("independence.events", List.of(id(2), id(3), id(4))));
    }

    @Test
    void of_a_monitoring_body_that_replaced_another_one_both_namings_are_known() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        assertThat(facts("2025-02-02").value("monitoringBodies.firstOn")).isEmpty();

        on("2025-09-01", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("Observatory")), null));
        on("2025-02-01", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null));
        assertFacts(
                "2025-10-01",
                entry("monitoringBody.namedOn", day("2025-09-01")),
                entry("monitoringBody.events", List.of(id(2))),
                entry("monitoringBodies.firstOn", day("2025-02-01")),
                entry("monitoringBodies.events", List.of(id(2), id(3))));
    }

    @Test
    void sites_documents_and_publications_tell_how_open_the_plan_is() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-11", new SiteNamed(ADDRESS, SitePurpose.SITE));
        on("2024-12-30", document("D1", About.CO_CREATION, HASH));
        on("2025-02-01", document("D2", About.IMPLEMENTATION, null));
        on("2025-06-02", new PublicationRecorded(SOUSS, ADDRESS, List.of()));

        assertFacts(
                "2025-07-01",
                entry("site.named", true),
                entry("site.events", List.of(id(2))),
                entry("repository.named", false),
                entry("repository.events", List.of()),
                entry("documents.count", 2L),
                entry("documents.coCreation", 1L),
                entry("documents.implementation", 1L),
                entry("documents.thisYear", 1L),
                entry("documents.lastOn", day("2025-02-01")),
                entry("documents.withoutHash", List.of("D2")),
                entry("documents.events", List.of(id(3), id(4))),
                entry("publication.count", 1L),
                entry("publication.membersWithout", List.of("oriental")),
                entry("publication.lastOn", day("2025-06-02")),
                entry("publication.events", List.of(id(5))));
    }

    @Test
    void an_institution_that_leads_for_two_members_counts_once() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-01-11", new LeadInstitutionNamed(text("Regional council"), ORIENTAL, List.of()));
        on("2025-01-12", new LeadInstitutionNamed(text("REGIONAL COUNCIL"), SOUSS, List.of()));

        assertFacts("2025-02-01", entry("leads.count", 1L), entry("leads.membersWithout", List.of()));
    }

    @Test
    void whether_the_plan_outlives_a_term_of_which_nobody_knows_the_end_is_not_known() {
        on("2025-01-10", opened("2027-06", null));

        assertThat(facts("2025-02-01").value("plan.endsAfterTerm")).isEmpty();
        assertThat(facts("2025-02-01").value("plan.termEnd")).isEmpty();
    }

    @Test
    void endorsements_are_counted_by_organisation_territory_and_text() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-03-01", endorsed("First", ORIENTAL, HASH));
        on("2025-03-05", endorsed("Second", ORIENTAL, Sha256.of("another text")));
        on("2025-02-20", endorsed("Third", null, null));
        on("2025-03-06", endorsed("FIRST", ORIENTAL, HASH));

        assertFacts(
                "2025-04-01",
                entry("endorsements.count", 3L),
                entry("endorsements.byMember", Map.of("oriental", 2L, "souss-massa", 0L)),
                entry("endorsements.membersWithout", List.of("souss-massa")),
                entry("endorsements.firstOn", day("2025-02-20")),
                entry("endorsements.lastOn", day("2025-03-06")),
                entry("endorsements.texts", 2L),
                entry("endorsements.withoutText", 1L),
                entry("endorsements.events", List.of(id(3), id(4), id(5))));
    }
}
