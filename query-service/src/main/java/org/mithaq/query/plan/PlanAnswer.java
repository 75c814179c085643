package org.mithaq.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;

/** A plan as a reader gets it. What the promise names is always there, {@code null} where nothing is known. */
@JsonPropertyOrder({"planId", "title", "stage", "process", "version"})
public record PlanAnswer(
        String planId,
        @Nullable Text title,
        String stage,
        @Nullable ProcessRef process,
        int version,
        @Nullable MonthOrDay planEnd,
        @Nullable MonthOrDay termEnd,
        List<Member> members,
        List<Lead> leadInstitutions,
        @Nullable MonitoringBody monitoringBody,
        List<Site> sites,
        List<Document> documents,
        @Nullable Timeline timeline,
        List<Publication> publications,
        CourseAnswer course,
        List<CommitteeAnswer> committees,
        Participation participation,
        List<WorkshopAnswer> workshops,
        EndorsementsAnswer endorsements,
        List<CommitmentAnswer> commitments,
        List<CommitmentAnswer> formerCommitments,
        List<AmendmentAnswer> amendments,
        MonitoringAnswer monitoring,
        List<StageAnswer> stages,
        Map<String, Text> description,
        String timeZone,
        Language language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ParkedAnswer parked) {

    /** An institution that answers for the plan, for one member or for all. */
    public record Lead(Text institution, @Nullable MemberId member, List<Text> units) {}

    /** Who assesses the plan independently. */
    public record MonitoringBody(Party body, @Nullable Text independence, LocalDate namedOn) {}

    /** An address at which the process is documented. */
    public record Site(Url url, SitePurpose purpose) {}

    /** A document that was published. */
    public record Document(
            String documentId,
            Text title,
            @Nullable Url url,
            @Nullable Sha256 sha256,
            About about,
            LocalDate publishedOn) {}

    /** The announced start of co-creation and the ways to take part. */
    public record Timeline(
            LocalDate startsOn, @Nullable Url url, @Nullable Text opportunities, LocalDate publishedOn) {}

    /** Where OGP published the plan for one member. */
    public record Publication(MemberId member, Url url, LocalDate publishedOn) {}

    /** Figures that a document states, beside those counted from what was recorded one by one. */
    public record Participation(
            @Nullable Integer groups,
            @Nullable Integer publicMeetings,
            @Nullable Text statedBy,
            int workshops,
            int people) {}

    /** A stage of the plan's process and the day on which the plan entered it. */
    public record StageAnswer(
            String id, Text title, @Nullable LocalDate enteredOn, boolean current) {}

    /** From which version on the stream cannot be shown, and why. */
    public record ParkedAnswer(int version, String reason) {}

    /** For which member an institution answers, by name; nothing if for all, or if none is called so. */
    public @Nullable Text member(Lead lead) {
        return member(lead.member());
    }

    /** The name of this member; nothing if none is called so. */
    public @Nullable Text member(@Nullable MemberId id) {
        return members.stream()
                .filter(member -> id != null && member.id().names(id))
                .map(Member::name)
                .findFirst()
                .orElse(null);
    }

    public String stageTitle(Language reader) {
        return stages.stream()
                .filter(StageAnswer::current)
                .map(current -> current.title().read(reader))
                .findFirst()
                .orElse(stage);
    }
}
