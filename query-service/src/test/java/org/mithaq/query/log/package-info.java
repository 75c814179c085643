/** The log as the command service publishes it, for tests. */
@NullMarked
package org.mithaq.query.log;

import org.jspecify.annotations.NullMarked;
