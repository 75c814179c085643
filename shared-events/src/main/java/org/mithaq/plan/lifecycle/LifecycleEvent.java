package org.mithaq.plan.lifecycle;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;

/** What happens to a plan as a whole, from its opening to its implementation. */
public sealed interface LifecycleEvent extends PlanEvent {

    /** {@code planEnd} is the end of the plan, {@code termEnd} that of the administration's term: never merged. */
    @EventName("lifecycle.action-plan-opened.v1")
    record ActionPlanOpened(
            PlanId planId,
            Text title,
            List<Member> members,
            ProcessRef process,
            MonthOrDay planEnd,
            @Nullable MonthOrDay termEnd,
            @Nullable Integer submissionYear,
            ZoneId timeZone,
            Language language)
            implements LifecycleEvent {
        public ActionPlanOpened {
            members = Absent.asEmpty(members);
        }

        /** The same, opened on this version of a process. */
        public ActionPlanOpened on(ProcessRef version) {
            return new ActionPlanOpened(
                    planId, title, members, version, planEnd, termEnd, submissionYear, timeZone, language);
        }
    }

    /** From its day on the plan is bound to this version of a process, and no longer to the one before. */
    @EventName("lifecycle.process-migrated.v1")
    record ProcessMigrated(ProcessRef process, Text reason, List<String> overridden) implements LifecycleEvent {
        public ProcessMigrated {
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("lifecycle.action-plan-described.v1")
    record ActionPlanDescribed(Section section, Text text) implements LifecycleEvent {}

    @EventName("lifecycle.lead-institution-named.v1")
    record LeadInstitutionNamed(Text institution, @Nullable MemberId member, List<Text> units)
            implements LifecycleEvent {
        public LeadInstitutionNamed {
            units = Absent.asEmpty(units);
        }
    }

    /** Who is to assess the plan independently, and why they are independent. */
    @EventName("lifecycle.monitoring-body-named.v1")
    record MonitoringBodyNamed(Party body, @Nullable Text independence) implements LifecycleEvent {}

    /** An address at which the process is documented. */
    @EventName("lifecycle.site-named.v1")
    record SiteNamed(Url url, SitePurpose purpose) implements LifecycleEvent {}

    @EventName("lifecycle.document-published.v1")
    record DocumentPublished(
            DocumentId documentId,
            Text title,
            @Nullable Url url,
            @Nullable Sha256 sha256,
            About about) implements LifecycleEvent {}

    /** One co-created plan is published once per member, under an address of its own. */
    @EventName("lifecycle.publication-recorded.v1")
    record PublicationRecorded(MemberId member, Url url, List<String> overridden) implements LifecycleEvent {
        public PublicationRecorded {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What an address is: the site of the process, or its repository of documents. */
    enum SitePurpose {
        SITE,
        REPOSITORY
    }

    /** What a document is evidence of. */
    enum About {
        CO_CREATION,
        IMPLEMENTATION,
        COMMITTEE,
        OTHER
    }

    /** {@code overridden} names the requirements that history passed over. */
    @EventName("lifecycle.action-plan-submitted.v1")
    record ActionPlanSubmitted(@Nullable String reference, List<String> overridden) implements LifecycleEvent {
        public ActionPlanSubmitted {
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("lifecycle.implementation-started.v1")
    record ImplementationStarted(List<String> overridden) implements LifecycleEvent {
        public ImplementationStarted {
            overridden = Absent.asEmpty(overridden);
        }
    }
}
