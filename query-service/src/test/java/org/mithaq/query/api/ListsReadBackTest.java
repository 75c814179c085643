package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Due;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.importer.Wish;
import org.mithaq.importer.list.ListReader;
import org.mithaq.lists.RecordedList;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.query.log.AnyFacts;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every list of a plan, exported, read back in for another plan and told there, makes the same lists. */
@WholeService
class ListsReadBackTest {

    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class), List.of());

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("NameLeadInstitution", "lifecycle.lead-institution-named.v1"),
            Map.entry("DescribeActionPlan", "lifecycle.action-plan-described.v1"),
            Map.entry("NameSite", "lifecycle.site-named.v1"),
            Map.entry("PublishDocument", "lifecycle.document-published.v1"),
            Map.entry("RecordWorkshop", "cocreation.workshop-recorded.v1"),
            Map.entry("EndorseByCSO", "endorsement.endorsed-by-cso.v1"),
            Map.entry("ProposeCommitment", "commitment.commitment-proposed.v1"),
            Map.entry("AddMilestone", "commitment.milestone-added.v1"),
            Map.entry("AddIndicator", "commitment.indicator-added.v1"),
            Map.entry("RecordPublication", "lifecycle.publication-recorded.v1"),
            Map.entry("UpdateMilestone", "commitment.milestone-updated.v1"));

    private final Reader reader;

    ListsReadBackTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_a_plan_holds_is_read_back_in(long seed) {
        var plan = told(seed);
        var other = opened("Back-");
        for (var list : RecordedList.values()) {
            var table =
                    reader.get("/api/plans/" + plan + "/" + list.id() + ".csv").body();
            var read = ListReader.read(table.getBytes(StandardCharsets.UTF_8), other);
            assertThat(read.doubts()).as(list.id()).isEmpty();
            assertThat(read.commands())
                    .as(list.id())
                    .isNotEmpty()
                    .allMatch(wish -> wish.type().equals(list.command()));
            read.commands().forEach(wish -> tell(other, wish));
        }
        reader.arrived();
        for (var list : RecordedList.values()) {
            assertThat(items(other, list)).as(list.id()).isEqualTo(items(plan, list));
        }
    }

    private List<ObjectNode> items(String plan, RecordedList list) {
        return reader.json("/api/plans/" + plan + "/" + list.id() + "?limit=500")
                .path("items")
                .valueStream()
                .map(item -> ((ObjectNode) item).without(Set.of("planId", "version", "eventId")))
                .toList();
    }

    private String told(long seed) {
        var plan = opened("Any-");
        var facts = new AnyFacts(seed);
        for (var fact : facts.some()) {
            var line = line(plan, fact, facts.day(), facts.source(), facts.onBehalfOf());
            Servers.LOG.append(line);
            if (seed % 3 == 0 && fact instanceof MilestoneUpdated) {
                correct(plan, line, fact, facts);
            }
        }
        reader.arrived();
        return plan;
    }

    /** Moves it to another day; every second one is taken back instead. */
    private static void correct(String plan, Line line, PlanEvent fact, AnyFacts facts) {
        var reason = Text.of(Language.FR, "Erreur");
        var correction = line.streamversion() % 4 == 0
                ? new EventRetracted(line.id(), reason, List.of())
                : new EventCorrected(line.id(), reason, new NamedEvent(fact), facts.day(), List.of());
        Servers.LOG.append(line(plan, correction, facts.day(), null, null));
    }

    private static String opened(String prefix) {
        var plan = prefix + UUID.randomUUID().toString().substring(0, 8);
        var title = Text.of(Language.FR, "Un plan");
        var opened = new ActionPlanOpened(
                new PlanId(plan),
                title,
                List.of(new Member(new MemberId("member-0"), title)),
                ShippedProcesses.ALL.newest("simple").orElseThrow().ref(),
                new MonthOrDay("2027-06"),
                null,
                2024,
                ZoneId.of("Africa/Casablanca"),
                Language.FR);
        Servers.LOG.append(line(plan, opened, LocalDate.of(2024, 12, 1), null, null));
        return plan;
    }

    /** As the command service would tell it. */
    private static void tell(String plan, Wish wish) {
        var data = wish.payload().deepCopy();
        assertThat(data.remove("planId").asString()).isEqualTo(plan);
        var day = LocalDate.parse(data.remove("occurredOn").asString());
        var source = value(data.remove("source"), Source.class);
        var onBehalfOf = value(data.remove("onBehalfOf"), Who.class);
        if (data.has("due")) {
            var due = Json.STRICT.treeToValue(data.get("due"), Due.class);
            data.set("due", Json.STRICT.valueToTree(Due.complete(due)));
        }
        var event = TYPES.read(Objects.requireNonNull(EVENTS.get(wish.type())), data);
        Servers.LOG.append(line(plan, (PlanEvent) event, day, source, onBehalfOf));
    }

    private static <T> @Nullable T value(@Nullable JsonNode json, Class<T> type) {
        return json == null ? null : Json.STRICT.treeToValue(json, type);
    }

    private static Line line(
            String plan, PlanEvent event, LocalDate day, @Nullable Source source, @Nullable Who onBehalfOf) {
        var line = Servers.LOG.line(
                "plan/" + plan, event, new TestLog.Entry(day, Instant.now(), "point-of-contact", source));
        return onBehalfOf == null ? line : TestLog.onBehalfOf(line, onBehalfOf);
    }
}
