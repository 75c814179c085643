/** The one door for commands: who may pass, how a command is read, and how it is answered over HTTP. */
@NullMarked
package org.mithaq.command.door;

import org.jspecify.annotations.NullMarked;
