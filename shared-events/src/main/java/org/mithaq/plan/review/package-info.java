/** What administrators find when they look at what was decided. */
@NullMarked
package org.mithaq.plan.review;

import org.jspecify.annotations.NullMarked;
