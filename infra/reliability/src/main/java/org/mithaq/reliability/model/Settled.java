package org.mithaq.reliability.model;

import java.io.Serial;

/** A wish is settled before all rules were asked: it is refused, or already so. */
final class Settled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    private Settled(Answer answer) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** Refuses with this status and code unless this is met. */
    static void unless(boolean met, int status, String code) {
        if (!met) {
            throw new Settled(new Answer.Refused(status, code));
        }
    }

    /** Refuses as a value that cannot be unless this is met. */
    static void valid(boolean met) {
        unless(met, 422, "command.invalid");
    }

    /** Answers that it is already so if this is. */
    static void ifAlready(boolean so) {
        if (so) {
            throw new Settled(Answer.UNCHANGED);
        }
    }
}
