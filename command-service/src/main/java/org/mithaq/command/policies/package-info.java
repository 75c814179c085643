/** What is wished because something happened: each policy follows the log by a position of its own. */
@NullMarked
package org.mithaq.command.policies;

import org.jspecify.annotations.NullMarked;
