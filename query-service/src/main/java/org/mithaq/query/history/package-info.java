/** Every event as its line; records are folded from it on demand, and the audit trail is this table. */
@NullMarked
package org.mithaq.query.history;

import org.jspecify.annotations.NullMarked;
