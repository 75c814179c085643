package org.mithaq.command.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.LogKey;
import org.mithaq.tree.Seal;
import org.mithaq.tree.SignedNote;
import org.mithaq.tree.SigningKey;
import org.springframework.dao.DataAccessException;

class CheckpointsTest {

    private static final Duration A_WHILE = Duration.ofMillis(1_500);

    @TempDir
    Path where;

    private SignedLog log;

    @BeforeEach
    void begin() throws Exception {
        Files.createDirectory(where.resolve("outside"));
        log = new SignedLog(where);
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void every_line_is_covered_and_every_checkpoint_says_what_the_log_is() throws Exception {
        log.process();
        log.awaitSigned(log.log.append(700));
        log.awaitSigned(log.log.append(1));
        log.awaitSigned(log.log.append(5_000));
        assertThat(log.assertAllAgree()).isGreaterThanOrEqualTo(3);
        log.awaitOnTopic(5_701);
        await().until(() -> outside().size() == 5_701);
        assertThat(where.resolve("outside/checkpoint-701"))
                .hasContent(log.checkpoints.of(701).orElseThrow().note().note());
    }

    @Test
    void what_another_process_has_signed_is_continued() {
        var first = log.process();
        log.awaitSigned(log.log.append(100));
        first.stop();
        log.log.append(50);
        log.process();
        log.awaitSigned(150);
        log.awaitSigned(log.log.append(10));
        log.assertAllAgree();
    }

    @Test
    void checkpoints_are_only_added() {
        log.process();
        log.awaitSigned(log.log.append(3));
        for (var change : List.of("update checkpoint set size = 2", "delete from checkpoint", "truncate checkpoint")) {
            assertThatThrownBy(() -> log.sql(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage(
                            "ERROR: the table checkpoint is append-only\n  Where: PL/pgSQL function refuse_change() line 3 at RAISE");
        }
    }

    @Test
    void a_tree_that_was_not_kept_well_is_made_anew_from_the_log() {
        spoilKeptTree();
        log.process();
        log.awaitSigned(log.log.append(5));
        log.assertAllAgree();
    }

    @Test
    void a_history_that_was_changed_is_not_signed() {
        spoilKeptTree();
        changing("event_log", "update event_log set line = 'x' where position = 7");
        log.log.append(5);
        var process = log.process();
        log.awaitTrouble(process, "The first 20 lines of the log are not those of the signed checkpoint");
        nothingIsSignedAfter(20);
    }

    /** A checkpoint of size 20, from whose row the tree cannot grow on. */
    private void spoilKeptTree() {
        var process = log.process();
        log.awaitSigned(log.log.append(20));
        process.stop();
        changing("checkpoint", "update checkpoint set frontier = decode(repeat('ab', 64), 'hex') where size = 20");
    }

    @Test
    void an_older_state_than_the_topic_has_seen_is_not_signed() throws Exception {
        var process = log.process();
        log.awaitSigned(log.log.append(20));
        log.awaitSigned(log.log.append(20));
        log.awaitOnTopic(40);
        process.stop();
        Files.delete(where.resolve("outside/latest"));
        restoreTo(20);

        var restored = log.process();
        log.awaitTrouble(restored, "an older state was restored");
        log.log.append(30);
        log.awaitTrouble(restored, "history was changed");
        nothingIsSignedAfter(20);
    }

    @Test
    void nor_one_that_contradicts_the_folder_outside() throws Exception {
        var process = log.process();
        log.awaitSigned(log.log.append(20));
        var note = other(log, 30);
        process.stop();
        Files.writeString(where.resolve("outside/latest"), note.note());
        log.log.append(50);
        var later = log.process();
        log.awaitTrouble(later, "history was changed");
        nothingIsSignedAfter(20);
    }

    /** What our own key has signed of a log that is not this one. */
    private static SignedNote other(SignedLog log, long size) {
        var key = log.keys.secret(log.keys.known().getLast()).orElseThrow();
        return SignedNote.of(new Checkpoint(SignedLog.ORIGIN, size, log.root(1)), List.of(key));
    }

    /** What only somebody can do who may switch off what protects the table. */
    private void changing(String table, String sql) {
        log.sql("alter table " + table + " disable trigger user");
        log.sql(sql);
        log.sql("alter table " + table + " enable trigger user");
    }

    private void restoreTo(long size) {
        changing("checkpoint", "delete from checkpoint where size > " + size);
        changing("event_log", "delete from event_log where position > " + size);
        log.sql("update published set position = " + size);
        log.sql("update published_checkpoints set position = " + size);
    }

    private void nothingIsSignedAfter(long size) {
        await().during(A_WHILE).atMost(A_WHILE.multipliedBy(4)).until(() -> newest() == size);
    }

    private long newest() {
        return log.checkpoints.newest().map(Signed::size).orElse(0L);
    }

    @Test
    void a_new_key_takes_over_while_everything_runs_and_who_knows_the_old_one_can_follow() {
        log.process();
        log.awaitSigned(log.log.append(1));
        var old = log.keys.known().getLast();
        var next = log.keys.add(SignedLog.ORIGIN, new byte[32]).publicKey();

        var handover = log.awaitSigned(log.log.append(1)).note();
        var after = log.awaitSigned(log.log.append(1)).note();
        assertThat(signers(handover)).containsExactly(old.id(), next.id());
        assertThat(signers(after)).containsExactly(next.id());

        var auditor = new KeyRing(List.of(old));
        assertThat(auditor.seal(handover)).isEqualTo(new Seal.Genuine(List.of(old)));
        assertThat(auditor.seal(after)).isInstanceOf(Seal.Unknown.class);
        var told = LogKey.read(next.vkey());
        assertThat(told.signed(handover.text(), handover.signatures().getLast()))
                .isTrue();
        assertThat(new KeyRing(List.of(told)).seal(after)).isEqualTo(new Seal.Genuine(List.of(told)));
    }

    private static List<String> signers(SignedNote note) {
        return note.signatures().stream().map(each -> each.keyId()).toList();
    }

    @Test
    void without_its_key_the_log_is_not_signed_until_the_key_is_back() throws Exception {
        var process = log.process();
        log.awaitSigned(log.log.append(1));
        var key = log.keys.secret(log.keys.known().getLast()).orElseThrow();
        var file = log.keys.folder().resolve(key.publicKey().id() + ".key");
        Files.delete(file);
        log.log.append(1);
        log.awaitTrouble(
                process, "The secret half of the key " + key.publicKey().id() + " is not in");
        Files.writeString(file, "rubbish");
        log.awaitTrouble(process, file + ": A secret key is written as");
        nothingIsSignedAfter(1);
        Files.writeString(file, key.skey());
        log.awaitSigned(2);
        await().until(() -> process.standing().health().getStatus().getCode().equals("UP"));
    }

    @Test
    void no_key_is_made_where_others_have_signed_before() throws Exception {
        var process = log.process();
        log.awaitSigned(log.log.append(1));
        process.stop();
        Files.move(log.keys.folder(), where.resolve("elsewhere"));
        log.log.append(1);
        log.awaitTrouble(log.process(), "There are checkpoints, and no keys in");
        assertThat(log.keys.folder()).doesNotExist();
    }

    @Test
    void a_lost_key_that_was_given_up_is_followed_by_the_next_alone() throws Exception {
        log.process();
        log.awaitSigned(log.log.append(1));
        var lost = log.keys.known().getLast();
        Files.delete(log.keys.folder().resolve(lost.id() + ".key"));
        log.keys.giveUp(lost);
        var next = log.keys.add(SignedLog.ORIGIN, new byte[32]).publicKey();
        assertThat(signers(log.awaitSigned(log.log.append(1)).note())).containsExactly(next.id());
    }

    @Test
    void what_somebody_else_has_signed_is_no_reason_to_stop() throws Exception {
        var stranger = SigningKey.of("stranger", new byte[32]);
        var note = SignedNote.of(new Checkpoint(SignedLog.ORIGIN, 1_000, log.root(0)), List.of(stranger));
        Files.writeString(where.resolve("outside/latest"), note.note());
        log.process();
        log.awaitSigned(log.log.append(1));
    }

    @Test
    void a_folder_that_is_away_holds_nothing_up_and_what_it_missed_follows() throws Exception {
        var process = log.process();
        log.awaitSigned(log.log.append(1));
        await().until(() -> outside().size() == 1);
        Files.move(where.resolve("outside"), where.resolve("away"));
        log.awaitSigned(log.log.append(1));
        log.awaitSigned(log.log.append(1));
        await().until(() -> process.copying().health().getStatus().getCode().equals("DEGRADED"));
        assertThat(where.resolve("outside")).doesNotExist();

        Files.move(where.resolve("away"), where.resolve("outside"));
        await().ignoreExceptions().until(() -> outside().size() == 3);
        assertThat(where.resolve("outside/checkpoint-2")).isRegularFile();
        await().until(() -> process.copying().health().getStatus().getCode().equals("UP"));
        try (var files = Files.list(where.resolve("outside"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("checkpoint-1", "checkpoint-2", "checkpoint-3", "latest");
        }
    }

    @Test
    void a_file_that_lies_there_is_never_written_over() throws Exception {
        var process = log.process();
        log.awaitSigned(log.log.append(1));
        await().until(() -> outside().size() == 1);
        Files.writeString(where.resolve("outside/checkpoint-2"), "something else");
        log.awaitSigned(log.log.append(1));
        await().until(() -> String.valueOf(
                        process.copying().health().getDetails().get("state"))
                .contains("is another checkpoint"));
        assertThat(where.resolve("outside/checkpoint-2")).hasContent("something else");
        log.log.append(1);
        log.awaitTrouble(process, "is another checkpoint");
        nothingIsSignedAfter(2);
    }

    private Checkpoint outside() throws Exception {
        return Checkpoint.read(
                SignedNote.read(Files.readAllBytes(where.resolve("outside").resolve("latest"))));
    }

    @Test
    void its_time_is_the_time_of_the_signature() {
        var before = Instant.now();
        log.process();
        assertThat(log.awaitSigned(log.log.append(1)).at()).isBetween(before.minusSeconds(1), Instant.now());
    }
}
