package org.mithaq.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.events.Sha256;

class FolderTest {

    private static final byte[] BYTES = SmallFiles.text("some bytes");

    @TempDir
    Path root;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(root);
    }

    @Test
    void what_is_kept_lies_under_its_hash_and_nothing_else_is_left() throws IOException {
        keep(BYTES);

        var hash = Sha256.of(BYTES).value();
        assertThat(files()).containsExactly(hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
        assertThat(folder.find(Sha256.of(BYTES)).orElseThrow().getContentAsByteArray())
                .isEqualTo(BYTES);
        assertThat(folder.find(Sha256.of("other"))).isEmpty();
    }

    @Test
    void a_draft_that_is_not_kept_is_gone() throws IOException {
        try (var draft = draft(BYTES)) {
            assertThat(draft.sha256()).isEqualTo(Sha256.of(BYTES));
            assertThat(draft.size()).isEqualTo(BYTES.length);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void no_more_is_written_than_is_needed_to_see_that_it_is_too_much() throws IOException {
        try (var draft = folder.draft(new ByteArrayInputStream(new byte[100_000]), 1_000)) {
            assertThat(draft.size()).isEqualTo(1_001);
            assertThat(draft.file()).hasSize(1_001);
        }
    }

    @Test
    void a_draft_whose_bytes_break_off_is_gone() throws IOException {
        assertThatThrownBy(() -> folder.draft(broken(), 1_000)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_crash_left_is_swept_by_the_next_start() throws IOException {
        keep(BYTES);
        draft(SmallFiles.text("never kept"));
        assertThat(files()).hasSize(2);

        folder = new Folder(root);

        assertThat(files()).hasSize(1);
        assertThat(folder.find(Sha256.of(BYTES))).isPresent();
    }

    @Test
    void the_same_bytes_may_be_kept_many_times_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        keep(BYTES);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void what_is_damaged_is_healed_by_the_same_bytes_and_set_aside() throws IOException {
        keep(BYTES);
        var place = root.resolve(files().getFirst());
        Files.writeString(place, "other bytes");

        keep(BYTES);

        assertThat(place).hasBinaryContent(BYTES);
        assertThat(files()).hasSize(2).anySatisfy(file -> {
            assertThat(file).startsWith("damaged/");
            assertThat(root.resolve(file)).hasContent("other bytes");
        });
    }

    @Test
    void a_folder_that_cannot_be_used_is_said_at_the_start() throws IOException {
        var file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> new Folder(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    private Draft draft(byte[] bytes) throws IOException {
        return folder.draft(new ByteArrayInputStream(bytes), 1_000);
    }

    private void keep(byte[] bytes) throws IOException {
        try (var draft = draft(bytes)) {
            folder.keep(draft);
        }
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toList());
        }
    }

    private static InputStream broken() {
        return new FilterInputStream(new ByteArrayInputStream(new byte[10])) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("The line is cut");
                }
                return read;
            }
        };
    }
}
