package org.mithaq.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no page of a plan gets one clear line. */
class RubbishTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there() {
        refused(folder.resolve("page.txt"), "is not there");
    }

    @Test
    void a_folder() {
        refused(folder, "is a folder");
    }

    @Test
    void an_empty_file() throws IOException {
        refused(Files.createFile(folder.resolve("page.txt")), "is empty");
    }

    @Test
    void a_file_of_blanks() throws IOException {
        refused(Files.writeString(folder.resolve("page.txt"), " \n\t\r\n \u00A0"), "has no words");
    }

    @Test
    void fifty_megabytes() throws IOException {
        var file = folder.resolve("page.txt");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024);
        }
        refused(file, "is larger than 10 MB");
    }

    @Test
    void a_list_may_be_larger_than_a_page_but_not_without_end() throws IOException {
        var list = Files.writeString(
                folder.resolve("sites.csv"),
                "planId,url,#note\np1,https://example.org/," + "n".repeat(11 * 1024 * 1024));
        assertThat(read(list).commands()).hasSize(1);

        var file = folder.resolve("endless.csv");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(64L * 1024 * 1024 + 1);
        }
        refused(file, "is larger than 64 MB");
    }

    @Test
    void a_file_that_may_not_be_read() throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), "Action plan");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        // root may read everything
        refused(file, Files.isReadable(file) ? "is no page of an action plan" : "may not be read");
    }

    @Test
    void a_device() {
        refused(Path.of("/dev/zero"), "is not a regular file");
    }

    @ParameterizedTest
    @CsvSource({"photo.jpg", "page.txt", "page.html"})
    void an_image_under_any_name(String name) throws IOException {
        var bytes = new byte[40_000];
        new Random(7).nextBytes(bytes);
        refused(Files.write(folder.resolve(name), bytes), "is neither text nor HTML");
    }

    @Test
    void a_pdf() throws IOException {
        refused(Files.writeString(folder.resolve("plan.pdf"), "%PDF-1.7\nAction Plan End: June 2027"), "is a PDF");
    }

    @Test
    void a_list() throws IOException {
        refused(Files.writeString(folder.resolve("plan.csv"), "a,b\n1,2\n"), "plan.csv");
    }

    @Test
    void a_page_of_a_newspaper() throws IOException {
        var page = "<html><body><h1>Regions want to be open, says report</h1><h2>Overview</h2><p>Our reporter was"
                + " there.</p><h2>Description</h2><p>It rained.</p><h2>Commitments</h2><p>None.</p><h3>Leave a"
                + " comment</h3></body></html>";
        refused(Files.writeString(folder.resolve("page.html"), page), "is no page of an action plan");
    }

    @Test
    void elements_within_elements_without_end() throws IOException {
        refused(
                Files.writeString(folder.resolve("deep.html"), "<div>".repeat(150_000) + "deep"),
                "deep.html is no page");
        refused(
                Files.writeString(folder.resolve("many.html"), "<b>".repeat(1_000_000)),
                "has more than 200000 elements");
    }

    @Test
    void one_line_of_nine_megabytes() throws IOException {
        var line = "Action Plan End ".repeat(590_000);
        refused(Files.writeString(folder.resolve("line.txt"), line), "line.txt is no page");
        refused(Files.writeString(folder.resolve("dots.txt"), "aB...".repeat(1_800_000)), "dots.txt is no page");
    }

    @Test
    void half_a_million_lines() throws IOException {
        refused(
                Files.writeString(folder.resolve("lines.txt"), "What are the goals of all of you?\n".repeat(300_000)),
                "lines.txt is no page");
    }

    @Test
    void a_plan_among_many_other_lines_is_still_read() throws IOException {
        var page = "Action plan – Eastport, Freeland, 2026 – 2028\n"
                + "Action Plan End: June 2028\n"
                + "Date Submitted\n"
                + "3 May 2026\n"
                + "Endorsement from Non-Governmental Stakeholders\n"
                + "- Ana Sample, President, Association of everybody, Eastport\n".repeat(3_000);
        var file = Files.write(folder.resolve("page.txt"), page.getBytes(UTF_8));

        var imported = assertTimeoutPreemptively(AT_MOST, () -> read(file));

        assertThat(imported.commands()).extracting(Wish::type).containsOnlyOnce("EndorseByCSO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1: ", "Action Plan End: %s, ", "1.", "all the ", "Q1) ", "## ", "- 1.1.", "...- "})
    void a_line_that_repeats_itself_does_not_exhaust_the_reader(String words) throws IOException {
        var repeated =
                words.contains("%s") ? words.replace("%s", ", ".repeat(45_000)) : words.repeat(99_000 / words.length());
        var page =
                "Action plan – Eastport, Freeland, 2026 – 2028\nAction Plan End: June 2028\nDate Submitted\n3 May 2026\n"
                        + repeated + "\nCommitments\n" + repeated + "\n";
        var file = Files.write(folder.resolve("page.txt"), page.getBytes(UTF_8));

        var imported = assertTimeoutPreemptively(AT_MOST, () -> read(file));

        assertThat(imported.commands()).isNotEmpty();
    }

    @Test
    void ten_thousand_long_endorsements() throws IOException {
        var page = new StringBuilder("""
                Action plan – Eastport, Freeland, 2026 – 2028
                Action Plan End: June 2028
                Date Submitted
                3 May 2026
                Endorsement from Non-Governmental Stakeholders
                """);
        for (var i = 0; i < 10_000; i++) {
            page.append("- Ana Sample, President, Association number ")
                    .append(i)
                    .append(" of all people ".repeat(62))
                    .append("in Eastport\n");
        }
        var file = Files.write(folder.resolve("page.txt"), page.toString().getBytes(UTF_8));

        var imported = assertTimeoutPreemptively(AT_MOST, () -> read(file));

        assertThat(imported.commands().stream().filter(wish -> wish.type().equals("EndorseByCSO")))
                .hasSize(10_000);
        assertThat(imported.doubts()).anyMatch(doubt -> doubt.detail().contains("among the first 1000 only"));
    }

    private static Imported read(Path file) {
        return new Importer(Optional.empty(), List.of()).read(List.of(file));
    }

    private static void refused(Path file, String because) {
        assertTimeoutPreemptively(
                AT_MOST,
                () -> assertThatThrownBy(() -> read(file))
                        .isInstanceOf(Unreadable.class)
                        .hasMessageContaining(because)
                        .extracting(Throwable::getMessage)
                        .asString()
                        .doesNotContain("\n"));
    }
}
