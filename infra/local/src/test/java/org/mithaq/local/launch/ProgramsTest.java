package org.mithaq.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    Path temp;

    Path built;
    Programs programs;

    @BeforeEach
    void take() throws Exception {
        for (var service : List.of("command-service", "query-service")) {
            var target = Files.createDirectories(
                    temp.resolve("home").resolve(service).resolve("target"));
            Files.writeString(target.resolve(service + "-0.1.0-app.jar"), "built");
        }
        built = temp.resolve("home/command-service/target/command-service-0.1.0-app.jar");
        programs = new Programs(temp.resolve("run"));
        programs.take(temp.resolve("home"));
    }

    @Test
    void no_child_runs_a_jar_that_a_build_writes() {
        assertThat(jars(programs.classPath())).isNotEmpty().allSatisfy(this::isTaken);
        assertThat(jars(programs.classPath(Part.COMMAND_SERVICE))).isNotEmpty().allSatisfy(this::isTaken);
    }

    @Test
    void a_build_does_not_change_what_runs_until_the_next_start() throws Exception {
        Files.writeString(built, "built again");
        assertThat(temp.resolve("run/command-service.jar")).hasContent("built");

        programs.take(temp.resolve("home"));
        assertThat(temp.resolve("run/command-service.jar")).hasContent("built again");
        assertThat(jars(programs.classPath())).allSatisfy(this::isTaken);
    }

    @Test
    void whoever_asks_for_what_was_built_gets_nothing_of_their_own_class_path() throws Exception {
        var lib = Files.createDirectories(temp.resolve("home/infra/local/target/lib"));
        Files.writeString(lib.resolveSibling("local-0.1.0.jar"), "built");
        Files.writeString(lib.resolve("library-1.jar"), "library");

        programs.takeBuilt(temp.resolve("home"));

        assertThat(jars(programs.classPath()))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("library-1.jar", "local-0.1.0.jar");
    }

    private void isTaken(Path jar) {
        assertThat(jar).startsWith(temp.resolve("run")).isRegularFile();
    }

    private static List<Path> jars(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
