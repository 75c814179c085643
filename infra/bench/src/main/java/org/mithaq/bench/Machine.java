package org.mithaq.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what and of what the figures were taken: without it they mean nothing. */
final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String description() {
        return "%s, %d processors, %s %s, Java %s, at most %d MiB of heap"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    /** The commit of the sources in this folder, with a plus if they were changed since; {@code unknown} without Git. */
    static String commit(Path home) {
        try {
            var commit = git(home, "rev-parse", "HEAD");
            var changed = git(home, "status", "--porcelain", "--untracked-files=no");
            return commit.isEmpty() ? "unknown" : commit + (changed.isEmpty() ? "" : "+");
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static String git(Path home, String... arguments) throws IOException {
        var git = new ProcessBuilder("git", "-C", home.toString()).redirectError(Redirect.DISCARD);
        git.command().addAll(java.util.List.of(arguments));
        return new String(git.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String processor() {
        try (var lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException _) {
            return "unknown processor";
        }
    }
}
