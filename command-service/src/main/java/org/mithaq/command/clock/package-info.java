/** The calendar of a demonstration. Everything but the aggregate and the reading of the log is plain Java. */
@NullMarked
package org.mithaq.command.clock;

import org.jspecify.annotations.NullMarked;
