/** What a plan knows of the consultations on it: figures, and no contribution. */
@NullMarked
package org.mithaq.plan.consultation;

import org.jspecify.annotations.NullMarked;
