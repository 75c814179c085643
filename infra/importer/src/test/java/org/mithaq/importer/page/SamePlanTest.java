package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.Imported;
import org.mithaq.importer.KnownPlan;
import org.mithaq.importer.SavedFile;

/** Whether a page is of a plan that is here is decided by a person where it is not certain. */
class SamePlanTest {

    private static final String ID = "eastport-2026-2028";

    @Test
    void the_same_page_comes_in_again() {
        assertThat(codes(
                        known(ID, "Action plan – Eastport, Freeland, 2026 – 2028", "Eastport", "2028-06"), Pages.SMALL))
                .doesNotContain("plan.already-here");
    }

    @Test
    void a_plan_of_the_same_name_in_another_country_is_not_mixed_into_the_one_that_is_here() {
        assertThat(codes(
                        known(ID, "Action plan – Eastport, Otherland, 2026 – 2028", "Eastport", "2028-06"),
                        Pages.SMALL))
                .contains("plan.already-here");
    }

    @Test
    void a_plan_that_has_the_id_and_nothing_else_is_not_added_to() {
        assertThat(codes(known(ID, "The plan of the harbours", "Harbour town", "2030-01"), Pages.SMALL))
                .contains("plan.already-here");
    }

    @Test
    void who_names_the_plan_has_decided() {
        var plan = known(ID, "Action plan – Eastport, Otherland, 2026 – 2028", "Eastport", "2028-06");
        var imported = new PagesReader(Optional.of(ID), List.of(plan)).read(file(Pages.SMALL));

        assertThat(imported.doubts()).noneMatch(doubt -> doubt.code().equals("plan.already-here"));
    }

    @Test
    void a_plan_without_years_in_its_title_is_known_by_its_end() {
        assertThat(codes(known("open-eastport", "Open Eastport", "Eastport", "2028-06-30"), Pages.SMALL))
                .contains("plan.already-here");
        assertThat(codes(known("open-eastport", "Open Eastport", "Eastport", "2029-06-30"), Pages.SMALL))
                .doesNotContain("plan.already-here");
    }

    @Test
    void two_spellings_of_the_title_are_one_member() {
        var page = Pages.SMALL.replace("Eastport", "Northmoorland")
                + "Foreword(s)\nThe plan is of a consortium composed of the Northmoorlant, Morthmoorland and Southmoor"
                + " regions.\n";
        var opened = Pages.payloads(Pages.text(page), "OpenActionPlan").getFirst();

        assertThat(opened.path("members")
                        .valueStream()
                        .map(member -> member.path("id").asString()))
                .containsExactly("northmoorland", "southmoor");
    }

    private static KnownPlan known(String id, String title, String member, String end) {
        return new KnownPlan(id, List.of(title), Set.of(member), end);
    }

    private static List<String> codes(KnownPlan known, String page) {
        return read(known, page).doubts().stream().map(doubt -> doubt.code()).toList();
    }

    private static Imported read(KnownPlan known, String page) {
        return new PagesReader(Optional.empty(), List.of(known)).read(file(page));
    }

    private static SavedFile file(String page) {
        return new SavedFile("page.txt", page.getBytes(StandardCharsets.UTF_8));
    }
}
