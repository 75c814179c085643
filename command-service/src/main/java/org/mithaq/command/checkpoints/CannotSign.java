package org.mithaq.command.checkpoints;

/** No checkpoint is signed until somebody has seen to this; one sentence says to what. */
final class CannotSign extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1;

    CannotSign(String sentence) {
        super(sentence);
    }
}
