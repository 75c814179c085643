/** Commands that were refused: who wanted what, and why not. */
@NullMarked
package org.mithaq.refusals;

import org.jspecify.annotations.NullMarked;
