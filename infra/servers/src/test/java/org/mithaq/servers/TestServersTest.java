package org.mithaq.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestServersTest {

    @TempDir
    Path temp;

    @Test
    void programs_are_shared_in_a_folder_of_our_own() {
        var shared = temp.resolve("shared");

        assertThat(TestServers.sharedOrFresh(shared)).isEqualTo(shared);
        assertThat(TestServers.sharedOrFresh(shared)).isEqualTo(shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxr-x", "rwxr-xrwx"})
    void a_folder_that_others_write_is_not_trusted(String permissions) throws Exception {
        var shared = Files.createDirectory(temp.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString(permissions));

        assertThat(TestServers.sharedOrFresh(shared)).isNotEqualTo(shared).isEmptyDirectory();
    }

    @Test
    void a_link_is_not_trusted() throws Exception {
        var shared = Files.createSymbolicLink(temp.resolve("shared"), Files.createDirectory(temp.resolve("elsewhere")));

        assertThat(TestServers.sharedOrFresh(shared)).isNotEqualTo(shared);
    }
}
