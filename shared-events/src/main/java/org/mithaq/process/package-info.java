/** Processes: stages and requirements by which a plan is judged. */
@NullMarked
package org.mithaq.process;

import org.jspecify.annotations.NullMarked;
