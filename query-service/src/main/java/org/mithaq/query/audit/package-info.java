/** The audit trail: every line of a plan as it was recorded, and what was refused. */
@NullMarked
package org.mithaq.query.audit;

import org.jspecify.annotations.NullMarked;
