/** What is noticed when a day has come on which something was due. */
@NullMarked
package org.mithaq.plan.timer;

import org.jspecify.annotations.NullMarked;
