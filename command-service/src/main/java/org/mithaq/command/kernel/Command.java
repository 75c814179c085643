package org.mithaq.command.kernel;

/** A wish: what someone wants to happen, in the imperative. A rule may refuse it. */
public interface Command {

    /** The stream whose record it is decided on, spelled as the sender spelled it. */
    String stream();
}
