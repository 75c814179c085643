package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndorserEntryTest {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    @ParameterizedTest
    @ValueSource(strings = {"Espace Femmes, Présidente, Nador", "Espace Femmes, Présidente, Province de Nador, Maroc"})
    void a_place_is_no_organisation(String entry) {
        assertThat(EndorserEntry.of(entry, COMMA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Sample, President, Nador Association",
                "Ana Sample, President, Municipality of Nador",
                "Ana Sample, President, Espace Femmes, Nador"
            })
    void an_organisation_that_has_a_place_in_its_name_or_behind_it_is_one(String entry) {
        assertThat(EndorserEntry.of(entry, COMMA))
                .hasValueSatisfying(read -> assertThat(read.name()).isEqualTo("Ana Sample"));
    }
}
