package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Runs an installation in the foreground, from its first check to the end of its last process. */
public final class Launcher {

    private final Settings settings;
    private final DataFolder data;
    private final Console console;
    private final Map<Part, Guardian> guardians = new EnumMap<>(Part.class);

    /** Held for as long as this object lives. */
    private Optional<FileLock> lock = Optional.empty();

    private final Thread atExit = Thread.ofPlatform().name("at-exit").unstarted(this::endWhenAsked);

    private Launcher(Settings settings, DataFolder data, Console console) {
        this.settings = settings;
        this.data = data;
        this.console = console;
    }

    /**
     * Never returns normally: it ends when this process is asked to end.
     *
     * @param beforeReady what is still done when all servers answer
     */
    public static void run(Settings settings, Path home, Console console, Runnable beforeReady) {
        settings.check();
        var launcher = new Launcher(settings, DataFolder.writable(settings.data()), console);
        launcher.takeOver();
        try {
            launcher.start(home);
            beforeReady.run();
        } catch (RuntimeException failure) {
            launcher.giveUp();
            throw failure;
        }
        launcher.announce();
        awaitTheEnd();
    }

    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    /** Nobody else works on this data, nothing of an earlier launcher is left, and every port is free. */
    private void takeOver() {
        var runFile = data.runFile();
        lock = data.lock();
        if (lock.isEmpty()) {
            var other = runFile.launcher()
                    .map(launcher -> " (process " + launcher.pid() + ")")
                    .orElse("");
            throw wrongUse("Mithaq already runs on " + data.root() + other + "; ./mithaq down ends it");
        }
        var leftOver = runFile.alive();
        if (!leftOver.isEmpty()) {
            console.progress("Waiting for what the last start left behind to end");
            leftOver.forEach(Launcher::endLeftOver);
        }
        data.refuseIfHalfRestored();
        settings.checkPortsAreFree();
    }

    /** A killed launcher's children end by themselves, in order if they can. */
    private static void endLeftOver(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (Exception failure) {
            throw failed("Process " + process.pid() + " of the last start does not end: " + failure.getMessage());
        }
    }

    private void start(Path home) {
        var runFile = data.runFile();
        runFile.begin(settings);
        data.programs().take(home);
        Installation.of(settings, data).servers().forEach((part, server) -> {
            data.newLog(part);
            guardians.put(part, new Guardian(part, server, runFile, console));
        });
        Runtime.getRuntime().addShutdownHook(atExit);
        startTogether();
    }

    /** The services need only their databases to start; they wait for Kafka and the identity provider themselves. */
    private void startTogether() {
        var postgres = begin(Part.POSTGRES);
        var all = new CompletableFuture<?>[] {
            postgres,
            begin(Part.KAFKA),
            begin(Part.IDENTITY),
            postgres.thenCompose(_ -> begin(Part.COMMAND_SERVICE)),
            postgres.thenCompose(_ -> begin(Part.QUERY_SERVICE))
        };
        var firstFailure = new CompletableFuture<Object>();
        for (var each : all) {
            var _ = each.exceptionally(failure -> {
                firstFailure.completeExceptionally(failure);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all), firstFailure).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private CompletableFuture<Void> begin(Part part) {
        var guardian = guardians.get(part);
        return guardian == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(
                        guardian::begin,
                        work -> Thread.ofPlatform()
                                .daemon()
                                .name("start-" + part.id())
                                .start(work));
    }

    private void announce() {
        console.progress("Pages and query API: " + settings.url(Port.HTTP));
        console.progress("Command API: " + settings.url(Port.COMMAND) + "/swagger-ui.html");
        if (settings.embedsIdentity()) {
            console.progress("Password of the demonstration users: "
                    + data.root().resolve("identity").resolve("password"));
        }
        console.progress("Logs: " + data.root().resolve("logs"));
        console.progress("Ctrl-C or ./mithaq down ends everything");
        console.result("Mithaq is ready: " + settings.url(Port.HTTP));
    }

    private void giveUp() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // somebody asked us to end while we started: that is no failure
            awaitTheEnd();
        }
        endAll();
    }

    /** Ctrl-C, SIGTERM and {@code down} are what this program waits for: it has then done what it should. */
    private void endWhenAsked() {
        var began = System.nanoTime();
        console.progress("Stopping");
        endAll();
        console.progress("Stopped " + Console.seconds(began));
        Runtime.getRuntime().halt(0);
    }

    private void endAll() {
        List.copyOf(guardians.values()).reversed().forEach(Guardian::end);
    }
}
