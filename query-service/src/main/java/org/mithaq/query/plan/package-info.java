/** What a plan is, as its record says, for any day. */
@NullMarked
package org.mithaq.query.plan;

import org.jspecify.annotations.NullMarked;
