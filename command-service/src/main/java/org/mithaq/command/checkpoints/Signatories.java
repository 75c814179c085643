package org.mithaq.command.checkpoints;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.mithaq.keys.KeyFolder;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.LogKey;
import org.mithaq.tree.Seal;
import org.mithaq.tree.SignedNote;
import org.mithaq.tree.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose signature the next checkpoint has: that of the newest key; and the first time also that of the key before, which so
 * hands over. The folder is read every time, so that a key takes over without a restart.
 */
final class Signatories {

    private static final Logger LOG = LoggerFactory.getLogger(Signatories.class);

    private final KeyFolder keys;
    private final String name;

    /**
     * @param origin the name of the log; a key cannot have a plus sign in its name
     */
    Signatories(KeyFolder keys, String origin) {
        this.keys = keys;
        this.name = origin.replace('+', '-');
    }

    /** The keys that made a note, of those that we know and have not given up; none if it is not ours. */
    List<LogKey> of(SignedNote note) {
        return switch (new KeyRing(keys.known()).seal(note)) {
            case Seal.Genuine(var by) ->
                by.stream().filter(key -> !keys.isGivenUp(key)).toList();
            case Seal.Unknown _, Seal.Forged _ -> List.of();
        };
    }

    /** Who signs the checkpoint after this one. */
    List<SigningKey> after(Optional<Signed> newest) {
        var known = keys.known();
        if (known.isEmpty() && newest.isEmpty()) {
            return List.of(first());
        }
        if (known.isEmpty()) {
            throw new CannotSign("There are checkpoints, and no keys in " + keys.folder()
                    + ": put back log.keys and the key that signed them");
        }
        var current = secret(known.getLast());
        if (newest.isEmpty()) {
            return List.of(current);
        }
        var before = last(known, newest.get());
        if (before.equals(current.publicKey()) || keys.isGivenUp(before)) {
            return List.of(current);
        }
        LOG.info("The key {} hands over to {}", before.id(), current.publicKey().id());
        return List.of(secret(before), current);
    }

    /** The newest of the keys that signed it. */
    private LogKey last(List<LogKey> known, Signed newest) {
        return switch (new KeyRing(known).seal(newest.note())) {
            case Seal.Genuine(var by) ->
                known.reversed().stream().filter(by::contains).findFirst().orElseThrow();
            case Seal.Unknown _ ->
                throw new CannotSign("The checkpoint of size " + newest.size() + " was signed by no key of "
                        + keys.publicKeys() + ": put back the key that did");
            case Seal.Forged(var key) ->
                throw new CannotSign(
                        "The checkpoint of size " + newest.size() + " in the database was not made by " + key.id());
        };
    }

    private SigningKey secret(LogKey key) {
        return keys.secret(key)
                .orElseThrow(() -> new CannotSign("The secret half of the key " + key.id() + " is not in "
                        + keys.folder() + ": put it back, or give it up with ./mithaq rotate-key --lost"));
    }

    private SigningKey first() {
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        var key = keys.add(name, seed);
        LOG.info("A key was made for the log: {} in {}", key.publicKey().vkey(), keys.folder());
        return key;
    }
}
