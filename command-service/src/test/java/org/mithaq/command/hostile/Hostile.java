package org.mithaq.command.hostile;

import java.io.IOException;

/** One request in ill will, ready to be sent. */
record Hostile(Attack attack, String what, Sending sending) {

    /** How it is sent. */
    interface Sending {
        Heard send() throws IOException, InterruptedException;
    }
}
