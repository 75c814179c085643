package org.mithaq.command.eventlog;

import java.time.Duration;

/**
 * How much is written at once and how much may wait: events and bytes of a batch, commands in the queue, how long a command
 * waits for its turn, and how long a batch is tried while the database is away.
 */
public record Bounds(int events, int bytes, int queue, Duration waiting, Duration trying) {

    public static final Bounds USUAL =
            new Bounds(1_000, 4 << 20, 4_096, Duration.ofSeconds(10), Duration.ofSeconds(10));
}
