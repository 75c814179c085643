package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mithaq.servers.ChildServer;
import org.mithaq.servers.StartFailed;

/** Watches over one server: one that dies is started again, for as long as it takes. */
final class Guardian {

    private static final Duration FIRST_START_TAKES_AT_MOST = Duration.ofSeconds(90);
    private static final int FIRST_ATTEMPTS = 3;
    private static final int LAST_LINES = 15;
    private static final long SHORTEST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Part part;
    private final ChildServer server;
    private final RunFile runFile;
    private final Console console;
    private final CountDownLatch ending = new CountDownLatch(1);

    Guardian(Part part, ChildServer server, RunFile runFile, Console console) {
        this.part = part;
        this.server = server;
        this.runFile = runFile;
        this.console = console;
    }

    /** Returns when the server answers for the first time and from then on watches over it. */
    void begin() {
        var began = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            try {
                start();
                break;
            } catch (StartFailed failure) {
                if (attempt == FIRST_ATTEMPTS || System.nanoTime() - began > FIRST_START_TAKES_AT_MOST.toNanos()) {
                    throw failed(withLastLines(failure));
                }
            }
        }
        console.progress(part.title() + " on " + server.address() + " " + Console.seconds(began));
        Thread.ofPlatform().daemon().name("guardian-" + part.id()).start(this::watch);
    }

    /** Ends the server in order. */
    void end() {
        ending.countDown();
        server.stop();
    }

    private void watch() {
        try {
            while (true) {
                var exit = server.awaitEnd().orElseThrow();
                if (ending.getCount() == 0) {
                    return;
                }
                console.progress(part.title() + " died (exit " + exit + "), restarting");
                startAgain();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        var began = System.nanoTime();
        for (var pause = SHORTEST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            if (ending.await(pause, TimeUnit.MILLISECONDS)) {
                return;
            }
            try {
                start();
                console.progress(part.title() + " is back " + Console.seconds(began));
                return;
            } catch (RuntimeException failure) {
                // also a full disk, on which a server that runs cannot be noted
                if (ending.getCount() > 0) {
                    console.progress(failure.getMessage() + ", trying again");
                }
            }
        }
    }

    private void start() {
        if (ending.getCount() == 0) {
            throw failed(part.title() + " is not started any more");
        }
        server.start();
        server.pid().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(process -> runFile.runs(part, process)));
    }

    private String withLastLines(StartFailed failure) {
        var text = new StringBuilder(failure.getMessage());
        failure.lastLines(LAST_LINES).forEach(line -> text.append("\n    ").append(line));
        return text.append("\n    (the whole log: ")
                .append(server.log())
                .append(')')
                .toString();
    }
}
