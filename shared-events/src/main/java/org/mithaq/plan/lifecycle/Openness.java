package org.mithaq.plan.lifecycle;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** What lets others look into the plan: who monitors it, its sites and documents, and where each member published it. */
public record Openness(
        @Nullable Recorded<MonitoringBodyNamed> monitoringBody,
        PMap<String, Recorded<SiteNamed>> sites,
        PMap<String, Recorded<DocumentPublished>> documents,
        PMap<String, Recorded<PublicationRecorded>> publications) {

    public static final Openness NONE =
            new Openness(null, OrderedPMap.empty(), OrderedPMap.empty(), HashTreePMap.empty());

    Openness after(Recorded<LifecycleEvent> recorded) {
        return switch (recorded.event()) {
            case MonitoringBodyNamed e ->
                new Openness(Recorded.later(monitoringBody, recorded.as(e)), sites, documents, publications);
            case SiteNamed e ->
                new Openness(monitoringBody, with(sites, e.url().value(), recorded.as(e)), documents, publications);
            case DocumentPublished e ->
                new Openness(
                        monitoringBody, sites, with(documents, e.documentId().key(), recorded.as(e)), publications);
            case PublicationRecorded e ->
                new Openness(
                        monitoringBody,
                        sites,
                        documents,
                        with(publications, e.member().key(), recorded.as(e)));
            case ActionPlanOpened _,
                    ProcessMigrated _,
                    ActionPlanDescribed _,
                    LeadInstitutionNamed _,
                    ActionPlanSubmitted _,
                    ImplementationStarted _ -> this;
        };
    }

    /** The document of this id, if it was published. */
    public @Nullable Recorded<DocumentPublished> document(Id id) {
        return documents.get(id.key());
    }

    private static <E extends LifecycleEvent> PMap<String, Recorded<E>> with(
            PMap<String, Recorded<E>> known, String key, Recorded<E> recorded) {
        return known.plus(key, Recorded.later(known.get(key), recorded));
    }
}
