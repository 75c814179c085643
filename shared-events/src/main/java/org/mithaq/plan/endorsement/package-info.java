/** Civil society puts its name under the plan. */
@NullMarked
package org.mithaq.plan.endorsement;

import org.jspecify.annotations.NullMarked;
