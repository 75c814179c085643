package org.mithaq.process.publication;

import java.util.List;

/** The processes that are known where all of them can be listed: for whoever chooses one. */
public interface Catalogue extends Processes {

    /** The newest version of each. */
    List<Published> all();
}
