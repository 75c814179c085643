package org.mithaq.command.clock;

import org.mithaq.command.kernel.Request;

/**
 * A wish about the calendar on its way to its record.
 *
 * @param movable whether this is a demonstration, whose calendar can be moved at all
 */
public record ClockRequest(Request<? extends ClockCommand> request, boolean movable) {}
