package org.mithaq.local.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a process: its id and when it began, since the system gives ids again. */
record Incarnation(long pid, Instant began) {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    static Incarnation of(ProcessHandle process) {
        return new Incarnation(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<Incarnation> read(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,10}@[0-9]{1,18}")) {
            return Optional.empty();
        }
        var at = text.indexOf('@');
        var began = Instant.ofEpochMilli(Long.parseLong(text.substring(at + 1)));
        return Optional.of(new Incarnation(Long.parseLong(text.substring(0, at)), began));
    }

    /** The process if it still runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> began(process).compareTo(CLOCKS_DIFFER) < 0);
    }

    private Duration began(ProcessHandle process) {
        return Duration.between(process.info().startInstant().orElse(Instant.EPOCH), began)
                .abs();
    }

    @Override
    public String toString() {
        return pid + "@" + began.toEpochMilli();
    }
}
