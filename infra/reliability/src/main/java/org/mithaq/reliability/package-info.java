/** Faults under load, and the checker of what was promised. */
@NullMarked
package org.mithaq.reliability;

import org.jspecify.annotations.NullMarked;
