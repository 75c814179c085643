/** Tells readers that a plan has changed, as server-sent events. */
@NullMarked
package org.mithaq.query.stream;

import org.jspecify.annotations.NullMarked;
