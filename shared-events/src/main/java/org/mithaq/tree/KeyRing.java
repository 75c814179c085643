package org.mithaq.tree;

import java.util.ArrayList;
import java.util.List;

/** The public keys that a verifier knows: one a line, with empty lines and comments after {@code #} between them. */
public record KeyRing(List<LogKey> keys) {

    /** Who knows no key yet. */
    public static final KeyRing EMPTY = new KeyRing(List.of());

    public KeyRing {
        keys = List.copyOf(keys);
    }

    public static KeyRing read(String text) {
        var keys = new ArrayList<LogKey>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var written = line.strip();
            if (written.isEmpty() || written.startsWith("#")) {
                continue;
            }
            try {
                keys.add(LogKey.read(written));
            } catch (BadNote bad) {
                throw new BadNote("Line " + number + " of the keys: " + bad.sentence());
            }
        }
        return new KeyRing(keys);
    }

    /** What the signatures under a note are worth to who knows these keys. */
    public Seal seal(SignedNote note) {
        var by = new ArrayList<LogKey>();
        for (var signature : note.signatures()) {
            for (var key : keys) {
                if (!key.claimedBy(signature)) {
                    continue;
                }
                if (!key.signed(note.text(), signature)) {
                    return new Seal.Forged(key);
                }
                by.add(key);
            }
        }
        return by.isEmpty()
                ? new Seal.Unknown()
                : new Seal.Genuine(by.stream().distinct().toList());
    }
}
