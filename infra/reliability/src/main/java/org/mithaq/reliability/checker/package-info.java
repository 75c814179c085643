/** The rules that every history keeps, and what breaks them. */
@NullMarked
package org.mithaq.reliability.checker;

import org.jspecify.annotations.NullMarked;
