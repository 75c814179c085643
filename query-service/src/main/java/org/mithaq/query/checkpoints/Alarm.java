package org.mithaq.query.checkpoints;

/** Something that must not be: a checkpoint that contradicts what arrived here, and in one sentence how. */
public record Alarm(What what, long size, String sentence) {

    /** In which way. */
    public enum What {
        DIFFERS,
        FORGED,
        FORK,
        MISSING
    }

    static Alarm of(What what, long size, long tree) {
        return new Alarm(
                what,
                size,
                switch (what) {
                    case DIFFERS -> "The first " + size + " lines that arrived here are not those that were signed";
                    case FORGED -> "A checkpoint of " + size + " lines names a known key that did not sign it";
                    case FORK ->
                        "Two checkpoints of " + size + " lines have different roots: two histories were signed";
                    case MISSING ->
                        "A log of " + size + " lines was signed, and only " + tree + " of them have arrived here";
                });
    }
}
