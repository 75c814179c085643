/** What waits for somebody in the plans: worked out when somebody asks, and stored nowhere. */
@NullMarked
package org.mithaq.query.inbox;

import org.jspecify.annotations.NullMarked;
