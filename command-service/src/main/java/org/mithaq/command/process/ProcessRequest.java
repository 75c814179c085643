package org.mithaq.command.process;

import org.mithaq.command.kernel.Request;

/** A command about a process on its way to its record. */
public record ProcessRequest(Request<? extends ProcessCommand> request) {}
