package org.mithaq.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.local.verify.ExportedLog.file;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;

/** What an auditor finds who has kept one earlier checkpoint, of 40 of 60 lines, and the key. */
class VerifyLogTest {

    private static final int LINES = 60;
    private static final int KEPT = 40;

    private final ExportedLog log = ExportedLog.of(LINES, "told");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path checkpoint;
    private Path key;

    @BeforeEach
    void keep() {
        checkpoint = file(folder.resolve("kept.note"), log.note(KEPT, ExportedLog.KEY));
        key = file(
                folder.resolve("log.keys"),
                "# kept elsewhere\n" + ExportedLog.KEY.publicKey().vkey() + "\n");
    }

    @Test
    void a_log_that_nobody_touched_is_whole() {
        assertThat(check(log)).isZero();
        assertThat(out())
                .contains("WHOLE: 60 lines", log.checkpoint(LINES).root().hex(), "agrees with 1 checkpoints");
        assertThat(VerifyLog.of(log.in(folder), console()).check(List.of(), Optional.empty()))
                .isZero();
        assertThat(out()).contains("No checkpoint was at hand");
    }

    @Test
    void a_changed_byte_is_found_wherever_it_is() {
        for (var position : List.of(1, 17, KEPT)) {
            var line = log.line(position).clone();
            line[new String(line, UTF_8).indexOf("told\":\"") + 7] ^= 1;
            damaged(log.with(position, line))
                    .contains("between positions 1 and 40")
                    .contains("kept.note");
        }
    }

    @Test
    void every_single_byte_of_a_line_counts() {
        var position = 17;
        var line = log.line(position);
        for (var at = 0; at < line.length; at++) {
            var changed = line.clone();
            changed[at] ^= 4;
            assertThat(check(log.with(position, changed))).as("byte %s", at).isEqualTo(1);
        }
    }

    @Test
    void a_deleted_row_is_found() {
        var rows = new ArrayList<>(log.rows());
        rows.remove(16);
        damaged(new ExportedLog(rows)).contains("at position 17: The line is missing");
        damaged(ExportedLog.renumbered(rows)).contains("at position 19: Version");
    }

    @Test
    void a_swapped_pair_is_found() {
        var rows = new ArrayList<>(log.rows());
        // two streams at one moment: nothing but the root can tell
        Collections.swap(rows, 15, 16);
        damaged(new ExportedLog(rows)).contains("at position 16");
        damaged(ExportedLog.renumbered(rows)).contains("between positions 1 and 40");
    }

    @Test
    void a_truncated_tail_is_found() {
        damaged(new ExportedLog(log.rows().subList(0, KEPT - 1)))
                .contains("at position 40: The log ends after 39 lines")
                .contains("says that it had 40");
        damaged(new ExportedLog(List.of())).contains("The log ends after 0 lines");
    }

    @Test
    void an_inserted_row_is_found() {
        var rows = new ArrayList<>(log.rows());
        rows.add(16, new Row(17, ExportedLog.line(1_000, "plan/other", 1, "inserted")));
        damaged(ExportedLog.renumbered(rows)).contains("position");
        rows.set(16, log.rows().get(5));
        damaged(ExportedLog.renumbered(rows)).contains("at position 17");
        rows.set(16, new Row(17, ExportedLog.line(16, "plan/other", 1, "inserted")));
        damaged(ExportedLog.renumbered(rows)).contains("stands in the log a second time");
    }

    @Test
    void a_time_that_goes_back_is_found() {
        var rows = new ArrayList<>(log.rows());
        rows.add(new Row(LINES + 1, ExportedLog.line(3, "plan/other", 1, "late")));
        damaged(new ExportedLog(rows)).contains("at position 61: It was recorded at");
    }

    @Test
    void a_rewritten_history_that_is_sound_in_itself_is_found() {
        damaged(ExportedLog.of(LINES, "rewritten")).contains("The first 40 lines are not those that were signed");
    }

    @Test
    void every_checkpoint_at_hand_narrows_it_down() {
        var notes = folder.resolve("notes");
        assertThat(notes.toFile().mkdir()).isTrue();
        for (var size : List.of(10, 20, 30, 50)) {
            file(notes.resolve("checkpoint-" + size), log.note(size, ExportedLog.KEY));
        }
        var line = log.line(25).clone();
        line[new String(line, UTF_8).indexOf("told\":\"") + 7] ^= 1;
        var found = VerifyLog.of(log.with(25, line).in(folder), console())
                .check(List.of(checkpoint, notes), Optional.of(key));
        assertThat(found).isEqualTo(1);
        assertThat(out()).contains("between positions 21 and 30", "the first 20 still are");
    }

    @Test
    void what_cannot_be_checked_is_neither_whole_nor_damaged() {
        var file = log.in(folder);
        refused(folder.resolve("none"), checkpoint, key, "cannot be read");
        refused(file, folder.resolve("none"), key, "cannot be read");
        refused(file, checkpoint, folder.resolve("none"), "cannot be read");
        refused(file, file, key, "is no checkpoint");
        refused(file, checkpoint, file, "cannot be read: Line 1 of the keys");
        refused(
                file(folder.resolve("rubbish"), "once upon\na time\n"),
                checkpoint,
                key,
                "Line 1 of rubbish is no JSON");
        refused(file(folder.resolve("empty"), ""), List.of(), "holds no row");
        var foreign = file(folder.resolve("foreign"), log.note(KEPT, ExportedLog.key(2)));
        refused(file, foreign, key, "No known key signed");
        var forged =
                file(folder.resolve("forged"), log.note(KEPT, ExportedLog.KEY).replace("\n40\n", "\n41\n"));
        refused(file, forged, key, "the signature is false");
    }

    @Test
    void a_row_that_cannot_be_read_among_others_is_a_damage_with_its_line() {
        var file = file(folder.resolve("log"), log.text().replaceFirst("\"position\":17,", "\"position\":17;"));
        assertThat(VerifyLog.of(file, console()).check(List.of(checkpoint), Optional.of(key)))
                .isEqualTo(1);
        assertThat(out()).contains("at position 17: Line 17 of log is no JSON");
    }

    private AbstractStringAssert<?> damaged(ExportedLog log) {
        assertThat(check(log)).isEqualTo(1);
        return assertThat(out()).contains("DAMAGED").doesNotContain("WHOLE");
    }

    private int check(ExportedLog log) {
        out.reset();
        return VerifyLog.of(log.in(folder), console()).check(List.of(checkpoint), Optional.of(key));
    }

    private void refused(Path file, Path note, Path keys, String why) {
        refused(file, List.of(note), Optional.of(keys), why);
    }

    private void refused(Path file, List<Path> notes, String why) {
        refused(file, notes, Optional.empty(), why);
    }

    private void refused(Path file, List<Path> notes, Optional<Path> keys, String why) {
        var log = VerifyLog.of(file, console());
        assertThatThrownBy(() -> log.check(notes, keys))
                .isInstanceOfSatisfying(
                        CannotGoOn.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(2))
                .hasMessageContaining(why);
    }

    private Console console() {
        return new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String out() {
        return out.toString(UTF_8);
    }
}
