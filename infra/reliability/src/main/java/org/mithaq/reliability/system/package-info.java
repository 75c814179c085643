/** A whole installation as child processes that are stopped, killed and cut off one by one. */
@NullMarked
package org.mithaq.reliability.system;

import org.jspecify.annotations.NullMarked;
