package org.mithaq.local.launch;

/** Why the command line ends without having done what was asked, in words for people. */
public final class CannotGoOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CannotGoOn(int exitCode, String why) {
        super(why);
        this.exitCode = exitCode;
    }

    /** It was refused or it failed. */
    public static CannotGoOn failed(String why) {
        return new CannotGoOn(1, why);
    }

    /** It was asked wrongly, or something that it needs is missing. */
    public static CannotGoOn wrongUse(String why) {
        return new CannotGoOn(2, why);
    }

    public int exitCode() {
        return exitCode;
    }
}
