package org.mithaq.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mithaq verify-log} as its users call it. */
class VerifyLogCommandTest {

    @TempDir
    Path data;

    @Test
    void what_cannot_be_checked_ends_with_two_and_one_line() throws Exception {
        var rubbish = Files.writeString(data.resolve("rubbish.ndjson"), "once upon a time\n")
                .toString();
        refused("Nothing runs on " + data, "verify-log");
        refused("Line 1 of rubbish.ndjson is no JSON: there is nothing to check", "verify-log", rubbish);
        refused(
                "A log is read from a file or from an address, not from both",
                "verify-log",
                rubbish,
                "--url",
                "http://x");
        refused(
                "The log is given to auditors: put a token into MITHAQ_TOKEN",
                "verify-log",
                "--url",
                "http://localhost:1");
    }

    private void refused(String line, String... arguments) throws Exception {
        var run = CommandLineRun.of(Map.of("MITHAQ_DATA", data.toString(), "LC_ALL", "C.UTF-8"), arguments);
        assertThat(run.err()).isEqualToIgnoringNewLines(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
