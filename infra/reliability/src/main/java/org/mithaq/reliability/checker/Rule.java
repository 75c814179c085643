package org.mithaq.reliability.checker;

/** What every history keeps, whatever went wrong meanwhile. */
public enum Rule {
    R1(
            "every acknowledged command is in the log once, where its answer said; a refused one is not; an unknown one at most once"),
    R2("positions and versions are dense from 1, a command's events stand together, and time never goes back"),
    R3("what was acknowledged before another was sent stands before it"),
    R4(
            "every event is what the rules make of its command, and every refusal is right in some state while it was decided"),
    R5("the topic is the log: each position first in order, repeated only byte by byte"),
    R6("what readers get is the fold of the log"),
    R7("who wrote reads it, and nobody reads back in time"),
    R8("every checkpoint is the root over the log as it stands"),
    R9("a command that is sent again gets one and the same answer"),
    R10("no consumer stands still while it says that it is well");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
