package org.mithaq.command.eventlog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Ids of events and commands: UUIDs of version 7 (RFC 9562), which begin with the time and rise within a process. So they
 * fill the index of a large log from its end, where random ones would touch all of it.
 */
public final class Ids {

    private static final NoArgGenerator RISING = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return RISING.generate();
    }
}
