/** Workshops and declared participation: how government and civil society wrote the plan together. */
@NullMarked
package org.mithaq.plan.cocreation;

import org.jspecify.annotations.NullMarked;
