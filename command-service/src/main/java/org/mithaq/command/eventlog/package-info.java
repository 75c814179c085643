/** The append-only event log on PostgreSQL, and Axon's way into it. */
@NullMarked
package org.mithaq.command.eventlog;

import org.jspecify.annotations.NullMarked;
