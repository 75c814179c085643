package org.mithaq.importer.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.importer.page.Pages.payloads;
import static org.mithaq.importer.page.Pages.places;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.Imported;
import org.mithaq.importer.Wish;
import tools.jackson.databind.JsonNode;

/** Three published pages, as a careful reader takes them. */
class GivenPagesTest {

    static final Imported DRAA = Pages.read(Pages.path("given/draa-tafilalet-2025-2027.txt"));
    static final Imported BENI_MELLAL = Pages.read(Pages.path("given/beni-mellal-khenifra-2022-2027.txt"));
    static final Imported TANGIER = Pages.read(Pages.path("given/tangier-tetouan-al-hoceima-2025-2026.txt"));

    @Test
    void the_whole_page_gives_all_its_facts_in_the_order_of_the_doors() {
        assertThat(DRAA.commands().stream().collect(groupingBy(Wish::type, counting())))
                .isEqualTo(Map.of(
                        "OpenActionPlan", 1L,
                        "NameLeadInstitution", 6L,
                        "DescribeActionPlan", 17L,
                        "DeclareParticipation", 1L,
                        "EndorseByCSO", 47L,
                        "SubmitActionPlan", 1L));
        assertThat(DRAA.commands().getFirst().type()).isEqualTo("OpenActionPlan");
        assertThat(DRAA.commands().getLast().type()).isEqualTo("SubmitActionPlan");
        assertThat(DRAA.commands())
                .allSatisfy(wish ->
                        assertThat(wish.payload().path("occurredOn").asString()).isEqualTo("2025-04-02"))
                .allSatisfy(wish ->
                        assertThat(wish.payload().path("planId").asString()).isEqualTo("draa-tafilalet-2025-2027"));
    }

    @Test
    void the_plan_of_the_consortium_has_its_four_members_and_both_its_ends() {
        var opened = payloads(DRAA, "OpenActionPlan").getFirst();

        assertThat(opened.path("members")
                        .valueStream()
                        .map(member -> member.path("id").asString()))
                .containsExactly("oriental", "souss-massa", "laayoune-sakia-el-hamra", "draa-tafilalet");
        assertThat(opened.path("planEnd").asString()).isEqualTo("2027-06");
        assertThat(opened.path("termEnd").asString()).isEqualTo("2027-09");
        assertThat(opened.path("submissionYear").asInt()).isEqualTo(2025);
        assertThat(opened.path("language").asString()).isEqualTo("en");
    }

    @Test
    void the_endorsements_stand_under_their_territories() {
        var byTerritory = payloads(DRAA, "EndorseByCSO").stream()
                .collect(groupingBy(endorsed -> endorsed.path("territory").asString(), counting()));

        assertThat(byTerritory)
                .isEqualTo(Map.of(
                        "oriental", 16L, "souss-massa", 13L, "draa-tafilalet", 10L, "laayoune-sakia-el-hamra", 8L));
    }

    @Test
    void both_figures_on_participation_are_read() {
        var declared = payloads(DRAA, "DeclareParticipation").getFirst();

        assertThat(declared.path("groups").asInt()).isEqualTo(9);
        assertThat(declared.path("publicMeetings").asInt()).isEqualTo(47);
    }

    @Test
    void the_lead_institution_of_a_member_has_its_units() {
        var leads = payloads(DRAA, "NameLeadInstitution");

        assertThat(leads.stream().map(lead -> lead.path("units").size())).containsExactly(0, 8, 6, 3, 1, 0);
        assertThat(leads.get(1).path("units").get(1).path("en").asString())
                .isEqualTo("Division of Budget, Finance and Equipment");
        assertThat(leads.getLast().path("member").isMissingNode()).isTrue();
    }

    @Test
    void no_text_holds_a_definition_of_the_glossary() {
        assertThat(DRAA.commands().toString())
                .doesNotContain("...")
                .doesNotContain("OGP participating governments")
                .doesNotContain(" More")
                .contains("Environment and Renewable Energy")
                .contains("Strengthening youth leadership and supporting young promoters");
    }

    @Test
    void its_doubts_are_those_of_a_careful_reader() {
        assertThat(DRAA.doubts().stream().collect(groupingBy(doubt -> doubt.code(), counting())))
                .isEqualTo(Map.of(
                        "field.to-be-defined", 1L,
                        "entry.cut-at-100", 10L,
                        "entry.twice", 1L,
                        "territory.inferred", 2L,
                        "commitments.none", 1L,
                        "member.inferred", 3L,
                        "member.spelling", 1L,
                        "endorser.administration", 1L));
        assertThat(places(DRAA, PageDoubt.FIELD_TO_BE_DEFINED)).containsExactly("line 147");
        assertThat(places(DRAA, PageDoubt.ENTRY_TWICE)).containsExactly("line 105, lead-institutions entry 5");
        assertThat(places(DRAA, PageDoubt.TERRITORY_INFERRED))
                .containsExactly("line 181, endorsement entry 19", "line 185, endorsement entry 23");
        assertThat(places(DRAA, PageDoubt.ENDORSER_ADMINISTRATION)).containsExactly("line 199, endorsement entry 37");
        assertThat(places(DRAA, PageDoubt.ENTRY_CUT).map(where -> where.replaceAll(",.*", "")))
                .containsExactly(
                        "line 181",
                        "line 184",
                        "line 185",
                        "line 186",
                        "line 190",
                        "line 196",
                        "line 197",
                        "line 199",
                        "line 207",
                        "line 208");
    }

    @Test
    void a_page_without_labels_for_term_and_foreword_is_read_by_their_places() {
        var opened = payloads(BENI_MELLAL, "OpenActionPlan").getFirst();

        assertThat(opened.path("planEnd").asString()).isEqualTo("2027-06");
        assertThat(opened.path("termEnd").asString()).isEqualTo("2027-09");
        assertThat(opened.path("occurredOn").asString()).isEqualTo("2022-11-30");
        assertThat(payloads(BENI_MELLAL, "DescribeActionPlan").stream()
                        .map(described -> described.path("section").asString()))
                .containsExactly("foreword", "long-term-vision");
        assertThat(payloads(BENI_MELLAL, "NameLeadInstitution")).hasSize(5);
        assertThat(places(BENI_MELLAL, PageDoubt.LABEL_MISSING)).containsExactly("line 16", "line 23");
        assertThat(places(BENI_MELLAL, PageDoubt.PAGE_CUT)).containsExactly("line 37");
        assertThat(places(BENI_MELLAL, PageDoubt.LEAD_SEPARATED)).hasSize(1);
    }

    @Test
    void a_page_that_breaks_off_in_its_foreword_gives_what_stands_before() {
        var opened = payloads(TANGIER, "OpenActionPlan").getFirst();

        assertThat(opened.path("members").get(0).path("id").asString()).isEqualTo("tangier-tetouan-al-hoceima");
        assertThat(opened.path("planEnd").asString()).isEqualTo("2026-12");
        assertThat(opened.path("occurredOn").asString()).isEqualTo("2025-03-22");
        assertThat(payloads(TANGIER, "NameLeadInstitution")).hasSize(1);
        assertThat(places(TANGIER, PageDoubt.ENTRY_CUT)).containsExactly("line 14, lead entry 1");
        assertThat(places(TANGIER, PageDoubt.PAGE_CUT)).containsExactly("line 39");
        assertThat(foreword(TANGIER)).endsWith("ongoing public suggestions and ensure cont");
    }

    private static String foreword(Imported imported) {
        JsonNode described = payloads(imported, "DescribeActionPlan").getFirst();
        return described.path("text").path("en").asString();
    }
}
