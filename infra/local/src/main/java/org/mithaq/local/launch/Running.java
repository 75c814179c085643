package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mithaq.local.identity.Tokens;

/** An installation that another call of the command line runs. */
public record Running(DataFolder data, RunFile runFile, Settings settings) {

    private static final int PATIENCE_SECONDS = 90;

    /** What runs on a data folder, with the settings that it was started with. */
    public static Optional<Running> on(Path root, Path home) {
        var data = new DataFolder(root);
        if (!data.isInUse()) {
            return Optional.empty();
        }
        var runFile = data.runFile();
        return Optional.of(new Running(data, runFile, Settings.of(runFile.environment(), home)));
    }

    /** One server as seen from outside. */
    public record Seen(Part part, String address, Optional<Long> pid, boolean healthy) {

        @Override
        public String toString() {
            var process = pid.map(number -> "pid " + number).orElse("no process");
            return "%-18s %-28s %-12s %s"
                    .formatted(part.title(), address, process, healthy ? "healthy" : "NOT HEALTHY");
        }
    }

    public List<Seen> status() {
        return Installation.of(settings, data).servers().entrySet().parallelStream()
                .map(entry -> {
                    var process = runFile.process(entry.getKey()).flatMap(Incarnation::process);
                    var server = entry.getValue();
                    return new Seen(
                            entry.getKey(),
                            server.address(),
                            process.map(ProcessHandle::pid),
                            process.isPresent() && server.isHealthy());
                })
                .toList();
    }

    /** Its local identity provider; the secrets lie where it runs, whatever its variables mean in this folder. */
    public Tokens tokens() {
        return new Tokens(settings.url(Port.IDENTITY), data.of(Part.IDENTITY));
    }

    /** Asks the launcher to end everything and waits until nothing is left. */
    public void end() {
        var launcher = runFile.launcher()
                .flatMap(Incarnation::process)
                .orElseThrow(() -> failed("Something holds " + data.root() + ", but its process is not known"));
        var all = runFile.alive();
        launcher.destroy();
        for (var process : all) {
            awaitEnd(process);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            throw failed("Process " + process.pid() + " did not end within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while waiting for process " + process.pid());
        }
    }
}
