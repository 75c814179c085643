package org.mithaq.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mithaq.servers.WithParent;

/** The command line as its users run it: a process of its own with an environment, which ends with this one. */
public record CommandLineRun(int exitCode, String out, String err) {

    /** Runs a call that ends by itself. */
    static CommandLineRun of(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var out = Files.createTempFile("mithaq", ".out");
        var err = Files.createTempFile("mithaq", ".err");
        try {
            var process = start(environment, out, err, arguments);
            var exitCode = process.waitFor();
            return new CommandLineRun(exitCode, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static Process start(Map<String, String> environment, Path out, Path err, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dmithaq.home=" + home(),
                "-cp",
                System.getProperty("java.class.path"),
                WithParent.class.getName(),
                Mithaq.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("MITHAQ_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The root of the project, where the jars of the services are. */
    public static Path home() {
        var given = System.getProperty("mithaq.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mithaq")))
                .findFirst()
                .orElseThrow();
    }
}
