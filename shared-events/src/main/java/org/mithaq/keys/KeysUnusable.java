package org.mithaq.keys;

/** The keys cannot be used, with one line that says which file and why. */
public final class KeysUnusable extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1;

    public KeysUnusable(String line) {
        super(line);
    }

    public String line() {
        return String.valueOf(getMessage());
    }
}
