package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foreword(s) | FOREWORD | ''",
                "ACTION PLAN END : June 2027 | PLAN_END | June 2027",
                "## Date Submitted | DATE_SUBMITTED | ''",
                "**Date Submitted** | DATE_SUBMITTED | ''",
                "Lead Institution(s): The council | LEAD | The council",
                "12. How many groups participated in these spaces? 9 | GROUPS | 9",
                "How many groups participate in these spaces | GROUPS | ''",
                "What is the long term vision for open government in your contexts and jurisdiction ? |"
                        + " LONG_TERM_VISION | ''",
                "Qui a participé à ces espaces ? Les élus | PARTICIPANTS | Les élus",
                "Quelle est la vision a long terme du gouvernement ouvert dans votre contexte et votre juridiction? |"
                        + " LONG_TERM_VISION | ''",
                "¿CUÁNTOS GRUPOS PARTICIPARON EN ESTOS ESPACIOS? | GROUPS | ''",
                "Commitments (14) | COMMITMENTS | 14",
                "Commitments: | COMMITMENTS | ''",
            })
    void labels_are_known_in_spite_of_their_spelling(String line, Label label, String rest) {
        assertThat(Labels.in(new PageLine(1, line, false)))
                .hasValueSatisfying(found -> assertThat(found.label()).isEqualTo(label))
                .hasValueSatisfying(found -> assertThat(found.rest()).isEqualTo(rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Commitments",
                "- Description",
                "Commitments: we keep them.",
                "Overview of the region and its people",
                "What do you want?",
                "The foreword",
                "Submitted. And then forgotten.",
            })
    void the_same_words_in_an_answer_are_no_labels(String line) {
        assertThat(Labels.in(new PageLine(1, line, false))).isEmpty();
    }
}
