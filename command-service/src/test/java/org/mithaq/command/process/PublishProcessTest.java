package org.mithaq.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.process.ProcessCommand.PublishProcess;
import org.mithaq.command.process.ProcessCommand.RetireProcess;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;
import org.mithaq.process.publication.ProcessEvent.VersionRetired;
import org.mithaq.process.publication.ProcessId;
import org.mithaq.process.publication.ProcessRecord;
import org.mithaq.process.shipped.ShippedProcesses;

/** What may be published as a version of a process, and what becomes of one. */
class PublishProcessTest {

    private static final ProcessDecider DECIDER = new ProcessDecider(ShippedProcesses.ALL, ProcessFile::read);
    private static final ProcessId OURS = new ProcessId("ours");
    private static final Text REASON = Text.of(Language.EN, "A better one is there");
    private static final VersionPublished FIRST = published(text(1, "Ours"));

    @Test
    void a_definition_that_is_whole_is_published_with_its_text_and_its_hash() {
        assertThat(decide(List.of(), publish(text(1, "Ours")))).isEqualTo(List.of(FIRST));
        assertThat(FIRST.process().sha256())
                .isEqualTo(ProcessFile.read(text(1, "Ours")).ref().sha256());
    }

    @Test
    void to_publish_the_same_text_again_changes_nothing() {
        assertThat(decide(List.of(FIRST), publish(text(1, "Ours")))).isEmpty();
    }

    @Test
    void a_number_never_gets_another_text() {
        assertThat(refused(List.of(FIRST), publish(text(1, "Theirs"))).code()).isEqualTo("process.version-taken");
    }

    @Test
    void versions_follow_each_other() {
        assertThat(refused(List.of(), publish(text(2, "Ours"))).sentence()).isEqualTo("The next version is 1");
        assertThat(refused(List.of(FIRST), publish(text(3, "Ours"))).code()).isEqualTo("process.version-order");
        assertThat(decide(List.of(FIRST), publish(text(2, "Ours")))).hasSize(1);
        assertThat(decide(List.of(FIRST, retired()), publish(text(2, "Ours")))).hasSize(1);
    }

    @Test
    void a_definition_with_faults_is_refused_with_every_line() {
        var refused =
                refused(List.of(), publish(text(1, "Ours").replace("plan.openedOn", "plan.opened") + "more: x\n"));

        assertThat(refused.kind()).isEqualTo(Rejected.Kind.INVALID);
        assertThat(refused.code()).isEqualTo("process.faulty");
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(fault.pointer()).isEqualTo("/definition"))
                .extracting(Rejected.Fault::detail)
                .anySatisfy(detail -> assertThat(detail).startsWith("line 8: ").contains("entry.unknown"));
    }

    @Test
    void a_process_is_published_under_the_name_that_it_gives_itself() {
        var refused = refused(List.of(), new PublishProcess(new ProcessId("theirs"), text(1, "Ours")));

        assertThat(refused.faults()).extracting(Rejected.Fault::pointer).containsExactly("/processId");
    }

    @Test
    void a_process_is_spelled_as_it_was_first() {
        var spelled = text(2, "Ours").replace("id: ours", "id: ourS");

        assertThat(refused(List.of(FIRST), new PublishProcess(new ProcessId("ourS"), spelled))
                        .sentence())
                .isEqualTo("The process is spelled ours");
    }

    @Test
    void what_comes_with_mithaq_is_published_and_retired_by_nobody() {
        var simple = ShippedProcesses.ALL.newest("simple").orElseThrow();

        assertThat(refused(List.of(), new PublishProcess(new ProcessId("simple"), simple.text()))
                        .code())
                .isEqualTo("process.reserved");
        assertThat(refused(List.of(), new PublishProcess(new ProcessId("Simple"), simple.text()))
                        .code())
                .isEqualTo("process.reserved");
        assertThat(refused(List.of(), new RetireProcess(new ProcessId("ogp-local"), 1, REASON))
                        .code())
                .isEqualTo("process.reserved");
    }

    @Test
    void a_version_is_retired_once_and_only_if_it_is_there() {
        assertThat(decide(List.of(FIRST), new RetireProcess(OURS, 1, REASON))).isEqualTo(List.of(retired()));
        assertThat(decide(List.of(FIRST, retired()), new RetireProcess(OURS, 1, REASON)))
                .isEmpty();
        assertThat(refused(List.of(FIRST), new RetireProcess(OURS, 2, REASON)).kind())
                .isEqualTo(Rejected.Kind.UNKNOWN);
    }

    @Test
    void who_expects_another_version_of_the_stream_is_refused() {
        var stale = catchThrowableOfType(
                Rejected.class,
                () -> ProcessDecider.receive(
                        request(publish(text(2, "Ours")), null, new Expectation(0, false)), record(List.of(FIRST))));

        assertThat(stale.kind()).isEqualTo(Rejected.Kind.STALE);
    }

    @Test
    void nothing_is_published_tomorrow() {
        var rejected = catchThrowableOfType(
                Rejected.class,
                () -> ProcessDecider.receive(
                        request(publish(text(1, "Ours")), LocalDate.of(2025, 7, 15), null), ProcessRecord.NONE));

        assertThat(rejected.faults()).extracting(Rejected.Fault::pointer).containsExactly("/occurredOn");
    }

    private static List<ProcessEvent> decide(List<ProcessEvent> happened, ProcessCommand command) {
        return DECIDER.decide(
                ProcessDecider.receive(request(command, null, null), record(happened))
                        .command(),
                record(happened));
    }

    private static Rejected refused(List<ProcessEvent> happened, ProcessCommand command) {
        var rejected = catchThrowableOfType(Rejected.class, () -> decide(happened, command));
        assertThat(rejected).isNotNull();
        return rejected;
    }

    private static ProcessRecord record(List<ProcessEvent> happened) {
        var record = ProcessRecord.NONE;
        for (var event : happened) {
            var version = record.version() + 1;
            record = record.after(
                    new Recorded<>(new UUID(0, version), version, LocalDate.EPOCH, "someone", "admin", null, event));
        }
        return record;
    }

    private static Request<ProcessCommand> request(
            ProcessCommand command, @Nullable LocalDate occurredOn, @Nullable Expectation expectation) {
        return new Request<>(
                command.stream(),
                new UUID(1, 1),
                Instant.parse("2025-07-14T10:00:00Z"),
                occurredOn,
                "someone",
                "admin",
                Standing.FOR_ALL,
                null,
                null,
                expectation,
                command);
    }

    private static PublishProcess publish(String text) {
        return new PublishProcess(OURS, text);
    }

    private static VersionPublished published(String text) {
        return new VersionPublished(ProcessFile.read(text).ref(), text);
    }

    private static VersionRetired retired() {
        return new VersionRetired(FIRST.process(), REASON);
    }

    private static String text(int version, String title) {
        return """
                id: ours
                version: %d
                title: {ar: "%2$s", fr: "%2$s", en: "%2$s", original: fr}
                source: "a test"
                vocabulary: 1
                stages: [{id: preparation, title: {ar: "x", fr: "x", en: "x", original: fr}, entered: plan.openedOn, end: true}]
                requirements: []
                """.formatted(version, title);
    }
}
