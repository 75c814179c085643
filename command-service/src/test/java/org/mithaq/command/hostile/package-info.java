/** Whatever somebody may send who wishes us ill: made from a seed, so that it can be sent again. */
@NullMarked
package org.mithaq.command.hostile;

import org.jspecify.annotations.NullMarked;
