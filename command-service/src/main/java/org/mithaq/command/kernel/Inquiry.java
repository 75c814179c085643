package org.mithaq.command.kernel;

/**
 * Asks of the record whether a command may be sent at all by its sender, before anybody whom it names is entered into the
 * register of persons.
 */
public record Inquiry<C extends Command>(Request<C> request) {}
