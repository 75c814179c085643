package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.query.log.TestLog.Entry;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A workshop was entered with a wrong day and too few people, later put right, and another one never took place. */
@WholeService
class CorrectionsTest {

    private static final LocalDate WRONG_DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate RIGHT_DAY = LocalDate.of(2025, 3, 10);
    private static final LocalDate CORRECTED_ON = LocalDate.of(2025, 9, 1);
    private static final Text REASON = new Text("خطأ", "Faute de frappe", "A typing error", Language.FR);

    private final Reader reader;
    private final Instant entered = Instant.now().minusSeconds(600);
    private final Instant corrected = Instant.now().minusSeconds(60);
    private String plan = "";
    private int workshops;

    CorrectionsTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
        workshops =
                reader.json("/api/plans/" + plan).at("/participation/workshops").asInt();
        var wrong = append(workshop("W-wrong", 12), WRONG_DAY, entered);
        var never = append(workshop("W-never", 30), WRONG_DAY, entered);
        append(
                new EventCorrected(wrong, REASON, new NamedEvent(workshop("W-wrong", 57)), RIGHT_DAY, List.of()),
                CORRECTED_ON,
                corrected);
        append(new EventRetracted(never, REASON, List.of()), CORRECTED_ON, corrected);
        reader.arrived();
    }

    @Test
    void today_shows_what_was_put_right_and_not_what_never_took_place() {
        var today = reader.json("/api/plans/" + plan);
        assertThat(today.path("version").asInt()).isEqualTo(31);
        assertThat(today.at("/participation/workshops").asInt()).isEqualTo(workshops + 1);
        assertThat(today.path("workshops").toString()).contains("W-wrong", "57").doesNotContain("W-never");
    }

    @Test
    void a_past_day_shows_the_corrected_fact_on_its_right_day() {
        assertThat(reader.json("/api/plans/" + plan + "?asOf=2025-03-09")
                        .path("workshops")
                        .toString())
                .doesNotContain("W-wrong", "W-never");
        assertThat(reader.json("/api/plans/" + plan + "?asOf=2025-03-10")
                        .path("workshops")
                        .toString())
                .contains("W-wrong", "\"total\":57");
    }

    @Test
    void what_was_known_before_the_correction_is_the_old_fact() {
        var then = reader.json("/api/plans/" + plan + "?knownAt=" + corrected.minusSeconds(1));
        assertThat(then.path("workshops").toString())
                .contains("W-wrong", "W-never", "\"total\":12")
                .doesNotContain("\"total\":57");
    }

    @Test
    void the_answer_for_a_past_day_is_another_one_once_it_was_corrected() {
        var path = "/api/plans/" + plan + "?asOf=2025-03-31";
        var tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        append(workshop("W-late", 5), CORRECTED_ON, Instant.now());
        var last = reader.json("/api/plans/" + plan + "/events?after=27")
                .at("/items/0/id")
                .asString();
        append(new EventRetracted(UUID.fromString(last), REASON, List.of()), CORRECTED_ON, Instant.now());
        reader.arrived();
        assertThat(reader.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_trail_has_every_form_of_an_event() {
        var items = reader.json("/api/plans/" + plan + "/events?after=27").path("items");
        assertThat(items).hasSize(4);
        assertThat(items.at("/0/correctedIn").toString()).isEqualTo("[30]");
        assertThat(items.at("/0/data/participants/total").asInt()).isEqualTo(12);
        var correction = items.at("/2/correction");
        assertThat(correction.path("version").asInt()).isEqualTo(28);
        assertThat(correction.at("/before/occurredOn").asString()).isEqualTo("2025-03-03");
        assertThat(correction.at("/before/data/participants/total").asInt()).isEqualTo(12);
        assertThat(correction.at("/after/occurredOn").asString()).isEqualTo("2025-03-10");
        assertThat(correction.at("/after/data/participants/total").asInt()).isEqualTo(57);
        assertThat(items.at("/3/correction/before/data/workshopId").asString()).isEqualTo("W-never");
        assertThat(items.at("/3/correction/after").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, L’entrée 28 a été rectifiée, Participants, Total: 12, Total: 57, 3 mars 2025, 10 mars 2025",
        "en, Entry 28 was corrected, Participants, Total: 12, Total: 57, 3 March 2025, 10 March 2025",
        "ar, صُحّح القيد 28, المشاركون, المجموع: 12, المجموع: 57, 3 مارس 2025, 10 مارس 2025"
    })
    void the_page_says_what_changed_before_and_after(
            String language, String sentence, String field, String before, String after, String day, String rightDay) {
        var page = page(language);
        var entry = page.expectFirst("#v30");
        assertThat(entry.expectFirst(".sentence").text()).contains(sentence);
        assertThat(entry.select(".correction tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains(day, rightDay))
                .anySatisfy(row -> assertThat(row).contains(field, before, after));
        assertThat(entry.select(".correction tbody tr")).hasSize(2);
        assertThat(page.expectFirst("#v28").select(".status.corrected")).hasSize(1);
        assertThat(page.expectFirst("#v31").select(".correction tbody tr")).isNotEmpty();
    }

    @Test
    void what_only_looks_like_a_day_or_a_text_does_not_break_the_page() {
        var odd = new WorkshopRecorded(
                new WorkshopId("2026-99-99"),
                Text.of(Language.FR, "Atelier"),
                Format.IN_PERSON,
                Kind.CO_CREATION,
                null,
                null,
                null,
                null,
                new Participants(3, null, null, Map.of("fr", 3)),
                List.of(),
                null,
                List.of());
        append(
                new EventRetracted(append(odd, WRONG_DAY, Instant.now()), REASON, List.of()),
                CORRECTED_ON,
                Instant.now());
        reader.arrived();
        assertThat(page("fr").expectFirst("#v33").text()).contains("2026-99-99", "fr: 3");
    }

    private Document page(String language) {
        return Jsoup.parse(
                reader.get("/" + language + "/plans/" + plan + "/audit").body());
    }

    private UUID append(PlanEvent event, LocalDate day, Instant recordedAt) {
        Line line = Servers.LOG.line("plan/" + plan, event, Entry.on(day).recorded(recordedAt));
        Servers.LOG.append(line);
        return line.id();
    }

    private static WorkshopRecorded workshop(String id, int people) {
        return new WorkshopRecorded(
                new WorkshopId(id),
                Text.of(Language.FR, "Atelier " + id),
                Format.IN_PERSON,
                Kind.CO_CREATION,
                null,
                null,
                null,
                null,
                new Participants(people, null, null, null),
                List.of(),
                null,
                List.of());
    }
}
