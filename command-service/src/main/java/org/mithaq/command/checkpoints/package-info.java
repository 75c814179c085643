/** What the log says of itself, signed: made, kept, published, and written where its owners cannot change it. */
@NullMarked
package org.mithaq.command.checkpoints;

import org.jspecify.annotations.NullMarked;
