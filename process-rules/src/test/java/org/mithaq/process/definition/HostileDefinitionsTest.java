package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.process.definition.DefinitionsTest.WHOLE;
import static org.mithaq.process.definition.DefinitionsTest.faults;

import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.process.yaml.DefinitionFile;

/** What would cost more than a definition is worth, or could be written and never be read, is refused. */
class HostileDefinitionsTest {

    @Test
    void a_hostile_file_is_refused_before_anything_is_built_of_it() {
        assertThat(faults("[".repeat(100_000))).containsExactly("1 yaml.depth");
        assertThat(faults("a: " + "{b: ".repeat(40_000))).containsExactly("1 yaml.depth");
        assertThat(faults("x".repeat(DefinitionFile.LONGEST + 1))).containsExactly("1 file.length");
        assertThat(faults(WHOLE + "---\n" + WHOLE)).containsExactly("53 yaml.documents");
        assertThat(faults("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]")).containsExactly("2 yaml.alias");
        assertThat(faults("&a [*a]")).containsExactly("1 yaml.alias");
    }

    @Test
    void a_definition_has_no_more_rules_than_can_be_asked() {
        var rule = """
                  - {code: r%d, title: {ar: "x", fr: "x", en: "x", original: fr}, source: x, effect: reports, met: "true", evidence: plan.events}
                """;
        var rules = IntStream.rangeClosed(1, 201).mapToObj(rule::formatted).collect(Collectors.joining());
        assertThat(faults(WHOLE.replaceFirst("(?s)requirements:\n.*", "requirements:\n") + rules))
                .contains("24 entry.many");
    }

    @Test
    void a_hostile_expression_is_refused() {
        assertThat(faults(met("true" + " && true".repeat(2_000)))).containsExactly("36 expression.wrong");
        assertThat(faults(met("(".repeat(1_000) + "true" + ")".repeat(1_000)))).contains("36 expression.wrong");
        assertThat(faults(met(IntStream.range(0, 3_000).mapToObj(i -> "1").collect(Collectors.joining("+")) + " > 0")))
                .contains("36 expression.wrong");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a" + "b" == "ab"                              | 36 expression.function
            size({"a": 1}) > 0                             | 36 expression.form
            google.protobuf.Timestamp{seconds: 1} < today  | 36 expression.wrong
            """)
    void what_is_not_offered_to_rules_is_refused(String expression, String fault) {
        assertThat(faults(met(expression))).contains(fault);
    }

    @Test
    void an_expression_that_would_grow_without_bounds_is_refused() {
        var texts = new StringBuilder("e == \"\"");
        var lists = new StringBuilder("e == e");
        for (var inner = 'e'; inner > 'a'; inner--) {
            var outer = String.valueOf((char) (inner - 1));
            var sum = "%s+%1$s+%1$s+%1$s+%1$s+%1$s+%1$s+%1$s".formatted(outer);
            texts.insert(0, "[" + sum + "].exists(" + inner + ", ").append(')');
            lists.insert(0, "[[" + sum.replace('+', ',') + "]].exists(" + inner + ", ")
                    .append(')');
        }
        assertThat(faults(met("[\"xxxxxxxx\"].exists(a, " + texts + ")"))).contains("36 expression.function");
        assertThat(faults(met("[1].exists(a, " + lists + ")"))).contains("36 expression.form");
    }

    @Test
    void an_id_without_end_and_a_title_that_cannot_be_shown_are_refused() {
        assertThat(faults(WHOLE.replace("id: ours", "id: a" + ".b.cc".repeat(3_000))))
                .contains("1 id.form");
        assertThat(faults(WHOLE.replace("quietMonths", "a" + ".b.cc".repeat(100))))
                .contains("8 figure.form");
        assertThat(faults(WHOLE.replace("fr: \"Notre processus\"", "fr: \"Notre\\u0007\"")))
                .contains("3 text.form");
        assertThat(faults(WHOLE.replace("fr: \"Notre processus\"", "fr: \"" + "x".repeat(20_001) + "\"")))
                .contains("3 entry.length");
    }

    private static String met(String expression) {
        return WHOLE.replaceFirst("met: meetings.*", Matcher.quoteReplacement("met: '" + expression + "'"));
    }
}
