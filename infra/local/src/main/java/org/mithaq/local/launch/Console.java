package org.mithaq.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What people and programs read: results on standard output, progress on standard error. */
public record Console(PrintStream out, PrintStream err) {

    public static Console standard() {
        return new Console(System.out, System.err);
    }

    public void result(String line) {
        out.println(line);
        out.flush();
    }

    public void progress(String line) {
        err.println(line);
    }

    public static String seconds(long sinceNanos) {
        var duration = Duration.ofNanos(System.nanoTime() - sinceNanos);
        return String.format(Locale.ROOT, "(%.1f s)", duration.toMillis() / 1000.0);
    }
}
