package org.mithaq.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;
import tools.jackson.core.JacksonException;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"open-regions-2025", "C01.1.3", "1", "MATET0003"})
    void an_id_is_what_people_give_it(String id) {
        assertThat(new CommitmentId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "a/b", "a b", "é", "a\n", "../x"})
    void an_id_of_another_shape_is_refused(String id) {
        assertThatThrownBy(() -> new PlanId(id)).isInstanceOf(Invalid.class).hasMessageContaining("open-regions-2025");
    }

    @Test
    void an_id_has_at_most_63_characters() {
        assertThat(new PlanId("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> new PlanId("a".repeat(64))).isInstanceOf(Invalid.class);
    }

    @Test
    void two_spellings_that_differ_in_case_name_the_same_thing() {
        assertThat(new CommitmentId("c01").names(new CommitmentId("C01"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Association Ain Ghazal 2000, association  AÏN-ghazal 2000",
        "Laâyoune, Laayoune",
        "جَمْعِيَّة, جمعية",
        "الأمـــل, الأمل",
        "Straße, STRASSE"
    })
    void names_are_compared_without_case_accents_vowel_signs_and_spacing(String one, String other) {
        assertThat(Written.key(one)).isEqualTo(Written.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Forum des Jeunes, forum-des-jeunes",
        "L’Association  (Ain-Ghazal) 2000!, l-association-ain-ghazal-2000",
        "جَمْعِيَّة الأمـــل, جمعية-الامل",
        "Straße, strasse",
        "forum-des-jeunes, forum-des-jeunes"
    })
    void a_slug_is_made_of_the_words_of_a_name_and_compares_as_the_name(String name, String slug) {
        assertThat(Written.slug(name)).isEqualTo(slug);
        assertThat(Written.key(slug)).isEqualTo(Written.key(name));
    }

    @Test
    void what_has_no_words_has_no_slug() {
        assertThat(Written.slug(" -!… ")).isEmpty();
    }

    @Test
    void one_name_in_common_is_the_same_name() {
        var region = new Text("الجهة", "Région", null, Language.FR);
        assertThat(region.sameName(Text.of(Language.EN, "REGION"))).isTrue();
        assertThat(region.sameName(Text.of(Language.EN, "Regions"))).isFalse();
    }

    @Test
    void different_names_stay_different() {
        assertThat(Written.key("Association 1")).isNotEqualTo(Written.key("Association 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200D\u200F", "\uFEFF", "\u00A0\u3000", "\u061C", "\n\t"})
    void a_text_in_which_nobody_sees_anything_is_blank(String unseen) {
        assertThatThrownBy(() -> Text.of(Language.FR, unseen)).hasMessageContaining("not blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uDB40\uDC41b", "a\uFFF9b\uFFFAc\uFFFB", "a\u206Ab", "a\u202Ab"})
    void what_hides_words_or_turns_them_round_is_refused(String hiding) {
        assertThatThrownBy(() -> Text.of(Language.FR, hiding)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"می‌خواهم", "لا‍ه", "\u200Fأ ب\u200E (OGP)", "\u2067أ\u2069", "co\u00ADopération", "\uFEFFcollé"
            })
    void what_arabic_and_french_need_is_taken(String words) {
        assertThat(Text.of(Language.AR, words).all()).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\u2028lines", "two\u2029lines"})
    void a_title_is_one_line_for_every_reader(String title) {
        assertThatThrownBy(() -> Text.title(Text.of(Language.FR, title), "/title"))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> Phrase.of(title)).hasMessageContaining("one line");
    }

    @Test
    void a_number_that_is_too_large_is_not_kept_as_infinity() {
        assertThatThrownBy(() -> Json.STRICT.readValue("1e400", Quantity.class)).isInstanceOf(JacksonException.class);
        assertThat(Json.STRICT.readValue("1e300", Quantity.class).given()).isEqualTo(1e300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "bell\u0007", "\uD800", "over\u202Eride", "carriage\rreturn"})
    void a_text_has_no_characters_that_nobody_types(String words) {
        assertThatThrownBy(() -> Text.of(Language.FR, words))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/fr"));
    }

    @Test
    void a_text_in_two_languages_says_which_is_the_original() {
        assertThatThrownBy(() -> new Text("نص", "Texte", null, null))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/original"));
        assertThatThrownBy(() -> new Text("نص", "Texte", null, Language.EN)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Text(null, null, null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_reader_gets_their_language_or_else_the_original() {
        var text = new Text("نص", "Texte", null, Language.AR);
        assertThat(text.read(Language.FR)).isEqualTo("Texte");
        assertThat(text.read(Language.EN)).isEqualTo("نص");
        assertThat(text.languageFor(Language.EN)).isEqualTo(Language.AR);
    }

    @Test
    void a_title_is_one_line_of_at_most_1000_characters() {
        Text.title(Text.of(Language.EN, "x".repeat(1_000)), "/title");
        assertThatThrownBy(() -> Text.title(Text.of(Language.EN, "x".repeat(1_001)), "/title"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Text.title(Text.of(Language.EN, "x\ny"), "/title"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Text.of(Language.EN, "x".repeat(20_001))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"2027-06,2027-06-01,2027-06-30", "2028-02,2028-02-01,2028-02-29", "2027-06-15,2027-06-15,2027-06-15"})
    void a_month_begins_on_its_first_and_ends_on_its_last_day(String written, LocalDate first, LocalDate last) {
        assertThat(new MonthOrDay(written).firstDay()).isEqualTo(first);
        assertThat(new MonthOrDay(written).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-13", "2027-02-30", "2027", "June 2027", "20270601", ""})
    void a_date_that_does_not_exist_is_refused(String written) {
        assertThatThrownBy(() -> new MonthOrDay(written)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026-H2", "2026", "2025-12"})
    void a_period_is_a_quarter_a_half_year_a_year_or_a_month(String period) {
        assertThat(new Period(period).value()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026-H3", "2026-13", "Q1-2026", "26"})
    void a_period_of_another_shape_is_refused(String period) {
        assertThatThrownBy(() -> new Period(period)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_due_interval_ends_after_it_begins_and_says_something() {
        assertThatThrownBy(() -> new Due(null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), null))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/to"));
        assertThatThrownBy(() -> new Due(null, null, null, null)).isInstanceOf(Invalid.class);
        assertThat(new Due("By winter 2025", null, null, null).lastDay()).isEmpty();
    }

    @Test
    void evidence_is_an_address_or_a_hash() {
        assertThatThrownBy(() -> new Evidence(Phrase.of("Minutes"), null, null, null))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "javascript:alert(1)",
                "https://",
                "example.org",
                "https://a b",
                "https://user:pass@example.org"
            })
    void an_address_is_one_of_the_web(String url) {
        assertThatThrownBy(() -> new Url(url)).isInstanceOf(Invalid.class);
    }

    @Test
    void an_event_cannot_be_read_with_a_persons_name_in_it() {
        var named = "{\"name\": \"Amina Exemple\"}";
        assertThatThrownBy(() -> Json.LENIENT.readValue(named, Who.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void at_the_door_the_register_gives_a_named_person_an_id() {
        var id = new PersonId(new UUID(1, 2));
        Who.Register register = named -> "Amina Exemple".equals(named.name()) ? id : new PersonId(new UUID(0, 0));
        var read = Json.STRICT
                .readerFor(Who.class)
                .withAttribute(Who.Register.ATTRIBUTE, register)
                .<Who>readValue("{\"name\": \"Amina Exemple\", \"role\": \"President\"}");
        assertThat(read).isEqualTo(new Who.Person(id, Phrase.of("President")));
        assertThat(Json.STRICT.writeValueAsString(read)).doesNotContain("Amina");
    }

    @Test
    void a_phrase_is_kept_as_it_was_given() {
        assertThat(Json.STRICT.writeValueAsString(Json.STRICT.readValue("\"Région\"", Phrase.class)))
                .isEqualTo("\"Région\"");
        assertThat(Json.STRICT.writeValueAsString(Json.STRICT.readValue("{\"en\":\"Region\"}", Phrase.class)))
                .isEqualTo("{\"en\":\"Region\"}");
        assertThat(Phrase.of("Région").in(Language.FR)).isEqualTo(Text.of(Language.FR, "Région"));
    }

    /** The test vectors of RFC 6962 begin with the hash of an empty leaf. */
    @Test
    void a_leaf_is_hashed_as_rfc_6962_says() {
        assertThat(Line.leaf(new byte[0]).value())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }
}
