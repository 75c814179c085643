package org.mithaq.command.publication;

/** The topic no longer holds what was published: somebody has to say that it is to be published again. */
final class TopicLost extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1;

    TopicLost(String topic, long held, long published) {
        super("The topic " + topic + " is shorter than what was published (" + held + " of " + published
                + "): run ./mithaq republish, or POST /api/publication/restart");
    }
}
