/** The one consumer of the log, and what everything that follows it needs: how far it has come, and how it is. */
@NullMarked
package org.mithaq.query.kernel;

import org.jspecify.annotations.NullMarked;
