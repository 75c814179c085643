package org.mithaq.reliability.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mithaq.servers.ChildServer;

/** A server that is killed, stopped and started again; only processes that were started here get a signal. */
public final class Managed {

    private final String name;
    private final ChildServer server;
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();

    Managed(String name, ChildServer server) {
        this.name = name;
        this.server = server;
    }

    public String name() {
        return name;
    }

    /** Starts it, as often as it takes: what it needs may itself only just be coming back. */
    public void start() {
        for (var left = 5; ; left--) {
            try {
                server.start();
                return;
            } catch (RuntimeException failed) {
                if (left == 0) {
                    throw failed;
                }
            }
        }
    }

    /** Ends it and its children as {@code kill -9} does. */
    public void kill() {
        resume();
        server.kill();
    }

    /** Holds it and its children where they are, as {@code kill -STOP} does. */
    public void stop() {
        var family = family();
        signal("-STOP", family);
        stopped.addAll(family);
    }

    /** Lets go on what was held. */
    public void resume() {
        var family = List.copyOf(stopped);
        stopped.clear();
        signal("-CONT", family);
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    public boolean isHealthy() {
        return server.isAlive() && server.isHealthy();
    }

    void close() {
        resume();
        server.close();
    }

    public Path log() {
        return server.log();
    }

    private List<Long> family() {
        return server.pid().stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void signal(String signal, List<Long> processes) {
        var alive = processes.stream()
                .filter(pid -> ProcessHandle.of(pid).isPresent())
                .map(String::valueOf)
                .toList();
        if (alive.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(alive);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new IllegalStateException("No signal can be sent", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
