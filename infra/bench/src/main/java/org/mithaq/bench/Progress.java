package org.mithaq.bench;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Says on standard error how far it is: a bar on a terminal, plain lines elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private final int steps;
    private int begun;

    Progress(PrintWriter err, boolean terminal, int steps) {
        this.err = err;
        this.terminal = terminal;
        this.steps = steps;
    }

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    void step(String what) {
        begun++;
        if (terminal) {
            var full = WIDTH * (begun - 1) / steps;
            err.print("\r\u001b[K[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + what);
            err.flush();
        } else {
            err.println(begun + "/" + steps + " " + what);
        }
    }

    void done() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
