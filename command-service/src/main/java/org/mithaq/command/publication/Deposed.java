package org.mithaq.command.publication;

/** Another process has taken over, or somebody has moved the place: what this one still wanted to send is no longer its to send. */
final class Deposed extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1;

    Deposed(String place) {
        super("The place of publication in " + place + " was taken over");
    }
}
