/** The contract: what an event is, how it is named, written and read. It knows nothing of what events mean. */
@NullMarked
package org.mithaq.events;

import org.jspecify.annotations.NullMarked;
