package org.mithaq.importer.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentedDoubtsTest {

    @Test
    void every_doubt_stands_in_the_table_and_nothing_else_does() throws IOException {
        var page = Files.readString(Path.of("../../docs/how-to/work-with-lists.md"));
        var documented = Pattern.compile("(?m)^\\| `(list\\.[a-z0-9-]+)` \\|")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ListDoubt.values()).map(ListDoubt::code).toList());
    }
}
