package org.mithaq.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.events.Due.Precision;

class DueReaderTest {

    private static final Pattern ROW = Pattern.compile("(?m)^(C[\\d.]+),(?:en|fr),(?:\"([^\"]*)\"|([^,\"\\n]*)),");

    @ParameterizedTest
    @CsvFileSource(resources = "/due/forms.csv", useHeadersInDisplayName = true)
    void words_mean_what_a_careful_official_would_understand(
            String language,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Precision precision,
            @Nullable String doubts) {
        assertThat(DueReader.read(text)).isEqualTo(due(text, from, to, precision, doubts));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/due/canada-nap6.csv", useHeadersInDisplayName = true)
    void the_deadlines_of_a_real_plan_are_read_in_both_languages(
            String id,
            String language,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Precision precision,
            @Nullable String doubts) {
        var line = text.strip().replaceAll("\n+", " ");
        assertThat(DueReader.read(text)).isEqualTo(due(line, from, to, precision, doubts));
    }

    /** Without exception: where the two languages say it in other words, they say the same. */
    @Test
    void both_languages_of_an_indicator_mean_the_same() throws IOException {
        var file = Files.readString(Path.of("src/test/resources/due/canada-nap6.csv"));
        var meanings = ROW.matcher(file)
                .results()
                .collect(groupingBy(
                        row -> row.group(1),
                        mapping(row -> meaning(row.group(2) == null ? row.group(3) : row.group(2)), toList())));
        assertThat(meanings).hasSize(65);
        assertThat(meanings.values()).allSatisfy(both -> {
            assertThat(both).hasSize(2);
            assertThat(both.getFirst()).isEqualTo(both.getLast());
        });
    }

    @Test
    void a_text_that_a_due_date_cannot_hold_is_refused() {
        assertThatThrownBy(() -> DueReader.read("x".repeat(Text.TITLE + 1))).isInstanceOf(Invalid.class);
        assertThat(DueReader.read("By March\n 2026\n").text()).isEqualTo("By March 2026");
    }

    private static List<Object> meaning(String text) {
        var due = DueReader.read(text);
        return Arrays.asList(due.from(), due.to(), due.precision(), due.doubts());
    }

    private static Due due(
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Precision precision,
            @Nullable String doubts) {
        return new Due(text, from, to, precision, doubts == null ? List.of() : List.of(doubts.split(" ")));
    }
}
