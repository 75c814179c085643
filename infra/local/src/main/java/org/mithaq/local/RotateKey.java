package org.mithaq.local;

import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.security.SecureRandom;
import org.mithaq.keys.KeyFolder;
import org.mithaq.keys.KeysUnusable;
import org.mithaq.local.launch.Console;

/** A new key for the log: what runs takes it up with its next checkpoint, which the key before signs too. */
record RotateKey(KeyFolder keys, Console console) {

    /**
     * Makes it.
     *
     * @param lost whether the key before cannot or must not sign any more
     */
    void make(boolean lost) {
        try {
            var known = keys.known();
            if (known.isEmpty()) {
                throw wrongUse("There is no key in " + keys.folder()
                        + " yet: the command service makes the first one with the first checkpoint");
            }
            var before = known.getLast();
            if (!lost && keys.secret(before).isEmpty()) {
                throw failed("The secret half of the key " + before.id() + " is not in " + keys.folder()
                        + ", so it cannot hand over: put it back, or say --lost");
            }
            var seed = new byte[32];
            new SecureRandom().nextBytes(seed);
            var next = keys.add(before.name(), seed).publicKey();
            if (lost) {
                keys.giveUp(before);
                console.progress("The next checkpoint is signed by " + next.id()
                        + " alone: give the new key to the auditors, and tell them why");
            } else {
                console.progress("The next checkpoint is signed by " + before.id() + " and " + next.id()
                        + "; after it delete " + keys.folder().resolve(before.id() + ".key"));
            }
            console.result(next.vkey());
        } catch (KeysUnusable unusable) {
            throw failed(unusable.line());
        }
    }
}
