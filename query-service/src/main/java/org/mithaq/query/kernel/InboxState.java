package org.mithaq.query.kernel;

/** How the inbox is: it reads, it waits for something that is away, or it has stopped because something is lost. */
public sealed interface InboxState {

    record Up() implements InboxState {}

    record Waiting(String reason) implements InboxState {}

    record Stopped(String reason) implements InboxState {}
}
