package org.mithaq.reliability.checker;

import java.util.List;
import org.mithaq.reliability.history.History;

/** All rules, looked for in a history. */
public final class Checker {

    private static final List<Check> CHECKS = List.of(
            new AcknowledgedOnce(),
            new DenseLog(),
            new RealTimeOrder(),
            (_, replay) -> replay.unexplained(),
            new TopicIsTheLog(),
            new ReadModelIsTheFold(),
            new OwnWritesAreRead(),
            new CheckpointsHold(),
            new OneAnswer(),
            new NoSilence());

    private Checker() {}

    /** Everything that breaks a rule; nothing if the history is good. */
    public static List<Violation> violations(History history) {
        var replay = new Replay(history);
        return CHECKS.stream()
                .flatMap(check -> check.violations(history, replay).stream())
                .toList();
    }
}
