/** What the events of an action plan mean: one total fold, composed of a part per feature. */
@NullMarked
package org.mithaq.plan;

import org.jspecify.annotations.NullMarked;
