package org.mithaq.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.events.Text;

class NameWordsTest {

    private static final NameWords AMINA = NameWords.of("Mme Amina Bén-Sâlah");
    private static final NameWords ARABIC = NameWords.of("الدكتورة أمينة بنصالح");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina asked for it",
                "à la demande d’AMINA",
                "Asked by Mrs. Sálah",
                "asked by amina   ben salah",
                "AminaBenSalah",
                "Amina-Ben.Salah, by letter"
            })
    void a_text_names_somebody_by_the_whole_name_or_by_a_telling_part(String reason) {
        assertThat(AMINA.isNamedIn(Text.of(Language.EN, reason))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"بطلب من أمينة", "بطلب من اَمِينـــة", "طلب وصل لأمينة", "امينة"})
    void arabic_is_compared_without_vowel_signs_tatweel_and_hamza_and_with_what_is_written_before_the_word(
            String reason) {
        assertThat(ARABIC.isNamedIn(Text.of(Language.AR, reason))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At their own request",
                "Mme la présidente l’a demandé",
                "examinations ended",
                "ben",
                "The benefit has ended"
            })
    void titles_short_words_and_other_words_name_nobody(String reason) {
        assertThat(AMINA.isNamedIn(Text.of(Language.EN, reason))).isFalse();
    }

    @Test
    void a_short_name_is_found_only_as_a_word_of_its_own() {
        assertThat(NameWords.of("Li").isNamedIn(Text.of(Language.EN, "A list of lilies")))
                .isFalse();
        assertThat(NameWords.of("Li").isNamedIn(Text.of(Language.EN, "Asked by Li.")))
                .isTrue();
    }

    @Test
    void every_language_of_the_text_is_read() {
        var reason = new Text("بطلب من Amina", "À sa demande", null, Language.FR);
        assertThat(AMINA.isNamedIn(reason)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Amina Exemple, Amine Exemple, NEAR_SPELLING",
        "Mohammed Alaoui, Mohamed Alaoui, NEAR_SPELLING",
        "Fatima Zahra El Idrissi, Fatima-Zohra El Idrissi, NEAR_SPELLING",
        "Amina Exemple, EXEMPLE Amina, WORD_ORDER",
        "Dr Amina Exemple, Amina Exemple, TITLE",
        "الدكتورة أمينة بنصالح, أمينة بنصالح, TITLE",
        "Amina Exemple, AMÏNA  exemple, SAME_NAME",
        "أَمينة بنصـالح, امينة بنصالح, SAME_NAME"
    })
    void names_that_are_likely_the_same_are_so_for_a_reason(String one, String other, Likeness.Reason reason) {
        assertThat(Likeness.of(entry(one, ""), entry(other, "")).orElseThrow().reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Amina Exemple, Karim Exemple",
        "Mohammed Alaoui, Mohammed Bennani",
        "Mohammed Alaoui, Ahmed Alaoui",
        "Fatima Idrissi, Fatiha Idrissi Bouzid",
        "أمينة بنصالح, كريمة بنصالح"
    })
    void names_of_others_are_not_proposed(String one, String other) {
        assertThat(Likeness.of(entry(one, ""), entry(other, ""))).isEmpty();
    }

    @Test
    void it_is_less_likely_in_another_organisation() {
        var alone = Likeness.of(entry("Amina Exemple", "Forum"), entry("Amina Exemple", ""));
        var elsewhere = Likeness.of(entry("Amina Exemple", "Forum"), entry("Amina Exemple", "Réseau"));
        assertThat(alone.orElseThrow().score())
                .isGreaterThan(elsewhere.orElseThrow().score());
    }

    private static Entry entry(String name, String organisation) {
        return new Entry(PeopleSpec.A, name, organisation);
    }
}
