package org.mithaq.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that runs as a child process: it may be killed at any moment and be started again on the same data and port. */
public abstract class ChildServer implements AutoCloseable {

    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(90);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Path log;
    private volatile @Nullable Process process;

    protected ChildServer(String name, Path log) {
        this.name = name;
        this.log = log.toAbsolutePath();
    }

    /** The command that becomes the server; what it needs on disk is there afterwards. */
    protected abstract List<String> command() throws IOException, InterruptedException;

    /** Whether a real request is answered. */
    public abstract boolean isHealthy();

    /** Where the server is reached, for people. */
    public abstract String address();

    /** Changes the environment that the process would inherit. */
    protected void settle(Map<String, String> environment) {}

    /** What is done with a server that answers, before it counts as started. */
    protected void welcome() throws Exception {}

    /** Asks the process to end in order. */
    protected void askToEnd(Process child) throws IOException, InterruptedException {
        child.destroy();
    }

    /** What accompanies the process from its first to its last moment. */
    protected void accompany(Process child) throws IOException {}

    /** Returns when the server answers; otherwise nothing of it is left. */
    public final synchronized void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(log.getParent());
            var child = launch();
            process = child;
            accompany(child);
            awaitHealth(child);
            welcome();
        } catch (StartFailed failed) {
            kill();
            throw failed;
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
            throw new StartFailed(name + " was interrupted while it started", interrupted);
        } catch (Exception failure) {
            kill();
            throw new StartFailed(name + " cannot be started", failure);
        }
    }

    private Process launch() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(OwnSession.of(command()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        settle(builder.environment());
        return builder.start();
    }

    private void awaitHealth(Process child) throws InterruptedException {
        var latest = System.nanoTime() + PATIENCE_AT_START.toNanos();
        while (!isHealthy()) {
            if (child.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new StartFailed(name + " ended with exit code " + child.exitValue() + " while it started", log);
            }
            if (System.nanoTime() > latest) {
                throw new StartFailed(name + " did not answer within " + PATIENCE_AT_START.toSeconds() + " s", log);
            }
        }
    }

    /** Ends the server in order; one that does not listen is killed. */
    public final void stop() {
        var child = process;
        if (child == null) {
            return;
        }
        try {
            askToEnd(child);
            child.waitFor(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException _) {
            // killed below
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends the process and its own children without warning, as {@code kill -9} does. */
    public final void kill() {
        var child = process;
        if (child != null) {
            var family = new ArrayList<>(child.descendants().toList());
            child.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            // not child.waitFor(): killing must work on an interrupted thread, too
            child.onExit().join();
            farewell();
        }
    }

    /** What is to do when the process has ended by our hand. */
    protected void farewell() {}

    @Override
    public final void close() {
        stop();
    }

    public final String name() {
        return name;
    }

    public final Path log() {
        return log;
    }

    public final boolean isAlive() {
        var child = process;
        return child != null && child.isAlive();
    }

    public final OptionalLong pid() {
        var child = process;
        return child == null ? OptionalLong.empty() : OptionalLong.of(child.pid());
    }

    /** Waits for the end of the process and says how it ended; empty if it was never started. */
    public final OptionalInt awaitEnd() throws InterruptedException {
        var child = process;
        return child == null ? OptionalInt.empty() : OptionalInt.of(child.waitFor());
    }
}
