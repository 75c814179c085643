/** What was told wrongly: as it should have been, or taken back. */
@NullMarked
package org.mithaq.plan.correction;

import org.jspecify.annotations.NullMarked;
