package org.mithaq.query.checkpoints;

import java.util.List;
import org.mithaq.events.Sha256;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.LogKey;
import org.mithaq.tree.Seal;
import org.mithaq.tree.SignedNote;
import org.springframework.stereotype.Component;

/** Looks at the signatures under the checkpoints; at all of them anew whenever the known keys are others. */
@Component
class Seals {

    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private String done = "";
    private volatile KeyRing ring = KeyRing.EMPTY;

    Seals(LogKeys keys, Checkpoints checkpoints) {
        this.keys = keys;
        this.checkpoints = checkpoints;
    }

    boolean keysKnown() {
        return !ring.keys().isEmpty();
    }

    void look(int most) {
        ring = keys.known().ring();
        var named = Sha256.of(ring.keys().toString()).value();
        var found = checkpoints.unsealed(named, named.equals(done), most);
        for (var checkpoint : found) {
            look(checkpoint, named);
        }
        if (found.size() < most) {
            done = named;
        }
    }

    private void look(Checkpointed checkpoint, String named) {
        switch (ring.seal(SignedNote.read(checkpoint.note()))) {
            case Seal.Genuine(var by) -> {
                // The key of another log says nothing about this one; a key has no plus sign in its name.
                var own = by.stream()
                        .filter(key -> key.name().equals(checkpoint.origin().replace('+', '-')))
                        .map(LogKey::id)
                        .toList();
                checkpoints.seal(checkpoint.number(), own.isEmpty() ? "UNKNOWN" : "GENUINE", own, named);
            }
            case Seal.Unknown() -> checkpoints.seal(checkpoint.number(), "UNKNOWN", List.of(), named);
            case Seal.Forged(var key) -> checkpoints.seal(checkpoint.number(), "FORGED", List.of(key.id()), named);
        }
    }
}
