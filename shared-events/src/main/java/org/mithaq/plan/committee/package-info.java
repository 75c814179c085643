/** The supervision committees of a plan: who sits in them, when they met, and what both halves decided. */
@NullMarked
package org.mithaq.plan.committee;

import org.jspecify.annotations.NullMarked;
