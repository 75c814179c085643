package org.mithaq.plan.lifecycle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.Thing;
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

/** The plan as a whole: what it is, who leads it, what is open of it, and how far it has come. */
public record Lifecycle(
        @Nullable Recorded<ActionPlanOpened> opened,
        @Nullable Recorded<ProcessMigrated> migrated,
        PMap<Section, Recorded<ActionPlanDescribed>> description,
        PMap<String, Recorded<LeadInstitutionNamed>> leads,
        @Nullable Recorded<ActionPlanSubmitted> submitted,
        @Nullable Recorded<ImplementationStarted> started,
        Openness openness) {

    public static final Lifecycle NONE =
            new Lifecycle(null, null, HashTreePMap.empty(), OrderedPMap.empty(), null, null, Openness.NONE);

    public Lifecycle after(Recorded<LifecycleEvent> recorded) {
        return switch (recorded.event()) {
            case ActionPlanOpened e ->
                new Lifecycle(
                        Recorded.later(opened, recorded.as(e)),
                        migrated,
                        description,
                        leads,
                        submitted,
                        started,
                        openness);
            case ProcessMigrated e ->
                new Lifecycle(
                        opened,
                        Recorded.later(migrated, recorded.as(e)),
                        description,
                        leads,
                        submitted,
                        started,
                        openness);
            case ActionPlanDescribed e -> {
                var latest = Recorded.later(description.get(e.section()), recorded.as(e));
                yield new Lifecycle(
                        opened, migrated, description.plus(e.section(), latest), leads, submitted, started, openness);
            }
            case LeadInstitutionNamed e -> {
                var key = leadKey(e.member(), e.institution());
                var latest = Recorded.later(leads.get(key), recorded.as(e));
                yield new Lifecycle(
                        opened, migrated, description, leads.plus(key, latest), submitted, started, openness);
            }
            case ActionPlanSubmitted e ->
                new Lifecycle(
                        opened,
                        migrated,
                        description,
                        leads,
                        Recorded.later(submitted, recorded.as(e)),
                        started,
                        openness);
            case ImplementationStarted e ->
                new Lifecycle(
                        opened,
                        migrated,
                        description,
                        leads,
                        submitted,
                        Recorded.later(started, recorded.as(e)),
                        openness);
            case MonitoringBodyNamed _, SiteNamed _, DocumentPublished _, PublicationRecorded _ ->
                new Lifecycle(opened, migrated, description, leads, submitted, started, openness.after(recorded));
        };
    }

    /** The recorded naming of this institution for this member, if there is one. */
    public Optional<Recorded<LeadInstitutionNamed>> lead(@Nullable MemberId member, Text institution) {
        return Optional.ofNullable(leads.get(leadKey(member, institution)));
    }

    /** The version of a process to which the plan is bound: the one on which it was opened, or to which it has moved since. */
    public Optional<ProcessRef> process() {
        return Optional.ofNullable(migrated)
                .map(recorded -> recorded.event().process())
                .or(() -> Optional.ofNullable(opened)
                        .map(recorded -> recorded.event().process()));
    }

    public boolean hasMember(MemberId member) {
        return members().stream().anyMatch(known -> known.id().names(member));
    }

    public List<Member> members() {
        return opened == null ? List.of() : opened.event().members();
    }

    /** The language in which plain strings of this plan are understood. */
    public Language language() {
        return opened == null ? Language.FR : opened.event().language();
    }

    private static String leadKey(@Nullable MemberId member, Text institution) {
        return Thing.leadInstitution(member, institution).key();
    }
}
