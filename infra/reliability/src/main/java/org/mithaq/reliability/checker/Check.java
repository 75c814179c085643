package org.mithaq.reliability.checker;

import java.util.List;
import org.mithaq.reliability.history.History;

/** One rule, looked for in a history. */
interface Check {

    List<Violation> violations(History history, Replay replay);
}
