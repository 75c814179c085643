/** Publishing and retiring versions of processes. Everything but the aggregate and the reading of the log is plain Java. */
@NullMarked
package org.mithaq.command.process;

import org.jspecify.annotations.NullMarked;
