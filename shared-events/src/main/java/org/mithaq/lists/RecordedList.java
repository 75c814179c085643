package org.mithaq.lists;

import static org.mithaq.lists.Field.listOf;
import static org.mithaq.lists.Field.optional;
import static org.mithaq.lists.Field.required;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Evidence;
import org.mithaq.events.Json;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.lifecycle.DocumentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Section;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of what was recorded of a plan, each row made by one command: an export of it can be read back into these commands. The lists
 * stand in the order in which they can be read back in: what a row speaks of is in an earlier list.
 */
public enum RecordedList implements Listed {
    LEAD_INSTITUTIONS(
            "lead-institutions",
            "NameLeadInstitution",
            plan -> plan.lifecycle().leads().values().stream(),
            required("institution", Phrase.class),
            optional("member", MemberId.class),
            optional("units", listOf(Phrase.class))),
    DESCRIPTION(
            "description",
            "DescribeActionPlan",
            plan -> plan.lifecycle().description().values().stream(),
            required("section", Section.class),
            required("text", Text.class)),
    SITES(
            "sites",
            "NameSite",
            plan -> plan.lifecycle().openness().sites().values().stream(),
            required("url", Url.class),
            optional("purpose", SitePurpose.class)),
    DOCUMENTS(
            "documents",
            "PublishDocument",
            plan -> plan.lifecycle().openness().documents().values().stream(),
            required("documentId", DocumentId.class),
            required("title", Text.class).asTitle(),
            optional("url", Url.class),
            optional("sha256", Sha256.class),
            optional("about", About.class)),
    WORKSHOPS(
            "workshops",
            "RecordWorkshop",
            plan -> plan.coCreation().workshops().values().stream(),
            required("workshopId", WorkshopId.class),
            required("title", Text.class).asTitle(),
            required("format", Format.class),
            optional("kind", Kind.class),
            optional("until", LocalDate.class),
            optional("territory", MemberId.class),
            optional("place", Text.class).asTitle(),
            optional("theme", Text.class).asTitle(),
            optional("participants", Participants.class),
            optional("organisations", listOf(Phrase.class)),
            optional("outcome", Text.class),
            optional("evidence", listOf(Evidence.class))),
    ENDORSEMENTS(
            "endorsements",
            "EndorseByCSO",
            plan -> plan.endorsements().all().stream(),
            required("organisation", Phrase.class),
            optional("representative", Who.class),
            optional("territory", MemberId.class),
            optional("place", Text.class).asTitle(),
            optional("textHash", Sha256.class),
            optional("mandate", Evidence.class)),
    COMMITMENTS(
            "commitments",
            "ProposeCommitment",
            plan -> plan.commitments().all().stream().map(Commitment::proposed),
            required("commitmentId", CommitmentId.class),
            required("title", Text.class).asTitle(),
            optional("problem", Text.class),
            optional("solution", Text.class),
            optional("expectedResults", Text.class),
            optional("theme", Text.class).asTitle(),
            optional("lead", Phrase.class),
            optional("startsOn", MonthOrDay.class),
            optional("endsOn", MonthOrDay.class)),
    MILESTONES(
            "milestones",
            "AddMilestone",
            plan -> plan.commitments().milestones().stream().map(Milestone::added),
            required("commitmentId", CommitmentId.class),
            required("milestoneId", MilestoneId.class),
            required("title", Text.class).asTitle(),
            optional("due", Due.class),
            optional("responsible", Who.class),
            optional("output", Text.class)),
    INDICATORS(
            "indicators",
            "AddIndicator",
            plan -> plan.commitments().milestones().stream()
                    .flatMap(milestone -> milestone.indicators().values().stream()),
            required("commitmentId", CommitmentId.class),
            required("milestoneId", MilestoneId.class),
            required("indicatorId", IndicatorId.class),
            required("text", Text.class).asTitle(),
            optional("due", Due.class),
            optional("responsible", Who.class),
            optional("baseline", Quantity.class),
            optional("target", Quantity.class),
            optional("unit", Phrase.class)),
    PUBLICATIONS(
            "publications",
            "RecordPublication",
            plan -> plan.lifecycle().openness().publications().values().stream(),
            required("member", MemberId.class),
            required("url", Url.class)),
    UPDATES(
            "updates",
            "UpdateMilestone",
            plan -> plan.commitments().milestones().stream().flatMap(milestone -> milestone.updates().stream()),
            required("commitmentId", CommitmentId.class),
            required("milestoneId", MilestoneId.class),
            required("status", Status.class),
            optional("period", Period.class),
            optional("narrative", Text.class),
            optional("challenges", Text.class),
            optional("evidence", listOf(Evidence.class)));

    /** The fields that every command may have. */
    private static final List<Field> SHARED = List.of(
            optional("occurredOn", LocalDate.class),
            optional("onBehalfOf", Who.class),
            optional("source", Source.class));

    private static final Field PLAN = optional("planId", PlanId.class);

    private static final List<Column> INFORMATION = List.of(
            Column.information("version", Column.Form.WHOLE_NUMBER), Column.information("eventId", Column.Form.WORD));

    private final String id;
    private final String command;

    @SuppressWarnings("ImmutableEnumChecker") // a function of the record alone
    private final Function<PlanRecord, Stream<? extends @Nullable Recorded<? extends PlanEvent>>> entries;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Field> own;

    RecordedList(
            String id,
            String command,
            Function<PlanRecord, Stream<? extends @Nullable Recorded<? extends PlanEvent>>> entries,
            Field... own) {
        this.id = id;
        this.command = command;
        this.entries = entries;
        this.own = List.of(own);
    }

    public static Optional<RecordedList> named(String id) {
        return Stream.of(values()).filter(list -> list.id.equals(id)).findFirst();
    }

    @Override
    public String id() {
        return id;
    }

    /** The command that makes a row. */
    public String command() {
        return command;
    }

    /** The fields that only this command has. */
    public List<Field> own() {
        return own;
    }

    /** Every field that a row is read into. */
    public List<Field> fields() {
        return Stream.of(Stream.of(PLAN), own.stream(), SHARED.stream())
                .flatMap(fields -> fields)
                .toList();
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(fields().stream().flatMap(field -> field.columns().stream()), INFORMATION.stream())
                .toList();
    }

    /** The entries of this list as they hold in this record, in the order in which they were recorded. */
    public List<Recorded<? extends PlanEvent>> entries(PlanRecord plan) {
        return entries.apply(plan)
                .filter(Objects::nonNull)
                .<Recorded<? extends PlanEvent>>map(recorded -> recorded)
                .sorted(Comparator.comparingInt(Recorded::version))
                .toList();
    }

    /** An entry as a row of this list: the command that would tell it again, its version and its event. */
    public ObjectNode row(String planId, Recorded<? extends PlanEvent> entry, @Nullable Source source) {
        var told = EventTypes.write(entry.event());
        var row = told.objectNode().put("planId", planId);
        for (var field : own) {
            var value = told.get(field.name());
            if (value != null) {
                row.set(field.name(), value);
            }
        }
        row.put("occurredOn", entry.occurredOn().toString());
        if (entry.onBehalfOf() != null) {
            row.set("onBehalfOf", Json.LENIENT.valueToTree(entry.onBehalfOf()));
        }
        if (source != null) {
            row.set("source", Json.LENIENT.valueToTree(source));
        }
        return row.put("version", entry.version()).put("eventId", entry.id().toString());
    }
}
