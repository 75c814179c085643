/** The rules of an action plan, one decider a feature; the aggregate lends them to Axon. */
@NullMarked
package org.mithaq.command.plan;

import org.jspecify.annotations.NullMarked;
