package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CoCreationCommand.PublishTimeline;
import org.mithaq.command.plan.CoCreationCommand.StartCoCreation;
import org.mithaq.command.plan.LifecycleCommand.NameMonitoringBody;
import org.mithaq.command.plan.LifecycleCommand.NameSite;
import org.mithaq.command.plan.LifecycleCommand.PublishDocument;
import org.mithaq.command.plan.LifecycleCommand.RecordPublication;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.lifecycle.DocumentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;

/** What lets others look into a plan: who monitors it, its sites, documents, timeline and publications. */
class OpennessTest {

    private static final Url PAGE = new Url("https://example.org/plan");
    private static final Party UNIVERSITY = new Party.Organisation(Phrase.of("University"));

    @Test
    void a_monitoring_body_is_named_and_may_be_named_anew() {
        var named = new MonitoringBodyNamed(UNIVERSITY, null);
        var other = new Party.Organisation(Phrase.of("Institute"));
        given().on("2025-01-10", OPENED)
                .when(new NameMonitoringBody(PLAN, UNIVERSITY, null))
                .then(named);
        given().on("2025-01-10", OPENED, named)
                .when(new NameMonitoringBody(PLAN, UNIVERSITY, null))
                .thenNothing();
        given().on("2025-01-10", OPENED, named)
                .when(new NameMonitoringBody(PLAN, other, null))
                .then(new MonitoringBodyNamed(other, null));
    }

    @Test
    void an_address_without_a_purpose_is_the_site() {
        var named = new SiteNamed(PAGE, SitePurpose.SITE);
        given().on("2025-01-10", OPENED).when(new NameSite(PLAN, PAGE, null)).then(named);
        given().on("2025-01-10", OPENED, named)
                .when(new NameSite(PLAN, PAGE, SitePurpose.SITE))
                .thenNothing();
        given().on("2025-01-10", OPENED, named)
                .when(new NameSite(PLAN, PAGE, SitePurpose.REPOSITORY))
                .then(new SiteNamed(PAGE, SitePurpose.REPOSITORY));
    }

    @Test
    void a_document_is_published_once_under_its_id() {
        var published = new DocumentPublished(new DocumentId("d1"), text("Minutes"), PAGE, null, About.OTHER);
        given().on("2025-01-10", OPENED).when(document("Minutes")).then(published);
        given().on("2025-01-10", OPENED, published).when(document("Minutes")).thenNothing();
        given().on("2025-01-10", OPENED, published).when(document("Other")).thenRefused("plan.id-used");
    }

    @Test
    void the_timeline_may_be_published_before_the_start_and_again() {
        var timeline = new TimelinePublished(LocalDate.of(2025, 9, 1), null, null, List.of());
        given().on("2025-01-10", OPENED).when(timeline("2025-09-01")).then(timeline);
        given().on("2025-01-10", OPENED, timeline).when(timeline("2025-09-01")).thenNothing();
        given().on("2025-01-10", OPENED, timeline).when(timeline("2025-10-01")).thenAccepted();
    }

    @Test
    void co_creation_starts_once() {
        var started = new CoCreationStarted(List.of());
        given().on("2025-01-10", OPENED).when(new StartCoCreation(PLAN)).then(started);
        given().on("2025-01-10", OPENED, started)
                .when(new StartCoCreation(PLAN))
                .thenNothing();
        given().on("2025-01-10", OPENED, started)
                .occurring("2025-02-01")
                .when(new StartCoCreation(PLAN))
                .thenRefused("plan.co-creation-already-started");
    }

    @Test
    void a_plan_is_published_once_per_member_after_its_submission() {
        var recorded = new PublicationRecorded(ORIENTAL, PAGE, List.of());
        var submitted = given().on("2025-01-10", OPENED).on("2025-04-02", SUBMITTED);
        submitted.when(publication("oriental", null)).then(recorded);
        submitted.when(publication("atlantis", null)).thenRefused("plan.member-unknown");
        submitted.on("2025-05-01", recorded).when(publication("oriental", null)).thenNothing();
        submitted.when(publication("oriental", "https://example.org/other")).thenRefused("plan.already-published");
        given().on("2025-01-10", OPENED).when(publication("oriental", null)).thenRefused("plan.not-submitted");
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(publication("oriental", null))
                .then(new PublicationRecorded(ORIENTAL, PAGE, List.of("plan.not-submitted")));
    }

    private static PublishDocument document(String title) {
        return new PublishDocument(PLAN, new DocumentId("d1"), text(title), PAGE, null, null);
    }

    private static PublishTimeline timeline(String startsOn) {
        return new PublishTimeline(PLAN, LocalDate.parse(startsOn), null, null);
    }

    private static RecordPublication publication(String member, @Nullable String url) {
        return new RecordPublication(PLAN, new MemberId(member), url == null ? PAGE : new Url(url));
    }
}
