package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal can be read in every language. */
class ProblemTitlesTest {

    /** Codes stand in the sources as string literals of this shape, and nothing else does. */
    private static final Pattern CODE = Pattern.compile(
            "\"((?:command|header|http|service|plan|process|adoption|submission|endorsement|commitment|committee|consultation|milestone|correction|event|membership|monitoring|evidence|people|timer|review|clock|amendment|assessment|indicator|objection)\\.[a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problems_ar.properties",
                "problems_fr.properties",
                "problems_en.properties",
                "problems.properties"
            })
    void every_code_has_a_title(String file) throws IOException {
        var titles = titles(file);
        assertThat(titles.stringPropertyNames()).isEqualTo(codes());
        assertThat(titles.values())
                .allSatisfy(title -> assertThat(title.toString()).isNotBlank());
    }

    @Test
    void the_fallback_is_english() throws IOException {
        assertThat(titles("problems.properties")).isEqualTo(titles("problems_en.properties"));
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList())) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    private static Properties titles(String file) throws IOException {
        var titles = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            titles.load(reader);
        }
        return titles;
    }
}
