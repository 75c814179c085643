package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.importer.Imported;
import org.mithaq.importer.SavedFile;
import tools.jackson.databind.JsonNode;

class CommitmentListTest {

    @Test
    void a_numbered_list_below_a_commitment_is_of_its_milestones() {
        var page = "<html><body><p>" + Pages.SMALL.strip().replace("\n", "</p><p>") + "</p><h2>Commitments</h2>"
                + "<p>Commitment 1: Open budget</p><ol><li>Publish it</li><li>Discuss it</li></ol>"
                + "<p>Commitment 2: Open doors</p><ol><li>Open them</li></ol></body></html>";
        var read = new PagesReader(Optional.empty(), List.of())
                .read(new SavedFile("page.html", page.getBytes(StandardCharsets.UTF_8)));

        assertThat(ids(read, "ProposeCommitment", "commitmentId")).containsExactly("C1", "C2");
        assertThat(ids(read, "AddMilestone", "milestoneId")).containsExactly("C1.1", "C1.2", "C2.1");
    }

    @Test
    void a_numbered_list_alone_is_of_commitments_and_what_is_below_them_of_milestones() {
        var read = read("1. Open budget\n- Publish it\n2. Open doors\n");

        assertThat(ids(read, "ProposeCommitment", "commitmentId")).containsExactly("C1", "C2");
        assertThat(ids(read, "AddMilestone", "milestoneId")).containsExactly("C1.1");
    }

    @Test
    void milestones_belong_to_the_commitment_that_their_numbers_name() {
        var read = read(
                "Commitment 1: Open budget\nCommitment 2: Open doors\n1.1 Publish it\n1.2 Discuss it\n2.1 Open them\n");

        assertThat(ids(read, "AddMilestone", "milestoneId")).containsExactly("C1.1", "C1.2", "C2.1");
        assertThat(ids(read, "AddMilestone", "commitmentId")).containsExactly("C1", "C1", "C2");
    }

    @Test
    void a_number_that_names_no_commitment_makes_no_milestone() {
        var read = read("Commitment 1: Open budget\n12.5 million dirhams are spent on it\n");

        assertThat(ids(read, "AddMilestone", "milestoneId")).isEmpty();
        assertThat(Pages.places(read, PageDoubt.ENTRY_UNREAD)).containsExactly("line 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Publish it before June 2027 | Publish it | before June 2027",
                "Publier le budget, avant le 15 juin 2027 | Publier le budget | avant le 15 juin 2027",
                "Publicarlo (antes de junio de 2027) | Publicarlo | antes de junio de 2027",
            })
    void due_before_a_date_stays_as_it_is_worded(String line, String title, String due) {
        var read = read("Commitment 1: Open budget\n- " + line + "\n");
        var milestone = Pages.payloads(read, "AddMilestone").getFirst();

        assertThat(milestone.path("title").valueStream().map(JsonNode::asString))
                .containsExactly(title);
        assertThat(milestone.path("due").propertyNames()).containsExactly("text");
        assertThat(milestone.at("/due/text").asString()).isEqualTo(due);
        assertThat(Pages.places(read, PageDoubt.DATE_BEFORE)).containsExactly("line 7");
    }

    private static Imported read(String commitments) {
        return Pages.text(Pages.SMALL + "Commitments\n" + commitments);
    }

    private static List<String> ids(Imported read, String type, String field) {
        return Pages.payloads(read, type).stream()
                .map((JsonNode payload) -> payload.path(field).asString())
                .toList();
    }
}
