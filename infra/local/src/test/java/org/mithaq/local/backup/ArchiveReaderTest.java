package org.mithaq.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.local.launch.CannotGoOn;

class ArchiveReaderTest {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Manifest MANIFEST =
            new Manifest(1, "2026-11-21T10:00:00Z", "2", Map.of("public.event_log", 2L), Map.of());

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_in_its_order() throws Exception {
        var file = folder.resolve("archive");
        try (var archive = new ArchiveWriter(file)) {
            archive.add(Names.MANIFEST, MANIFEST.bytes());
            archive.add("source", text("urn:mithaq:a"));
            archive.add("evidence/ba/78/" + HASH, Files.write(folder.resolve("abc"), text("abc")));
            archive.finish();
        }
        assertThat(read(file))
                .containsExactly(Map.entry("evidence/ba/78/" + HASH, "abc"), Map.entry("source", "urn:mithaq:a"));
    }

    @Test
    void an_archive_that_breaks_off_is_refused() throws Exception {
        var file = folder.resolve("archive");
        try (var archive = new ArchiveWriter(file)) {
            archive.add(Names.MANIFEST, MANIFEST.bytes());
            archive.add("source", text("urn:mithaq:a"));
            archive.finish();
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 4));
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
        bytes[bytes.length - 6] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../source",
                "/etc/passwd",
                "evidence/../../source",
                "evidence/ba/78/../../../x",
                "evidence/ab/cd/" + HASH,
                "evidence/ba/78/" + HASH + "/x",
                "identity/../run/lock",
                "identity/.draft",
                "identity/Key",
                "database/public.event_log;drop.copy",
                "database/../x.copy",
                "run/processes.properties",
                ""
            })
    void no_name_leads_out_of_the_folder_or_to_what_a_backup_does_not_hold(String name) {
        assertThat(Names.table(name)).isEmpty();
        assertThat(Names.evidence(name)).isEmpty();
        assertThat(Names.isSecret(name)).isFalse();
        assertThat(name).isNotEqualTo(Names.SOURCE);
    }

    @Test
    void links_and_devices_are_refused() throws Exception {
        for (var flag :
                new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_DIR}) {
            var file = archive(new TarArchiveEntry("source", flag));
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageContaining("nothing but files");
        }
    }

    @Test
    void a_name_stands_only_once() throws Exception {
        var file = archive(new TarArchiveEntry("source"), new TarArchiveEntry("source"));
        assertThatThrownBy(() -> read(file)).isInstanceOf(CannotGoOn.class).hasMessageContaining("twice");
    }

    @Test
    void what_is_no_backup_is_said_to_be_none() throws Exception {
        var rubbish = Files.write(folder.resolve("rubbish"), text("rubbish"));
        assertThatThrownBy(() -> read(rubbish)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Manifest.read(text("{"))).hasMessageContaining("no backup of Mithaq");
        assertThatThrownBy(() -> Manifest.read(text("{\"format\": 9}"))).hasMessageContaining("form 9");
        assertThatThrownBy(() -> Manifest.read(text("{\"format\": 1, \"tables\": {\"a; drop\": 1}}")))
                .hasMessageContaining("No table");
    }

    @Test
    void evidence_with_other_bytes_is_refused() throws IOException {
        var evidence = new EvidenceFolder(folder.resolve("evidence"));
        var name = "evidence/ba/78/" + HASH;
        evidence.put(name, new ByteArrayInputStream(text("abc")));
        assertThat(evidence.names()).containsExactly(name);
        assertThat(evidence.isWhole(name)).isTrue();
        Files.writeString(evidence.file(name), "abd");
        assertThat(evidence.isWhole(name)).isFalse();
        Files.delete(evidence.file(name));
        assertThatThrownBy(() -> evidence.put(name, new ByteArrayInputStream(text("abd"))))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining(name);
    }

    private Path archive(TarArchiveEntry... entries) throws IOException {
        var file = Files.createTempFile(folder, "hostile", ".tar.gz");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            var manifest = new TarArchiveEntry(Names.MANIFEST);
            manifest.setSize(MANIFEST.bytes().length);
            tar.putArchiveEntry(manifest);
            tar.write(MANIFEST.bytes());
            tar.closeArchiveEntry();
            for (var entry : entries) {
                entry.setLinkName("/etc/passwd");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    private static Map<String, String> read(Path file) throws IOException, SQLException {
        var read = new TreeMap<String, String>();
        try (var archive = new ArchiveReader(file)) {
            assertThat(archive.manifest()).isEqualTo(MANIFEST);
            archive.each((name, bytes) -> read.put(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return read;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
