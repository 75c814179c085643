/** A plan is looked after and assessed: reports, matrices and charts, scorecards, agreements with partners. */
@NullMarked
package org.mithaq.plan.monitoring;

import org.jspecify.annotations.NullMarked;
