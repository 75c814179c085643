package org.mithaq.command.plan;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Written;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.lifecycle.DocumentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.Section;

/** What can be wished of a plan as a whole. */
public sealed interface LifecycleCommand extends PlanCommand {

    /** Opens a plan and binds it to a process. Without a process, time zone or language the defaults of the doors hold. */
    record OpenActionPlan(
            PlanId planId,
            Text title,
            List<Member> members,
            @Nullable String process,
            MonthOrDay planEnd,
            @Nullable MonthOrDay termEnd,
            @Nullable Integer submissionYear,
            @Nullable ZoneId timeZone,
            @Nullable Language language)
            implements LifecycleCommand {

        private static final int MOST_MEMBERS = 200;

        public OpenActionPlan {
            Text.title(title, "/title");
            members = Absent.asEmpty(members);
            Invalid.unless(!members.isEmpty(), "/members", "A plan has at least one member");
            Invalid.unless(members.size() <= MOST_MEMBERS, "/members", "A plan has at most 200 members");
            var ids = new HashSet<String>();
            for (var i = 0; i < members.size(); i++) {
                Invalid.unless(
                        ids.add(members.get(i).id().key()),
                        "/members/" + i + "/id",
                        "Each member has an id of its own, without regard to case");
            }
            Written.line(process, "/process", 63);
            Invalid.unless(
                    termEnd == null || !planEnd.lastDay().isAfter(termEnd.lastDay()),
                    "/planEnd",
                    "A plan ends before the term of the administration does, or with it");
            Invalid.unless(
                    submissionYear == null || (submissionYear >= 2011 && submissionYear <= 2100),
                    "/submissionYear",
                    "The year of submission lies between 2011, when OGP began, and 2100");
        }

        @Override
        public Thing thing() {
            return Thing.PLAN;
        }
    }

    /** Writes a section of the plan's description, or writes it anew. */
    record DescribeActionPlan(PlanId planId, Section section, Text text) implements LifecycleCommand {
        @Override
        public Thing thing() {
            return Thing.section(section);
        }
    }

    /** Names an institution that answers for the plan, for the whole of it or for one member. */
    record NameLeadInstitution(
            PlanId planId, Phrase institution, @Nullable MemberId member, List<Phrase> units)
            implements LifecycleCommand {
        public NameLeadInstitution {
            units = Absent.asEmpty(units);
            Invalid.unless(units.size() <= 200, "/units", "At most 200 units are named");
        }

        @Override
        public Thing thing() {
            return Thing.leadInstitution(member, institution.in(Language.FR));
        }
    }

    /** Names who will assess the plan independently. */
    record NameMonitoringBody(
            PlanId planId, Party body, @Nullable Text independence) implements LifecycleCommand {
        @Override
        public Thing thing() {
            return Thing.MONITORING_BODY;
        }
    }

    /** Names an address at which the process is documented; without a purpose it is its site. */
    record NameSite(PlanId planId, Url url, @Nullable SitePurpose purpose) implements LifecycleCommand {
        @Override
        public Thing thing() {
            return Thing.site(url);
        }
    }

    record PublishDocument(
            PlanId planId,
            DocumentId documentId,
            Text title,
            @Nullable Url url,
            @Nullable Sha256 sha256,
            @Nullable About about)
            implements LifecycleCommand {
        public PublishDocument {
            Text.title(title, "/title");
        }

        @Override
        public Thing thing() {
            return Thing.document(documentId);
        }
    }

    /** Records where OGP published the plan for one member. */
    record RecordPublication(PlanId planId, MemberId member, Url url) implements LifecycleCommand {
        @Override
        public Thing thing() {
            return Thing.publication(member);
        }
    }

    /** Sends the plan to OGP; {@code occurredOn} is the day of submission. */
    record SubmitActionPlan(PlanId planId, @Nullable String reference) implements LifecycleCommand {
        public SubmitActionPlan {
            Written.line(reference, "/reference", Text.TITLE);
        }

        @Override
        public Thing thing() {
            return Thing.PLAN;
        }
    }

    /** Binds the plan to another version of a process: the newest of this name, or the one that is given. */
    record MigrateProcess(
            PlanId planId, String process, @Nullable Integer version, Text reason) implements LifecycleCommand {
        public MigrateProcess {
            Written.line(process, "/process", 63);
            Invalid.unless(version == null || version > 0, "/version", "Versions are counted from 1");
        }

        @Override
        public Thing thing() {
            return Thing.PLAN;
        }
    }

    record StartImplementation(PlanId planId) implements LifecycleCommand {
        @Override
        public Thing thing() {
            return Thing.PLAN;
        }
    }
}
