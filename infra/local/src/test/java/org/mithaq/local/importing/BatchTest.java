package org.mithaq.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.Wish;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BatchTest {

    private static final Wish SITE = wish("NameSite", "{\"planId\": \"p\", \"url\": \"https://example.org/a\"}");
    private static final Wish OTHER = wish("NameSite", "{\"planId\": \"p\", \"url\": \"https://example.org/b\"}");
    private static final Wish SECTION = wish("DescribeActionPlan", "{\"planId\": \"p\", \"section\": \"foreword\"}");

    @Test
    void the_same_wish_has_the_same_id_wherever_it_stands() {
        assertThat(ids(SITE, SECTION)).containsExactlyInAnyOrderElementsOf(ids(SECTION, SITE));
        assertThat(new Batch(List.of(SITE)).lines()).isEqualTo(new Batch(List.of(SITE)).lines());
    }

    @Test
    void other_wishes_of_the_same_plan_have_other_ids_also_from_other_lists() {
        assertThat(ids(SITE, OTHER, SECTION)).doesNotHaveDuplicates();
        assertThat(ids(SITE)).doesNotContainAnyElementsOf(ids(SECTION));
    }

    private static List<String> ids(Wish... wishes) {
        return new Batch(List.of(wishes))
                .lines().stream()
                        .map(line ->
                                JsonMapper.shared().readTree(line).path("id").asString())
                        .toList();
    }

    private static Wish wish(String type, String payload) {
        return new Wish(type, (ObjectNode) JsonMapper.shared().readTree(payload));
    }
}
