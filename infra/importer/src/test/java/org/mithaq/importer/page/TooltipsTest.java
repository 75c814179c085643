package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooltipsTest {

    private static final String SENTENCE =
            "Such things are what the people of a country build together when they meet, and the ones who govern"
                    + " listen to them for as long as it takes, until all have understood what is meant by it and by them"
                    + " and ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transparencyAccording to OGP’s Articles of Governance, it occurs when... More, accountability |"
                        + " transparency, accountability",
                "Open DataBy opening up data and making it sharable, gov...; | Open Data;",
                "each commitmentOGP commitments are promises for reform... will be drawn up | each commitment will be"
                        + " drawn up",
                "la participationSelon les Statuts de gouvernance de l’OGP, la... Plus et le | la participation et le",
                "el compromisoLos compromisos de OGP son promesas de... Más y | el compromiso y",
                "- Digital transformationGovernments are working to use new technologies.... More; | - Digital"
                        + " transformation;",
                "CSOCivil society organizations are…More groups | CSO groups",
            })
    void a_known_definition_is_taken_out(String words, String without) {
        assertThat(Tooltips.strip(words)).isEqualTo(new Tooltips.Stripped(without, List.of()));
    }

    @Test
    void an_unknown_definition_of_the_usual_length_is_taken_out() {
        var definition = SENTENCE.substring(0, 197) + "...";

        assertThat(Tooltips.strip("more hopeThe" + definition.substring(3) + " More for all")
                        .text())
                .isEqualTo("more hope for all");
    }

    @Test
    void what_only_looks_like_one_stays_and_is_told() {
        var words = "the newTownhall, where people of every quarter may come and ask about the plan... and so on";

        assertThat(Tooltips.strip(words).text()).isEqualTo(words);
        assertThat(Tooltips.strip(words).unsure()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wait... More people came to McDonald’s than to the meeting",
                "According to OGP’s Articles of Governance, it occurs when...",
                "YouTube, radio, television...",
            })
    void text_is_not_eaten(String words) {
        assertThat(Tooltips.strip(words).text()).isEqualTo(words);
    }
}
