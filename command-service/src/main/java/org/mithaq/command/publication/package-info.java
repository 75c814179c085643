/** From the event log to Kafka, in order, at least once. */
@NullMarked
package org.mithaq.command.publication;

import org.jspecify.annotations.NullMarked;
