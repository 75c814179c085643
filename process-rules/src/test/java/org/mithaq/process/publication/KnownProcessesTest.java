package org.mithaq.process.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;
import org.mithaq.process.publication.ProcessEvent.VersionRetired;
import org.mithaq.process.shipped.ShippedProcesses;

/** Where a version of a process is found, whether it came with Mithaq or was published here. */
class KnownProcessesTest {

    private final Map<String, List<ProcessEvent>> streams = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final KnownProcesses processes =
            new KnownProcesses(ShippedProcesses.ALL, id -> fold(streams.getOrDefault(id.value(), List.of())), text -> {
                read.add(text);
                return ProcessFile.read(text);
            });

    @Test
    void what_comes_with_mithaq_is_known_and_so_is_what_was_published() {
        assertThat(processes.newest("simple")).isEqualTo(ShippedProcesses.ALL.newest("simple"));
        assertThat(processes.newest("ours")).isEmpty();
        assertThat(processes.newest("no id at all")).isEmpty();

        var first = publish(1);
        assertThat(processes.newest("ours")).map(Published::ref).contains(first);
    }

    @Test
    void a_new_version_is_the_newest_and_the_one_before_stays_what_it_was() {
        var first = publish(1);
        var before = processes.of(first);
        var second = publish(2);

        assertThat(processes.newest("ours")).map(Published::ref).contains(second);
        assertThat(processes.of(first)).isEqualTo(before);
        assertThat(processes.versions("ours")).extracting(Published::ref).containsExactly(first, second);
    }

    @Test
    void a_retired_version_is_found_by_its_pin_and_no_longer_by_its_name() {
        var first = publish(1);
        var second = publish(2);
        retire(second);
        assertThat(processes.newest("ours")).map(Published::ref).contains(first);
        assertThat(processes.of(second)).map(Published::ref).contains(second);

        retire(first);
        assertThat(processes.newest("ours")).isEmpty();
        assertThat(processes.versions("ours")).hasSize(2);
    }

    @Test
    void a_pin_of_another_text_is_not_known() {
        publish(1);
        assertThat(processes.of(new ProcessRef("ours", 1, Sha256.of("another text"))))
                .isEmpty();
    }

    @Test
    void a_version_is_read_once() {
        var first = publish(1);
        for (var i = 0; i < 10; i++) {
            processes.of(first);
            processes.newest("ours");
        }
        assertThat(read).hasSize(1);
    }

    private ProcessRef publish(int version) {
        var text = """
                id: ours
                version: %d
                title: {ar: "x", fr: "x", en: "x", original: fr}
                source: "a test"
                vocabulary: 1
                stages: [{id: preparation, title: {ar: "x", fr: "x", en: "x", original: fr}, entered: plan.openedOn, end: true}]
                requirements: []
                """.formatted(version);
        var ref = ProcessFile.read(text).ref();
        add(new VersionPublished(ref, text));
        return ref;
    }

    private void retire(ProcessRef version) {
        add(new VersionRetired(version, Text.of(Language.EN, "A better one is there")));
    }

    private void add(ProcessEvent event) {
        streams.computeIfAbsent("ours", _ -> new ArrayList<>()).add(event);
    }

    private static ProcessRecord fold(List<ProcessEvent> happened) {
        var record = ProcessRecord.NONE;
        for (var event : happened) {
            var version = record.version() + 1;
            record = record.after(
                    new Recorded<>(new UUID(0, version), version, LocalDate.EPOCH, "someone", "admin", null, event));
        }
        return record;
    }
}
