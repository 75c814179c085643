package org.mithaq.command.eventlog;

import org.mithaq.events.Sha256;

/** Whether a command came under a key of its sender's, and so leaves a receipt; {@code digest} tells the same command from another. */
public sealed interface KeyOf {

    record None() implements KeyOf {}

    record Given(Sha256 digest) implements KeyOf {}

    KeyOf NONE = new None();
}
