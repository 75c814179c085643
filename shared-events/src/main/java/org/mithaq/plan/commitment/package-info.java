/** Commitments and their milestones, with every report on them. */
@NullMarked
package org.mithaq.plan.commitment;

import org.jspecify.annotations.NullMarked;
