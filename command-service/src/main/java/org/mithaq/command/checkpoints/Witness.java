package org.mithaq.command.checkpoints;

import java.util.Optional;
import org.mithaq.tree.SignedNote;

/** A place outside of the database that knows an earlier checkpoint. */
interface Witness {

    /** Where, for a sentence. */
    String where();

    /** The newest that it knows; none if it knows none or does not answer. */
    Optional<SignedNote> newest();
}
