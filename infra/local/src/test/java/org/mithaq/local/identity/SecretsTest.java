package org.mithaq.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.local.CommandLineRun;
import org.mithaq.local.launch.CannotGoOn;

class SecretsTest {

    private static final Set<String> NAMES = Set.of("signing-key.json", "password", "command-line");

    @TempDir
    Path data;

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "null", "relative/folder"})
    void a_data_folder_that_cannot_be_meant_is_refused(String folder) {
        assertThatThrownBy(() -> Secrets.of(folder))
                .isInstanceOf(CannotGoOn.class)
                .hasMessage("MITHAQ_DATA is the absolute path of a data folder, not \"" + folder + "\"");
    }

    @Test
    void an_identity_provider_without_a_data_folder_says_so_in_one_line() throws Exception {
        var log = data.resolve("log").toFile();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdentityProvider.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("MITHAQ_DATA", "null");

        assertThat(builder.start().waitFor()).isEqualTo(2);
        assertThat(log)
                .content()
                .isEqualToIgnoringNewLines("MITHAQ_DATA is the absolute path of a data folder, not \"null\"");
    }

    @Test
    void no_secret_lies_among_the_sources() throws Exception {
        var found = new ArrayList<Path>();
        Files.walkFileTree(CommandLineRun.home().resolve("infra"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (NAMES.contains(file.getFileName().toString())) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(found).isEqualTo(List.of());
    }
}
