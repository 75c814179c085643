/** The command service: commands in, events out. */
@NullMarked
package org.mithaq.command;

import org.jspecify.annotations.NullMarked;
